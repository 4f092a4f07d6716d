import { HOUSE_LETTERS } from '../house/letters';
import { fields, roles } from '../house/words';

const { reminder, overdue, escalation, copy } = HOUSE_LETTERS;

export const customerFileWords = {
  title: { zh: '客户备案', en: 'Customer on file' },
  names: {
    filing: { zh: '备案', en: 'Filing' },
    customerNamed: { zh: '新客户已报来', en: 'Customer named' },
    companyLearned: { zh: '客户情况已了解', en: 'Company learned about' },
    trackingTableMade: { zh: '客户跟踪表已建', en: 'Customer tracking table made' },
    windingUp: { zh: '取消善后', en: 'Winding up' },
    fileDropped: { zh: '备案已撤', en: 'File dropped' },
  },
  fields: {
    ...fields('reason'),
    customerName: { zh: '客户名称', en: 'Customer’s name' },
    origin: { zh: '从哪来', en: 'How they came' },
    'origin=sampleSent': { zh: '寄来样品', en: 'Sent samples' },
    'origin=orderPlaced': { zh: '下了订单', en: 'Placed an order' },
    firstPaper: { zh: '来样单或订单', en: 'Their sample list or order' },
    companyBackground: { zh: '公司背景', en: 'Company background' },
    businessScope: { zh: '经营范围', en: 'Business scope' },
    companyNature: { zh: '公司性质', en: 'Nature of the company' },
    strength: { zh: '实力', en: 'Strength' },
    contacts: { zh: '联系人', en: 'Contacts' },
  },
  roles: roles('merchandiser', 'salesperson', 'businessManager', 'customer'),
  letters: { reminder, overdue, escalation, copy },
};
