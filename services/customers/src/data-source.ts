import { dataSourceOptions } from '@gendan/platform';
import { Clearance, Effect, KeptRecord } from '@gendan/platform/nest';
import { DataSource } from 'typeorm';
import { Complaint } from './complaints/complaint.entity';
import { Conversation } from './conversations/conversation.entity';
import { CostSheet } from './cost-sheets/cost-sheet.entity';
import { migrations } from './migrations';
import { CustomerOrder } from './orders/customer-order.entity';
import { Quotation } from './quotations/quotation.entity';
import { RepairReport } from './returns/repair-report.entity';
import { Return } from './returns/return.entity';
import { Customer } from './customers/customer.entity';

const kept = [Conversation, Quotation, CostSheet, Complaint, Return, RepairReport, KeptRecord];
const entities = [Customer, CustomerOrder, ...kept, Clearance, Effect];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'customers', entities, migrations }));
