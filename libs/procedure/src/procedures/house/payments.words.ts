import { fields } from './words';

/** What `payments` is called and says. */
export const PAYMENT_NAMES = {
  instalment: { zh: '付款', en: 'Payment' },
  depositReceived: { zh: '定金已到账', en: 'Deposit received' },
  lcReceived: { zh: '信用证已收到', en: 'L/C received' },
  lcReviewed: { zh: '信用证已审', en: 'L/C reviewed' },
  creditConfirmed: { zh: '赊账额度已确认', en: 'Credit confirmed' },
  shipmentPaymentReceived: { zh: '出货前货款已到账', en: 'Payment before shipment received' },
  laterPaymentReceived: { zh: '后付货款已到账', en: 'Later payment received' },
};

export const PAYMENT_FIELDS = fields('lc', 'amount', 'latestShipment', 'expiry', 'errors', 'deliverable', 'otherProblems');

export const PAYMENT_LETTERS = {
  depositWanted: {
    subject: { zh: '{{number}} 请付定金', en: '{{number}}: deposit' },
    body: {
      zh: '{{reader}}：\n谢谢确认 {{number}}。请按形式发票付定金，{{due}} 前到账；定金到了才能安排生产。付款后可以把水单传到这里：{{link}}\n{{company}}',
      en: '{{reader}},\nthank you for confirming {{number}}. Please transfer the deposit as in the proforma invoice so that it arrives by {{due}}; production starts after it. You can leave the bank slip here: {{link}}\n{{company}}',
    },
  },
  lcWanted: {
    subject: { zh: '{{number}} 请开证（或改证），{{due}} 前', en: '{{number}}: L/C or its amendment by {{due}}' },
    body: {
      zh: '{{reader}}：\n请按形式发票开立 {{number}} 的信用证，{{due}} 前到我方；已经开过的，要改的地方写在这一页上：{{link}}\n信用证和合同一致之后才能安排生产。\n{{company}}',
      en: '{{reader}},\nplease have the L/C for {{number}} opened as in the proforma invoice so that it reaches us by {{due}}. If it is open already, what needs amending stands on this page: {{link}}\nProduction is arranged only after the L/C agrees with the contract.\n{{company}}',
    },
  },
  paymentReminder: {
    subject: { zh: '{{number}} {{part}} 货款今天到期', en: '{{number}} {{part}}: payment due {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 的货款应在 {{due}} 到账，我们还没收到。已经付了的话，请把水单传到这里：{{link}}\n{{company}}',
      en: '{{reader}},\nthe payment of {{number}} {{part}} was due {{due}} and has not arrived. If it is on its way, please leave the bank slip here: {{link}}\n{{company}}',
    },
  },
};
