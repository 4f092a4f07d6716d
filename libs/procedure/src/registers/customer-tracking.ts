import { cast, column, doneOn, field, numberColumn, remark } from './expressions';
import { wholeCase } from './place';
import type { Register } from './register';

/** Customer tracking (source: D109, S1.12.3): who was put on file, and what has been learned of them. */
export const customerTracking: Register = {
  id: 'customerTracking',
  title: { zh: '客户跟踪表', en: 'Customer tracking' },
  source: ['D109', 'S1.12'],
  kinds: ['customerFile'],
  places: wholeCase,
  columns: [
    numberColumn('fileNo', '档案编号', 'File no.'),
    column('customerName', '客户名称', 'Customer', 'text', field('customerNamed.customerName')),
    column('origin', '来源', 'Came by', 'text', field('customerNamed.origin')),
    column('companyBackground', '公司背景', 'Background', 'text', field('companyLearned.companyBackground')),
    column('businessScope', '业务范围', 'Business scope', 'text', field('companyLearned.businessScope')),
    column('companyNature', '公司性质', 'Nature', 'text', field('companyLearned.companyNature')),
    column('strength', '实力', 'Strength', 'text', field('companyLearned.strength')),
    column('contacts', '联系人', 'Contacts', 'text', field('companyLearned.contacts')),
    column('salesperson', '业务员', 'Salesperson', 'who', cast('salesperson')),
    column('filedOn', '建档日期', 'Filed on', 'day', doneOn('trackingTableMade')),
    remark,
  ],
};
