import { HOUSE_LETTERS } from '../house/letters';
import { fields, roles } from '../house/words';

const { reminder, overdue, escalation } = HOUSE_LETTERS;

export const contactWords = {
  title: { zh: '客户来信来访', en: 'Contact to answer' },
  names: {
    taking: { zh: '登记', en: 'Taking it down' },
    contactTaken: { zh: '来信来访已登记', en: 'Contact taken down' },
    faxFiled: { zh: '传真已存档', en: 'Fax filed' },
    answering: { zh: '答复', en: 'Answer' },
    answered: { zh: '已答复', en: 'Answered' },
    nextTimeTold: { zh: '已告知下次联系时间', en: 'Next time told' },
    promiseKept: { zh: '已按约答复', en: 'Promise kept' },
    following: { zh: '后续', en: 'What follows' },
    inquiryOpened: { zh: '已转询价', en: 'Inquiry opened' },
    complaintOpened: { zh: '已转客诉', en: 'Complaint opened' },
    orderAcknowledged: { zh: '订单来信已回复', en: 'Order acknowledged' },
    phoneLogged: { zh: '电话已记录', en: 'Call logged' },
    visit: { zh: '来访', en: 'Visit' },
    visitPrepared: { zh: '来访已准备', en: 'Visit prepared' },
    minutesTaken: { zh: '会议记录已做', en: 'Minutes taken' },
    minutesSent: { zh: '英文会议记录已发', en: 'Minutes sent' },
    filing: { zh: '归档', en: 'Filing' },
    contactFiled: { zh: '已归档', en: 'Contact filed' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    contactDropped: { zh: '已撤销', en: 'Contact dropped' },
  },
  fields: {
    ...fields('requirements', 'reason'),
    channel: { zh: '怎么来的', en: 'Channel' },
    'channel=email': { zh: '邮件', en: 'E-mail' },
    'channel=fax': { zh: '传真', en: 'Fax' },
    'channel=phone': { zh: '电话', en: 'Phone' },
    'channel=message': { zh: '聊天消息', en: 'Chat' },
    'channel=visit': { zh: '来访', en: 'Visit' },
    'channel=onSite': { zh: '现场', en: 'On site' },
    about: { zh: '什么事', en: 'About' },
    'about=question': { zh: '询问', en: 'A question' },
    'about=inquiry': { zh: '询价', en: 'An inquiry' },
    'about=order': { zh: '下单', en: 'An order' },
    'about=complaint': { zh: '投诉', en: 'A complaint' },
    wanted: { zh: '客户说什么', en: 'What the customer says' },
    visitOn: { zh: '来访日期', en: 'Day of the visit' },
    fax: { zh: '传真件', en: 'Fax' },
    answer: { zh: '答复内容', en: 'Answer' },
    nextTime: { zh: '下次联系时间', en: 'Next time' },
    purpose: { zh: '目的', en: 'Purpose' },
    talk: { zh: '通话内容', en: 'What was said' },
    productRange: { zh: '看哪些产品', en: 'Products of interest' },
    agenda: { zh: '议程', en: 'Agenda' },
    prepared: { zh: '备好的报价、合同、样品', en: 'Quotations, contracts and samples at hand' },
    minutes: { zh: '会议记录', en: 'Minutes' },
    englishMinutes: { zh: '英文会议记录', en: 'Minutes in English' },
    satisfied: { zh: '客户满意', en: 'Customer satisfied' },
  },
  roles: roles('merchandiser', 'businessManager', 'customer'),
  letters: {
    ...{ reminder, overdue, escalation },
    beingLookedInto: {
      subject: { zh: '{{number}} 正在查，会按时答复您', en: '{{number}}: we are looking into it' },
      body: {
        zh: '{{reader}}：\n您的来信已收到，正在查。最晚 {{values.nextTime}} 答复您。\n{{company}}',
        en: '{{reader}},\nwe have your message and are looking into it. You hear from us by {{values.nextTime}}.\n{{company}}',
      },
    },
    orderReceived: {
      subject: { zh: '{{number}} 订单来信收到', en: '{{number}}: your order has arrived' },
      body: {
        zh: '{{reader}}：\n谢谢下单。您要的产品和要求我们已了解，最新价格随后报上，备产正在安排。\n{{company}}',
        en: '{{reader}},\nthank you for your order. Products and requirements are clear; the latest price follows, and production is being prepared.\n{{company}}',
      },
    },
    minutesOfMeeting: {
      subject: { zh: '{{number}} 会议记录', en: '{{number}}: minutes of our meeting' },
      body: {
        zh: '{{reader}}：\n谢谢来访。附上会议记录，有出入请指正。\n{{company}}',
        en: '{{reader}},\nthank you for your visit. Here are the minutes; please correct what is not right.\n{{company}}',
      },
    },
  },
};
