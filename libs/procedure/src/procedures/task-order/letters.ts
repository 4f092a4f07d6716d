import { CHANGE_LETTERS } from '../house/changes.words';
import { HOUSE_LETTERS } from '../house/letters';
import { PAYMENT_LETTERS } from '../house/payments.words';
import { TITLE_LETTERS } from '../house/title.words';
import { WINDING_UP_LETTERS } from '../house/winding-up.words';

export const TASK_ORDER_LETTERS = {
  ...HOUSE_LETTERS,
  ...PAYMENT_LETTERS,
  ...CHANGE_LETTERS,
  ...TITLE_LETTERS,
  ...WINDING_UP_LETTERS,
  sampleOnItsWay: {
    subject: {
      zh: '{{number}} 样品已寄出：{{values.trackingNumber}}',
      en: '{{number}}: your sample is on its way, {{values.trackingNumber}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} 的样品已由 {{values.courier}} 寄出，单号 {{values.trackingNumber}}。收到后请在这里确认，或写明哪里要改：{{link}}\n{{company}}',
      en: '{{reader}},\nthe sample of {{number}} has left with {{values.courier}}, tracking number {{values.trackingNumber}}. When it is with you, please approve it here or say what to change: {{link}}\n{{company}}',
    },
  },
  salesContract: {
    subject: { zh: '{{number}} 销售合同：请在 {{due}} 前确认', en: '{{number}}: sales contract, please confirm by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 的销售合同见附件，我方业务员已签字。请核对品名、规格、数量、单价、付款条件、包装和交期，在 {{due}} 前确认；有要改的，也写在这里：{{link}}\n{{company}}',
      en: '{{reader}},\nthe sales contract of {{number}} is attached, signed on our side. Please check goods, specification, quantity, price, payment, packing and delivery and confirm by {{due}}, or say what to change: {{link}}\n{{company}}',
    },
  },
  taskOrder: {
    subject: {
      zh: '{{number}} {{part}} 生产任务单：交期 {{values.deliveryDate}}',
      en: '{{number}} {{part}}: production task order, delivery {{values.deliveryDate}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 的生产任务单三级已签，交期 {{values.deliveryDate}}。请排产，把生产计划表填在这里：{{link}}',
      en: '{{reader}},\nthe production task order {{number}} {{part}} has its three signatures, delivery {{values.deliveryDate}}. Please plan the production and enter the plan here: {{link}}',
    },
  },
  deliveryDate: {
    subject: {
      zh: '{{number}} {{part}} 交期回复：{{values.deliveryDate}}',
      en: '{{number}} {{part}}: delivery on {{values.deliveryDate}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已排产，交货期是 {{values.deliveryDate}}。有变动我们马上告诉您。\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is planned in production and will be delivered on {{values.deliveryDate}}. Should anything move, you hear of it at once.\n{{company}}',
    },
  },
  packingOrder: {
    subject: {
      zh: '{{number}} {{part}} 包装外协：{{values.neededOn}} 前到厂',
      en: '{{number}} {{part}}: packing material by {{values.neededOn}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 的包装请照此做：\n材质：{{values.material}}\n规格：{{values.specification}}\n数量：{{values.packingQuantity}}\n唛头：{{values.shippingMark}}\n标贴：{{values.labels}}\n请在 {{values.neededOn}} 前送到，送到后点这里；做不了也在这里告诉我们：{{link}}\n{{company}}',
      en: '{{reader}},\nplease make the packing of {{number}} {{part}} as follows.\nMaterial: {{values.material}}\nSpecification: {{values.specification}}\nQuantity: {{values.packingQuantity}}\nShipping mark: {{values.shippingMark}}\nLabels: {{values.labels}}\nWe need it by {{values.neededOn}}; tell us here when it is delivered, or what cannot be done: {{link}}\n{{company}}',
    },
  },
  problemReport: {
    subject: { zh: '{{number}} {{part}} 生产问题书面报告', en: '{{number}} {{part}}: written report of a problem in production' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 车间里的问题：{{values.problem}}\n建议：{{values.suggestion}}\n书面报告见附件。解决之前这批货不能出。{{link}}',
      en: '{{reader}},\nproblem in the workshop, {{number}} {{part}}: {{values.problem}}\nSuggestion: {{values.suggestion}}\nThe written report is attached. Until it is solved these goods do not leave. {{link}}',
    },
  },
  deliveryDelayed: {
    subject: {
      zh: '{{number}} 交期推迟到 {{values.newDate}}',
      en: '{{number}}: delivery moves to {{values.newDate}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} 的交期要推迟到 {{values.newDate}}，原因：{{values.reason}}。给您添麻烦了；有不同意见请回复这封信。\n{{company}}',
      en: '{{reader}},\nthe delivery of {{number}} moves to {{values.newDate}}: {{values.reason}}. We are sorry for the trouble; please answer this letter if that does not suit you.\n{{company}}',
    },
  },
  goodsLate: {
    subject: { zh: '{{number}} 货没能在 {{due}} 做好', en: '{{number}}: goods not ready on {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 原定 {{due}} 做好，还没有完成。我们正在催，新的日期一定下就告诉您。\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} was to be ready on {{due}} and is not finished yet. We are pressing for it and tell you the new date as soon as it is fixed.\n{{company}}',
    },
  },
  inspectionWanted: {
    subject: {
      zh: '{{number}} {{part}} 请来验货：{{values.readyOn}} 货好',
      en: '{{number}} {{part}}: please inspect, goods ready {{values.readyOn}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 于 {{values.readyOn}} 做好，请安排验货，验完把结果填在这里：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is ready on {{values.readyOn}}. Please have it inspected and enter the result here: {{link}}\n{{company}}',
    },
  },
  entryDataWanted: {
    subject: { zh: '{{number}} {{part}} 请发进仓资料，{{due}} 前', en: '{{number}} {{part}}: warehouse-entry data by {{due}}' },
    body: {
      zh: '{{reader}}：\n请在 {{due}} 前把 {{number}} {{part}} 的进仓资料（仓库地址、进仓编号、几号起可以进仓）填在这里，我们才好安排拉货：{{link}}\n{{company}}',
      en: '{{reader}},\nplease enter the warehouse-entry data of {{number}} {{part}} (address, entry number, from which day) by {{due}}, so that we can arrange the transport: {{link}}\n{{company}}',
    },
  },
  pickUpWanted: {
    subject: {
      zh: '{{number}} {{part}} 请到厂装货：{{values.readyOn}} 货好，{{values.volume}} 立方米',
      en: '{{number}} {{part}}: loading at our factory, ready {{values.readyOn}}, {{values.volume}} m³',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 于 {{values.readyOn}} 货好，{{values.packages}} 件，{{values.volume}} 立方米。请定下装货日期和车牌，填在这里：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is ready on {{values.readyOn}}: {{values.packages}} packages, {{values.volume}} m³. Please fix the loading date and the truck here: {{link}}\n{{company}}',
    },
  },
  goodsOnTheirWay: {
    subject: { zh: '{{number}} {{part}} 已装货发出', en: '{{number}} {{part}} has been loaded' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已装货发出。{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} has been loaded and is on its way. {{link}}\n{{company}}',
    },
  },
  cancelPacking: {
    subject: { zh: '{{number}} 取消，包装请停做', en: '{{number}} is cancelled: stop the packing' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消，包装请停做，并告诉我们已做好多少、有没有费用：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} is cancelled. Please stop the packing and tell us what is made already and whether it costs anything: {{link}}\n{{company}}',
    },
  },
  cancelPickUp: {
    subject: { zh: '{{number}} 取消，不用来装货', en: '{{number}} is cancelled: no loading' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消，请不要来装货，并告诉我们有没有费用：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} is cancelled. Please do not come to load, and tell us whether it costs anything: {{link}}\n{{company}}',
    },
  },
};
