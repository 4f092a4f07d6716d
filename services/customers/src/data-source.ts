import { dataSourceOptions } from '@gendan/platform';
import { Clearance, Effect } from '@gendan/platform/nest';
import { DataSource } from 'typeorm';
import { Conversation } from './conversations/conversation.entity';
import { migrations } from './migrations';
import { CustomerOrder } from './orders/customer-order.entity';
import { Quotation } from './quotations/quotation.entity';
import { Customer } from './customers/customer.entity';

const entities = [Customer, CustomerOrder, Conversation, Quotation, Clearance, Effect];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'customers', entities, migrations }));
