import { fields } from './words';

/** What `title` is called and says. */
export const TITLE_NAMES = {
  title: { zh: '单据与尾款', en: 'Documents and balance' },
  documentsMade: { zh: '出货单据已备齐', en: 'Documents made' },
  balanceReceived: { zh: '尾款已到账', en: 'Balance received' },
  originalsSent: { zh: '正本单据已寄出', en: 'Originals sent' },
  documentsPresented: { zh: '已交单', en: 'Documents presented' },
  bankPaid: { zh: '银行已付款', en: 'Bank paid' },
};

export const TITLE_FIELDS = fields('blNumber', 'blCopy', 'courier', 'trackingNumber', 'bank', 'paid', 'charges');

export const TITLE_LETTERS = {
  blCopy: {
    subject: { zh: '{{number}} {{part}} 已出货：提单 {{values.blNumber}}', en: '{{number}} {{part}} has left: B/L {{values.blNumber}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 已出货，提单号 {{values.blNumber}}，提单副本见附件。还有尾款的，到账后我们马上寄正本；已经付了的，水单可以传到这里：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} has left, B/L {{values.blNumber}}; its copy is attached. Where a balance is open, the originals leave as soon as it has arrived; you can leave the bank slip here: {{link}}\n{{company}}',
    },
  },
  originalsOnTheirWay: {
    subject: {
      zh: '{{number}} {{part}} 正本单据已寄：{{values.trackingNumber}}',
      en: '{{number}} {{part}}: originals on their way, {{values.trackingNumber}}',
    },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 的正本单据已由 {{values.courier}} 寄出，单号 {{values.trackingNumber}}。\n{{company}}',
      en: '{{reader}},\nthe original documents of {{number}} {{part}} have left with {{values.courier}}, tracking number {{values.trackingNumber}}.\n{{company}}',
    },
  },
};
