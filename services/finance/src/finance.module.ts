import { carryingOutEffects } from '@gendan/platform/nest';
import { Module } from '@nestjs/common';
import { CreditController } from './credit/credit.controller';
import { CreditGrpc } from './credit/credit.grpc';
import { CreditRepository } from './credit/credit.repository';
import { CreditService } from './credit/credit.service';
import { DemoMoney } from './demo/demo-money';
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

const effects = carryingOutEffects({ by: CreditService, acts: ({ reserveCredit }) => ({ reserveCredit }), clears: ['carrier'] });

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
    ...effects.controllers,
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
    DemoMoney,
    ...effects.providers,
  ],
})
export class FinanceModule {}
