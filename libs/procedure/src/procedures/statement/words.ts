import { HOUSE_LETTERS } from '../house/letters';
import { fields, roles } from '../house/words';

const { reminder, overdue, escalation, askedAgain, copy } = HOUSE_LETTERS;
const STATEMENT_FIELDS = {
  month: { zh: '哪个月', en: 'Month' },
  deliveries: { zh: '明细（单号、出货日、金额）', en: 'Items (number, day shipped, amount)' },
  total: { zh: '合计', en: 'Total' },
};
const statementToAgree = {
  subject: { zh: '{{number}} 请核对对账单', en: '{{number}}: please check the statement' },
  body: {
    zh: '{{reader}}：\n{{number}} 的明细和金额请核对，{{due}} 前在这里确认；有差异请写明是哪一笔：{{link}}\n{{company}}',
    en: '{{reader}},\nplease check items and total of {{number}} and confirm here by {{due}}, or say which item differs: {{link}}\n{{company}}',
  },
};

export const statementWords = {
  title: { zh: '客户对账', en: 'Statement of account' },
  names: {
    drafting: { zh: '做对账单', en: 'Drafting' },
    statementDrafted: { zh: '对账单已做', en: 'Statement drafted' },
    statementSigned: { zh: '对账单已签', en: 'Statement signed' },
    confirming: { zh: '客户确认与付款', en: 'Confirmation and payment' },
    statementReturned: { zh: '客户已签章寄回', en: 'Sealed statement returned' },
    paymentDatePromised: { zh: '客户已回复付款日期', en: 'Payment date promised' },
    statementPaid: { zh: '对账款已到账', en: 'Statement paid' },
    statementFiled: { zh: '对账已归档', en: 'Statement filed' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    statementRecalled: { zh: '对账单已撤回', en: 'Statement recalled' },
  },
  fields: {
    ...fields('reason'),
    ...STATEMENT_FIELDS,
    sealed: { zh: '签章的对账单', en: 'Sealed statement' },
    promisedDate: { zh: '哪天付款', en: 'Day of payment' },
  },
  roles: roles('merchandiser', 'salesperson', 'finance', 'customer'),
  letters: {
    ...{ reminder, overdue, escalation, askedAgain, copy },
    statementToSeal: {
      subject: { zh: '{{number}} 对账单，请签章寄回', en: '{{number}}: statement of account to be sealed' },
      body: {
        zh: '{{reader}}：\n上个月已出货、还没付款的都列在对账单 {{number}} 上。没有差异请签章，{{due}} 前传回；有差异请写明：{{link}}\n{{company}}',
        en: '{{reader}},\nstatement {{number}} lists what was shipped last month and is not paid. Please seal and return it by {{due}}, or say what differs: {{link}}\n{{company}}',
      },
    },
    statementWanted: {
      subject: { zh: '{{number}} 还等您{{milestone}}', en: '{{number}}: still waiting for “{{milestone}}”' },
      body: {
        zh: '{{reader}}：\n对账 {{number}} 的“{{milestone}}”应在 {{due}} 前办好，已过 {{late}}。请在这里补上：{{link}}\n{{company}}',
        en: '{{reader}},\n“{{milestone}}” of {{number}} was due {{due}}, {{late}} ago. Please see to it here: {{link}}\n{{company}}',
      },
    },
    paymentDateWanted: {
      subject: { zh: '{{number}} 请告知付款日期', en: '{{number}}: on which day will you pay?' },
      body: {
        zh: '{{reader}}：\n对账单 {{number}} 已收到，谢谢。请告知哪天付款：{{link}}\n{{company}}',
        en: '{{reader}},\nthank you for the sealed statement {{number}}. Please tell us the day of payment: {{link}}\n{{company}}',
      },
    },
    paymentReminder: {
      subject: { zh: '{{number}} 今天是约定的付款日', en: '{{number}}: payment was promised for {{due}}' },
      body: {
        zh: '{{reader}}：\n对账单 {{number}} 约好 {{due}} 付款。已付请把水单传到这里，要改日期也请在这里写明：{{link}}\n{{company}}',
        en: '{{reader}},\npayment of {{number}} was promised for {{due}}. Please leave the bank slip here, or tell us another day: {{link}}\n{{company}}',
      },
    },
    statementRecalled: {
      subject: { zh: '{{number}} 对账单作废', en: '{{number}}: this statement is void' },
      body: {
        zh: '{{reader}}：\n对账单 {{number}} 作废，请不要签章。原因：{{values.reason}}\n{{company}}',
        en: '{{reader}},\nstatement {{number}} is void, please do not seal it. Reason: {{values.reason}}\n{{company}}',
      },
    },
  },
  questions: {
    statementReturned: { zh: '金额对吗？请传上签章的对账单', en: 'Is the amount right? Please leave the sealed statement here' },
    paymentDatePromised: { zh: '哪天付款？', en: 'On which day will you pay?' },
  },
};

export const supplierStatementWords = {
  title: { zh: '供应商对账结算', en: 'Settling with a supplier' },
  names: {
    comparing: { zh: '对账结算', en: 'Comparing and paying' },
    deliveriesListed: { zh: '来货明细已列', en: 'Deliveries listed' },
    supplierAgreed: { zh: '供应商已确认', en: 'Supplier agreed' },
    paymentApproved: { zh: '付款已批', en: 'Payment approved' },
    supplierPaid: { zh: '供应商已付款', en: 'Supplier paid' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    supplierTold: { zh: '已告知供应商', en: 'Supplier told' },
  },
  fields: {
    ...fields('reason', 'paid'),
    ...STATEMENT_FIELDS,
    supplierStatement: { zh: '供应商的对账单', en: 'Supplier’s statement' },
    slip: { zh: '付款水单', en: 'Bank slip' },
  },
  roles: roles('merchandiser', 'finance', 'businessManager', 'supplier'),
  letters: {
    ...{ reminder, overdue, escalation, statementToAgree },
    supplierPaid: {
      subject: { zh: '{{number}} 货款已付', en: '{{number}}: paid' },
      body: {
        zh: '{{reader}}：\n{{number}} 的货款已付，请查收。\n{{company}}',
        en: '{{reader}},\nthe payment for {{number}} is on its way.\n{{company}}',
      },
    },
  },
  questions: { supplierAgreed: { zh: '明细和金额对吗？', en: 'Are items and total right?' } },
};

export const resellerStatementWords = {
  title: { zh: '分销商对账结算', en: 'Settling with a reseller' },
  names: {
    comparing: { zh: '对账结算', en: 'Comparing and settling' },
    notesCollected: { zh: '专用发货单已收齐', en: 'Special delivery notes collected' },
    notesAudited: { zh: '发货单已审核', en: 'Delivery notes audited' },
    resellerAgreed: { zh: '分销商已确认', en: 'Reseller agreed' },
    resellerPaid: { zh: '分销商货款已到账', en: 'Reseller paid' },
    resellerSettled: { zh: '分销商已结清', en: 'Reseller settled' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    resellerTold: { zh: '已告知分销商', en: 'Reseller told' },
  },
  fields: {
    ...fields('reason'),
    month: STATEMENT_FIELDS.month,
    total: STATEMENT_FIELDS.total,
    specialNotes: { zh: '专用格式发货单', en: 'Delivery notes in the special form' },
  },
  roles: roles('merchandiser', 'salesperson', 'finance', 'reseller'),
  letters: { reminder, overdue, escalation, statementToAgree },
  questions: {
    resellerAgreed: { zh: '明细和金额对吗？', en: 'Are items and total right?' },
  },
};
