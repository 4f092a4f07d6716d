import { fields } from './words';

/** What an order sheet and what follows it are called and say. */
export const ORDER_SHEET_NAMES = {
  ordering: { zh: '下单评审', en: 'Sheet and review' },
  particularsGiven: { zh: '客户名称、地址、单价已给', en: 'Customer, address and price given' },
  sheetFilled: { zh: '制造单已填', en: 'Manufacturing sheet filled in' },
  orderReviewed: { zh: '订单评审六方已签', en: 'Order reviewed by six parties' },
  sheetIssued: { zh: '签好的制造单已下发', en: 'Signed sheet issued' },
  progressFollowed: { zh: '生产、采购进度已跟', en: 'Production and purchasing followed' },
  abnormality: { zh: '异常', en: 'Abnormality' },
  abnormalityReported: { zh: '异常已通知六方', en: 'Abnormality told to all six' },
  resolutionFound: { zh: '解决办法已定', en: 'Resolution found' },
  abnormalityCleared: { zh: '异常已排除', en: 'Abnormality cleared' },
  qaPassed: { zh: 'QA 检验合格', en: 'Passed by QA' },
  goodsStored: { zh: '已入库', en: 'Goods stored' },
};

export const ORDER_SHEET_FIELDS = {
  ...fields('requirements', 'deliveryDate', 'problem', 'photo', 'solution', 'solvedBy', 'result'),
  customerName: { zh: '客户名称', en: 'Customer' },
  address: { zh: '地址', en: 'Address' },
  unitPrice: { zh: '单价', en: 'Unit price' },
  sheetType: { zh: '样品还是订单', en: 'Sample or order' },
  'sheetType=order': { zh: '订单', en: 'order' },
  'sheetType=sample': { zh: '样品', en: 'sample' },
  sheet: { zh: '制造单附件', en: 'Sheet' },
  productionProgress: { zh: '生产进度', en: 'Production' },
  purchasingProgress: { zh: '采购进度', en: 'Purchasing' },
  findings: { zh: '检验情况', en: 'Findings' },
  place: { zh: '库位', en: 'Where it is stored' },
};

export const ORDER_SHEET_LETTERS = {
  goodsStored: {
    subject: { zh: '{{number}} {{part}} 已入库，可以出货', en: '{{number}} {{part}} is stored and can be shipped' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}}（{{customer}}）QA 合格，已入库，放在 {{values.place}}。请安排收款和出货：{{link}}',
      en: '{{reader}},\n{{number}} {{part}} ({{customer}}) has passed QA and is stored at {{values.place}}. Please see to payment and shipping: {{link}}',
    },
  },
};

export const ORDER_SHEET_SETTING_WORDS = {
  promptDays: { zh: '“及时”是几天内', en: '“Promptly” means within' },
  followDays: {
    zh: '多久跟一次生产和采购（“随时”）',
    en: 'How often production and purchasing are followed (“at any time”)',
    source: ['S1.13.4', 'S1.14.4'],
  },
};
