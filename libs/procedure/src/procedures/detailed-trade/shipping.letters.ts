import { TITLE_LETTERS } from '../house/title.words';

/** Letters from the booking to the re-order. */
export const SHIPPING_LETTERS = {
  originalsOnTheirWay: TITLE_LETTERS.originalsOnTheirWay,
  bookingWanted: {
    subject: {
      zh: '{{number}} {{part}} 请订舱：{{values.readyOn}} 货好',
      en: '{{number}} {{part}}: booking, goods ready {{values.readyOn}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 于 {{values.readyOn}} 货好，{{values.cargo}}。\n请订舱，船名、开船日、预计到港日、截关时间填在这里：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is ready on {{values.readyOn}}: {{values.cargo}}.\nPlease book and enter vessel, sailing date, arrival and cut-off here: {{link}}\n{{company}}',
    },
  },
  customsPapers: {
    subject: { zh: '{{number}} {{part}} 报关单据', en: '{{number}} {{part}}: customs papers' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 的报关单据见附件，请查收。缺什么请今天告诉我们：{{link}}\n{{company}}',
      en: '{{reader}},\nthe customs papers of {{number}} {{part}} are attached. If anything is missing, tell us today: {{link}}\n{{company}}',
    },
  },
  factoryShippingNotice: {
    subject: {
      zh: '{{number}} {{part}} 出货通知：{{values.shipTime}} 出货',
      en: '{{number}} {{part}}: shipping notice, leaves {{values.shipTime}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 请于 {{values.shipTime}} 出货。\n船唛：{{values.shippingMark}}\n货物：{{values.briefDescription}}\n目的港：{{values.destinationPort}}（{{values.destinationCountry}}）\n数量和运输方式见附件。请按船唛刷箱、备好货：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} leaves on {{values.shipTime}}.\nShipping mark: {{values.shippingMark}}\nGoods: {{values.briefDescription}}\nDestination: {{values.destinationPort}} ({{values.destinationCountry}})\nQuantities and transport are attached. Please mark the cartons and have the goods ready: {{link}}\n{{company}}',
    },
  },
  blToConfirm: {
    subject: { zh: '{{number}} {{part}} 提单草稿：请核对', en: '{{number}} {{part}}: draft B/L, please check' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已装柜，装柜资料和提单草稿见附件，提单号 {{values.blNumber}}，我们已经和船公司核对过。请确认，或写明要改的地方：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} is loaded. Loading details and the draft B/L {{values.blNumber}} are attached; we have checked it with the carrier. Please confirm or say what to correct: {{link}}\n{{company}}',
    },
  },
  paymentRequest: {
    subject: { zh: '{{number}} {{part}} 提单副本，请付尾款', en: '{{number}} {{part}}: B/L copy, balance due' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 的正本提单已经在我们手上，副本见附件。请付尾款，到账后我们马上寄正本和全套单据。付款后可以把水单传到这里：{{link}}\n{{company}}',
      en: '{{reader}},\nthe original B/L of {{number}} {{part}} is with us, its copy is attached. Please transfer the balance; originals and documents leave as soon as it has arrived. You can leave the bank slip here: {{link}}\n{{company}}',
    },
  },
  arrivalLetter: {
    subject: { zh: '{{number}} {{part}} 应该到了，货怎么样？', en: '{{number}} {{part}} should be with you: how are the goods?' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 按船期应该已经到港。收到的货状况好吗？品质满意吗？哪些地方希望我们下次做得更好？请写在这里，一分钟就够：{{link}}\n有不满意的，也请在这里直说，我们马上处理。\n{{company}}',
      en: '{{reader}},\nby its schedule {{number}} {{part}} should have reached your port. Did the goods arrive in good condition, are you satisfied with the quality, what should we do better next time? It takes a minute here: {{link}}\nIf something is wrong, say so there and we take it up at once.\n{{company}}',
    },
  },
  reorderLetter: {
    subject: { zh: '{{number}} 的货卖得怎么样？', en: '{{number}}: how do the goods sell?' },
    body: {
      zh: '{{reader}}：\n{{number}} 的货到您那里有一段时间了，卖得怎么样？打算返单的话，早点告诉我们，可以给您留产能、定船期：{{link}}\n{{company}}',
      en: '{{reader}},\nthe goods of {{number}} have been with you for a while: how do they sell? If you think of ordering again, tell us early and we keep capacity and space for you: {{link}}\n{{company}}',
    },
  },
};
