import { carryingOutEffects, keepingRecords } from '@gendan/platform/nest';
import { Module } from '@nestjs/common';
import { ComplaintsController } from './complaints/complaints.controller';
import { ComplaintsGrpc } from './complaints/complaints.grpc';
import { ComplaintsRepository } from './complaints/complaints.repository';
import { ComplaintsService } from './complaints/complaints.service';
import { CostSheetsController } from './cost-sheets/cost-sheets.controller';
import { CostSheetsGrpc } from './cost-sheets/cost-sheets.grpc';
import { CostSheetsRepository } from './cost-sheets/cost-sheets.repository';
import { CostSheetsService } from './cost-sheets/cost-sheets.service';
import { ReturnsController } from './returns/returns.controller';
import { ReturnsGrpc } from './returns/returns.grpc';
import { ReturnsRepository } from './returns/returns.repository';
import { ReturnsService } from './returns/returns.service';
import { RepairReportsService } from './returns/repair-reports.service';
import { ConversationsController } from './conversations/conversations.controller';
import { ConversationsGrpc } from './conversations/conversations.grpc';
import { ConversationsRepository } from './conversations/conversations.repository';
import { ConversationsService } from './conversations/conversations.service';
import { QuotationsController } from './quotations/quotations.controller';
import { QuotationsGrpc } from './quotations/quotations.grpc';
import { QuotationsRepository } from './quotations/quotations.repository';
import { QuotationsService } from './quotations/quotations.service';
import { customers } from './customers/customers';
import { CustomersGrpc } from './customers/customers.grpc';
import { DemoParties } from './demo/demo-parties';
import { OrdersController } from './orders/orders.controller';
import { OrdersRepository } from './orders/orders.repository';
import { OrdersService } from './orders/orders.service';
import { customerFiles } from './customer-files/customer-files';
import { replacementParts } from './replacement-parts/replacement-parts';
import { factoryQuotes } from './factory-quotes/factory-quotes';

const effects = carryingOutEffects({ by: OrdersService, acts: ({ noteOrder }) => ({ noteOrder }), clears: [] });

/** Tables that cases alone write. */
const saidRows = [customerFiles, replacementParts, factoryQuotes];
const records = keepingRecords({
  quotation: QuotationsService,
  costSheet: CostSheetsService,
  conversation: ConversationsService,
  complaint: ComplaintsService,
  return: ReturnsService,
  repairReport: RepairReportsService,
  customerFile: customerFiles.keeps,
  replacementPart: replacementParts.keeps,
  factoryQuote: factoryQuotes.keeps,
});

@Module({
  controllers: [
    ...customers.controllers,
    CustomersGrpc,
    OrdersController,
    ConversationsController,
    ConversationsGrpc,
    QuotationsController,
    QuotationsGrpc,
    CostSheetsController,
    CostSheetsGrpc,
    ComplaintsController,
    ComplaintsGrpc,
    ReturnsController,
    ReturnsGrpc,
    ...effects.controllers,
    ...saidRows.flatMap(({ controllers }) => controllers),
    ...records.controllers,
  ],
  providers: [
    ...customers.providers,
    OrdersRepository,
    OrdersService,
    ConversationsRepository,
    ConversationsService,
    QuotationsRepository,
    QuotationsService,
    CostSheetsRepository,
    CostSheetsService,
    ComplaintsRepository,
    ComplaintsService,
    ReturnsRepository,
    ReturnsService,
    RepairReportsService,
    DemoParties,
    ...effects.providers,
    ...saidRows.flatMap(({ providers }) => providers),
    ...records.providers,
  ],
})
export class CustomersModule {}
