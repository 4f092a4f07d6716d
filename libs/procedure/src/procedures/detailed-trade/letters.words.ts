import { CHANGE_LETTERS } from '../house/changes.words';
import { HOUSE_LETTERS } from '../house/letters';
import { PAYMENT_LETTERS } from '../house/payments.words';
import { WINDING_UP_LETTERS } from '../house/winding-up.words';
import { SHIPPING_LETTERS } from './shipping.letters';

export const LETTERS = {
  ...HOUSE_LETTERS,
  ...PAYMENT_LETTERS,
  ...CHANGE_LETTERS,
  ...WINDING_UP_LETTERS,
  ...SHIPPING_LETTERS,
  proformaInvoice: {
    subject: { zh: '{{number}} 形式发票（PI）：请在 {{due}} 前下订单', en: '{{number}}: proforma invoice, please order by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 的形式发票见附件，这就是我们的正式报价。品名、型号、数量、单价、交期、付款方式、包装和柜型都写在上面，请核对。没有问题的话，请在 {{due}} 前把订单（P/O）传到这里；要改的也写在这里，我们马上改好再发：{{link}}\n{{company}}',
      en: '{{reader}},\nthe proforma invoice {{number}} is attached; it is our formal offer. Goods, model, quantities, prices, delivery, payment, packing and container stand on it. If all is right, please leave your purchase order here by {{due}}; if something is to be changed, say so on the same page and you get a new version: {{link}}\n{{company}}',
    },
  },
  contractToSign: {
    subject: { zh: '{{number}} 购销合同：请在 {{due}} 前签章回传', en: '{{number}}: sales contract, please sign by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} 的购销合同见附件，我方已签字盖章。请在 {{due}} 前签字盖章，把扫描件传到这里：{{link}}\n双方签章之后合同生效，我们才正式安排生产。\n{{company}}',
      en: '{{reader}},\nthe contract {{number}} is attached, signed and sealed by us. Please sign and seal it by {{due}} and leave the scan here: {{link}}\nIt is in force when both have signed; production is arranged after that.\n{{company}}',
    },
  },
  factoryReservation: {
    subject: {
      zh: '{{number}} {{part}} 请预排产能：交期 {{values.deliveryDate}}',
      en: '{{number}} {{part}}: please reserve capacity, delivery {{values.deliveryDate}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 客户已下订单，数量和要求见附件，希望交期 {{values.deliveryDate}}。\n商检要求：{{values.inspectionRequirement}}\n请先预排，能不能做、哪天能交，请在这里答复：{{link}}\n这封信只是预排。请不要备料投产，等收到我们的生产通知再开工。\n{{company}}',
      en: '{{reader}},\nthe customer has ordered {{number}} {{part}}; quantities and requirements are attached, delivery wanted {{values.deliveryDate}}.\nCommodity inspection: {{values.inspectionRequirement}}\nPlease reserve the capacity and tell us here whether you can make it and when it is ready: {{link}}\nThis is a reservation only. Please buy and start nothing before our production notice.\n{{company}}',
    },
  },
  productionNotice: {
    subject: {
      zh: '{{number}} {{part}} 生产通知：交期 {{values.deliveryDate}}',
      en: '{{number}} {{part}}: production notice, delivery {{values.deliveryDate}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 可以投产了，生产通知、合同（清单）见附件，交期 {{values.deliveryDate}}，请按期完成。\n做好后在这里报完成、传装箱资料；有可能延期的，请尽早在这里告诉我们原因和新的日期：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} may go into production. Notice and contract are attached; delivery is {{values.deliveryDate}}.\nTell us here when it is finished and leave the packing data. If it may be late, tell us early, with the reason and the new date: {{link}}\n{{company}}',
    },
  },
  inspectionNotice: {
    subject: {
      zh: '{{number}} {{part}} 请安排验货：{{values.inspectionDate}}',
      en: '{{number}} {{part}}: please inspect on {{values.inspectionDate}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}}（{{customer}}）请于 {{values.inspectionDate}} 到 {{values.place}} 验货。资料和报告都在这里：{{link}}',
      en: '{{reader}},\nplease inspect {{number}} {{part}} ({{customer}}) on {{values.inspectionDate}} at {{values.place}}. Papers and the report stand here: {{link}}',
    },
  },
  inspectionWanted: {
    subject: {
      zh: '{{number}} {{part}} 请定验货日期：{{values.readyOn}} 货好',
      en: '{{number}} {{part}}: date of your inspection, goods ready {{values.readyOn}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 约定由您或您指定的人验货，{{values.readyOn}} 货好。请定下日期和验货人，填在这里：{{link}}\n工厂会按您定的日期备好货。\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is to be inspected by you or whom you name and is ready on {{values.readyOn}}. Please fix the date and the inspector here: {{link}}\nThe factory has the goods ready on that day.\n{{company}}',
    },
  },
  inspectionDate: {
    subject: {
      zh: '{{number}} {{part}} 验货日期：{{values.inspectionDate}}',
      en: '{{number}} {{part}}: inspection on {{values.inspectionDate}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 定于 {{values.inspectionDate}} 验货，请按这一天备货、安排人手；以前通知的日期以这一封为准：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is inspected on {{values.inspectionDate}}. Please have goods and people ready; this replaces any earlier date: {{link}}\n{{company}}',
    },
  },
  slotWanted: {
    subject: {
      zh: '{{number}} {{part}} 请安排验货：{{values.readyOn}} 货好',
      en: '{{number}} {{part}}: inspection wanted, goods ready {{values.readyOn}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 需要贵司验货，{{values.readyOn}} 货好，要在交货期之前验完。请把日期和验货员填在这里：{{link}}\n{{company}}',
      en: '{{reader}},\nplease inspect {{number}} {{part}}, ready on {{values.readyOn}}; it has to be done before the delivery date. Enter date and inspector here: {{link}}\n{{company}}',
    },
  },
  concessionWanted: {
    subject: { zh: '{{number}} {{part}} 验货不合格，请您定', en: '{{number}} {{part}} failed the inspection: your decision, please' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 验货没有通过，情况和报告在这里。请您书面答复：按什么条件可以接收，还是返工再验？\n{{link}}\n您答复之前货不会出。\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} did not pass the inspection; findings and report stand here. Please answer in writing: on which conditions would you take the goods, or shall they be reworked and inspected again?\n{{link}}\nThey do not leave before your answer.\n{{company}}',
    },
  },
  delayNotice: {
    subject: {
      zh: '{{number}} {{part}} 要延期：新的出货日期 {{values.newShipDate}}',
      en: '{{number}} {{part}} is delayed: ships on {{values.newShipDate}}',
    },
    body: {
      zh: '{{reader}}：\n很抱歉，{{number}} {{part}} 不能按原来的日期出货。原因：{{values.delayReason}}\n新的出货日期是 {{values.newShipDate}}。请在这里告诉我们可以不可以：{{link}}\n{{company}}',
      en: '{{reader}},\nwe are sorry: {{number}} {{part}} cannot leave on the day agreed. The reason: {{values.delayReason}}\nIt ships on {{values.newShipDate}}. Please tell us here whether you accept: {{link}}\n{{company}}',
    },
  },
  packingDataWanted: {
    subject: { zh: '{{number}} {{part}} 请在 {{due}} 前传装箱资料', en: '{{number}} {{part}}: packing data, please, by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 货已做好，谢谢。请在 {{due}} 前把装箱资料、箱数和体积填在这里，我们好做报关单证、订舱：{{link}}\n{{company}}',
      en: '{{reader}},\nthank you for finishing {{number}} {{part}}. Please enter packing data, cartons and volume here by {{due}}; customs papers and booking wait for them: {{link}}\n{{company}}',
    },
  },
  inspectionFindings: {
    subject: { zh: '{{number}} {{part}} 验货情况', en: '{{number}} {{part}}: what the inspection found' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已验货，情况如下：{{values.situation}}\n有问题的请先隔离、准备返工；要不要返工由我们经理定，定了以后做好再报一次完成。\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} has been inspected. What was found: {{values.situation}}\nSet aside what is not right and prepare to make it good. Our manager decides; if the goods come back to you, report them finished once more when they are.\n{{company}}',
    },
  },
  sailingDelayed: {
    subject: { zh: '{{number}} 货赶不上原船期，请改船', en: '{{number}}: goods late, please find another sailing' },
    body: {
      zh: '{{reader}}：\n{{number}} 的货要到 {{values.readyOn}} 才好，赶不上原来的船。请改下一班，船名、开船日、到港日、截关时间填在这里：{{link}}\n{{company}}',
      en: '{{reader}},\nthe goods of {{number}} are ready only on {{values.readyOn}} and miss the sailing booked. Please find the next one and enter vessel, sailing date, arrival and cut-off here: {{link}}\n{{company}}',
    },
  },
  reservationLifted: {
    subject: { zh: '{{number}} 取消，预排请放掉', en: '{{number}} is cancelled: the reservation is lifted' },
    body: {
      zh: '{{reader}}：\n{{number}} 客户取消了，给我们预排的产能请放掉。谢谢，下次再合作。\n{{company}}',
      en: '{{reader}},\nthe customer has cancelled {{number}}; please release the capacity reserved for us. Thank you, until next time.\n{{company}}',
    },
  },
  stopProduction: {
    subject: { zh: '{{number}} 取消，请立即停产', en: '{{number}} is cancelled: stop production' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消，请立即停产，并告诉我们已做好多少：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} is cancelled. Please stop at once and tell us what is already made: {{link}}\n{{company}}',
    },
  },
  cancelSailing: {
    subject: { zh: '{{number}} 取消，请退舱', en: '{{number}} is cancelled: cancel the booking' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消，请退舱，并告诉我们有没有费用：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} is cancelled. Please cancel the booking and tell us whether it costs anything: {{link}}\n{{company}}',
    },
  },
};
