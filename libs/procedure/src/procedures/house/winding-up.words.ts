import { fields } from './words';

/** What `customerTold` and `moneySettled` are called and say. */
export const WINDING_UP_NAMES = {
  windingUp: { zh: '取消善后', en: 'Winding up' },
  customerTold: { zh: '已告知客户取消', en: 'Customer told' },
  depositSettled: { zh: '已收货款已处理', en: 'Money received settled' },
  lcGivenBack: { zh: '信用证已撤', en: 'L/C given back' },
};

export const WINDING_UP_FIELDS = fields('agreedHow', 'refunded', 'kept', 'reason', 'how');

export const WINDING_UP_LETTERS = {
  orderCancelled: {
    subject: { zh: '{{number}} 已取消', en: '{{number}} is cancelled' },
    body: {
      zh: '{{reader}}：\n{{number}} 已取消。商定的处理：{{values.agreedHow}}\n{{company}}',
      en: '{{reader}},\n{{number}} is cancelled. What we agreed: {{values.agreedHow}}\n{{company}}',
    },
  },
};
