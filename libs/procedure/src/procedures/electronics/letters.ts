import { CHANGE_LETTERS } from '../house/changes.words';
import { HOUSE_LETTERS } from '../house/letters';
import { PAYMENT_LETTERS } from '../house/payments.words';
import { TITLE_LETTERS } from '../house/title.words';
import { WINDING_UP_LETTERS } from '../house/winding-up.words';

export const ELECTRONICS_LETTERS = {
  ...HOUSE_LETTERS,
  ...PAYMENT_LETTERS,
  ...CHANGE_LETTERS,
  ...TITLE_LETTERS,
  ...WINDING_UP_LETTERS,
  customerData: {
    subject: { zh: '{{number}} 客制资料已到', en: '{{number}}: customer-specific data' },
    body: {
      zh: '{{reader}}：\n{{number}}（{{customer}}）的客制资料已到，请按资料备料、做首件：{{link}}',
      en: '{{reader}},\nthe customer-specific data of {{number}} ({{customer}}) is here. Please prepare material and first article by it: {{link}}',
    },
  },
  goodsStored: {
    subject: { zh: '{{number}} {{part}} 已入库，请安排出货', en: '{{number}} {{part}} is stored: please ship' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已检验合格入库，放在 {{values.place}}。请及时备好出货单据：{{link}}',
      en: '{{reader}},\n{{number}} {{part}} has passed and is stored at {{values.place}}. Please prepare the shipping papers: {{link}}',
    },
  },
  exceptionReported: {
    subject: { zh: '{{number}} {{part}} 生产异常', en: '{{number}} {{part}}: production exception' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 生产异常：{{values.problem}}\n解决之前这批货不能出。{{link}}',
      en: '{{reader}},\nproduction exception, {{number}} {{part}}: {{values.problem}}\nUntil it is solved these goods do not leave. {{link}}',
    },
  },
  datesInDanger: {
    subject: { zh: '{{number}} {{part}} 异常影响交期或验货', en: '{{number}} {{part}}: delivery or inspection in danger' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 的异常影响交期或客户验货。各部门商定的措施：{{values.measures}}\n交期和验货日期是最后才动的；保不住再请你签字：{{link}}',
      en: '{{reader}},\nthe exception of {{number}} {{part}} touches the delivery or the customer’s inspection. What the departments agreed: {{values.measures}}\nThe dates move only as a last resort; should they not hold, your signature is asked here: {{link}}',
    },
  },
  inspectionWanted: {
    subject: {
      zh: '{{number}} {{part}} 请定验货日期：{{values.readyOn}} 货好',
      en: '{{number}} {{part}}: please appoint the inspection, ready {{values.readyOn}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 于 {{values.readyOn}} 货好，请定下验货日期和验货人员，填在这里：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is ready on {{values.readyOn}}. Please appoint day and inspector here: {{link}}\n{{company}}',
    },
  },
  inspectionComing: {
    subject: {
      zh: '{{number}} {{part}} 客户 {{values.inspectionOn}} 来验货，请配合',
      en: '{{number}} {{part}}: the customer inspects on {{values.inspectionOn}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 的客户验货定在 {{values.inspectionOn}}，验货人员：{{values.inspectorName}}。请准备好货和资料，当天配合。{{link}}',
      en: '{{reader}},\nthe customer inspects {{number}} {{part}} on {{values.inspectionOn}}, inspector: {{values.inspectorName}}. Please have goods and papers ready and assist on the day. {{link}}',
    },
  },
  inspectionCancelled: {
    subject: { zh: '{{number}} 取消，验货不用来了', en: '{{number}} is cancelled: no inspection' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消，原定的验货不用来了。\n{{company}}',
      en: '{{reader}},\n{{number}} is cancelled, the inspection appointed is not needed.\n{{company}}',
    },
  },
  goodsOnTheirWay: {
    subject: { zh: '{{number}} {{part}} 已发货', en: '{{number}} {{part}} is on its way' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已由 {{values.carrierName}} 发出。{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} has left with {{values.carrierName}}. {{link}}\n{{company}}',
    },
  },
};
