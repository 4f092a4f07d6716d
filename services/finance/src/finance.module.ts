import { carryingOutEffects, keepingRecords } from '@gendan/platform/nest';
import { Module } from '@nestjs/common';
import { CreditController } from './credit/credit.controller';
import { CreditGrpc } from './credit/credit.grpc';
import { CreditRepository } from './credit/credit.repository';
import { CreditService } from './credit/credit.service';
import { DemoMoney } from './demo/demo-money';
import { GuaranteesController } from './guarantees/guarantees.controller';
import { GuaranteesGrpc } from './guarantees/guarantees.grpc';
import { GuaranteesRepository } from './guarantees/guarantees.repository';
import { GuaranteesService } from './guarantees/guarantees.service';
import { InstalmentsController } from './instalments/instalments.controller';
import { InstalmentsGrpc } from './instalments/instalments.grpc';
import { InstalmentsRepository } from './instalments/instalments.repository';
import { InstalmentsService } from './instalments/instalments.service';
import { LcController } from './lc/lc.controller';
import { LcGrpc } from './lc/lc.grpc';
import { LcRepository } from './lc/lc.repository';
import { LcService } from './lc/lc.service';
import { ReceiptsController } from './receipts/receipts.controller';
import { ReceiptsGrpc } from './receipts/receipts.grpc';
import { ReceiptsRepository } from './receipts/receipts.repository';
import { ReceiptsService } from './receipts/receipts.service';
import { StatementsController } from './statements/statements.controller';
import { StatementsGrpc } from './statements/statements.grpc';
import { StatementsRepository } from './statements/statements.repository';
import { StatementsService } from './statements/statements.service';
import { UndertakingsController } from './undertakings/undertakings.controller';
import { UndertakingsGrpc } from './undertakings/undertakings.grpc';
import { UndertakingsRepository } from './undertakings/undertakings.repository';
import { UndertakingsService } from './undertakings/undertakings.service';
import { presentations } from './presentations/presentations';
import { supplierStatements } from './supplier-statements/supplier-statements';

const effects = carryingOutEffects({ by: CreditService, acts: ({ reserveCredit }) => ({ reserveCredit }), clears: ['carrier'] });
/** Tables that cases alone write. */
const saidRows = [presentations, supplierStatements];
const records = keepingRecords({
  lc: LcService,
  guarantee: GuaranteesService,
  undertaking: UndertakingsService,
  statement: StatementsService,
  presentation: presentations.keeps,
  supplierStatement: supplierStatements.keeps,
});

@Module({
  controllers: [
    InstalmentsController,
    InstalmentsGrpc,
    ReceiptsController,
    ReceiptsGrpc,
    CreditController,
    CreditGrpc,
    LcController,
    LcGrpc,
    GuaranteesController,
    GuaranteesGrpc,
    UndertakingsController,
    UndertakingsGrpc,
    StatementsController,
    StatementsGrpc,
    ...effects.controllers,
    ...saidRows.flatMap(({ controllers }) => controllers),
    ...records.controllers,
  ],
  providers: [
    InstalmentsRepository,
    InstalmentsService,
    ReceiptsRepository,
    ReceiptsService,
    CreditRepository,
    CreditService,
    LcRepository,
    LcService,
    GuaranteesRepository,
    GuaranteesService,
    UndertakingsRepository,
    UndertakingsService,
    StatementsRepository,
    StatementsService,
    DemoMoney,
    ...effects.providers,
    ...saidRows.flatMap(({ providers }) => providers),
    ...records.providers,
  ],
})
export class FinanceModule {}
