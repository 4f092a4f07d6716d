import { HOUSE_LETTERS } from '../house/letters';
import { fields, roles } from '../house/words';

export const replacementPartWords = {
  title: { zh: '售后补件', en: 'Replacement part' },
  names: {
    ordering: { zh: '登记与下补件单', en: 'Entry and order' },
    partEntered: { zh: '售后登记表已填', en: 'Entered in the after-sales register' },
    replacementOrdered: { zh: '补件单已下', en: 'Replacement ordered' },
    sending: { zh: '寄送', en: 'Sending' },
    partSent: { zh: '补件已寄出', en: 'Part sent' },
    partArrived: { zh: '客户已收到补件', en: 'Part arrived' },
    registerClosed: { zh: '售后登记已销', en: 'Entry closed' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    factoryStopped: { zh: '已告知工厂', en: 'Factory told' },
  },
  fields: {
    ...fields('reason', 'photo', 'courier', 'trackingNumber'),
    orderNumber: { zh: '哪张订单', en: 'Which order' },
    partWanted: { zh: '补什么', en: 'Part' },
    quantity: { zh: '数量', en: 'Quantity' },
  },
  roles: roles('merchandiser', 'customerService', 'salesperson', 'customer', 'factory'),
  letters: {
    ...HOUSE_LETTERS,
    replacementOrder: {
      subject: { zh: '补件单 {{number}}', en: 'Replacement order {{number}}' },
      body: {
        zh: '{{reader}}：\n附上补件单 {{number}}，请尽快寄出，并在这里填快递单号：{{link}}\n{{company}}',
        en: '{{reader}},\nplease send the part of replacement order {{number}} and leave the tracking number here: {{link}}\n{{company}}',
      },
    },
    partOnItsWay: {
      subject: { zh: '{{number}} 补件已寄出', en: '{{number}}: your part is on its way' },
      body: {
        zh: '{{reader}}：\n补件已寄出：{{values.courier}} {{values.trackingNumber}}。收到后请在这里确认：{{link}}\n{{company}}',
        en: '{{reader}},\nyour part is on its way: {{values.courier}} {{values.trackingNumber}}. Please confirm here when it has arrived: {{link}}\n{{company}}',
      },
    },
    replacementCancelled: {
      subject: { zh: '补件单 {{number}} 取消', en: 'Replacement order {{number}} is cancelled' },
      body: {
        zh: '{{reader}}：\n补件单 {{number}} 取消，没寄的不用再寄。\n{{company}}',
        en: '{{reader}},\nreplacement order {{number}} is cancelled; what is not sent yet need not be.\n{{company}}',
      },
    },
  },
  questions: {
    partSent: { zh: '补件寄出了吗？快递单号是多少？', en: 'Is the part sent? What is the tracking number?' },
    partArrived: { zh: '补件收到了、对吗？', en: 'Has the part arrived, and is it right?' },
  },
};
