import { HOUSE_LETTERS } from '../house/letters';
import { fields, roles } from '../house/words';

export const undertakingWords = {
  title: { zh: '承诺函跟踪', en: 'Undertaking' },
  names: {
    undertaking: { zh: '承诺', en: 'Undertaking' },
    undertakingRegistered: { zh: '承诺函已登记', en: 'Undertaking registered' },
    nextOrderPlaced: { zh: '客户已下新单', en: 'Next order placed' },
    undertakenSumPaid: { zh: '承诺的差额已付清', en: 'Undertaken sum paid' },
    undertakingHonoured: { zh: '承诺已兑现', en: 'Undertaking honoured' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    debtSettled: { zh: '差额已另行处理', en: 'Debt settled otherwise' },
  },
  fields: {
    ...fields('agreedHow', 'refunded'),
    order: { zh: '原订单号', en: 'Order it comes from' },
    letterOfUndertaking: { zh: '承诺函', en: 'Undertaking letter' },
    nextOrder: { zh: '新订单号', en: 'Next order' },
    placedOn: { zh: '下单日期', en: 'Placed on' },
  },
  roles: roles('salesAssistant', 'salesperson', 'salesManager', 'finance', 'customer'),
  letters: {
    reminder: HOUSE_LETTERS.reminder,
    overdue: HOUSE_LETTERS.overdue,
    escalation: HOUSE_LETTERS.escalation,
    undertakingDue: {
      subject: { zh: '{{number}} 承诺的差额随本单一起付', en: '{{number}}: the undertaken sum is due with this order' },
      body: {
        zh: '{{reader}}：\n谢谢下单 {{values.nextOrder}}。按承诺函，前一张订单的差额随本单一起付清：{{link}}\n{{company}}',
        en: '{{reader}},\nthank you for order {{values.nextOrder}}. As undertaken, the difference of your earlier order is paid together with it: {{link}}\n{{company}}',
      },
    },
    undertakingReminder: {
      subject: { zh: '{{number}} 承诺的差额 {{due}} 到期', en: '{{number}}: the undertaken sum was due {{due}}' },
      body: {
        zh: '{{reader}}：\n按承诺函，前一张订单的差额应在 {{due}} 随新单付清，我们还没收到。已经付了的话，请把水单传来：{{link}}\n{{company}}',
        en: '{{reader}},\nas undertaken, the difference of your earlier order was due {{due}} with the new one and has not arrived. If it is on its way, please send us the slip: {{link}}\n{{company}}',
      },
    },
  },
  settings: { tellDays: { zh: '付清后几天内了结', en: 'Closed after payment within' } },
};
