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
import { CustomerFile } from './customer-files/customer-file.entity';
import { ReplacementPart } from './replacement-parts/replacement-part.entity';
import { FactoryQuote } from './factory-quotes/factory-quote.entity';

/** Tables that cases alone write. */
const said = [CustomerFile, ReplacementPart, FactoryQuote];
const kept = [Conversation, Quotation, CostSheet, Complaint, Return, RepairReport, KeptRecord];
const entities = [Customer, CustomerOrder, ...kept, Clearance, Effect, ...said];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'customers', entities, migrations }));
