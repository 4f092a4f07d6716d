import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ClearancesRepository } from './clearances/clearances.repository';
import { CLEARED_ACTS, ClearancesService } from './clearances/clearances.service';
import { CreditController } from './credit/credit.controller';
import { CreditGrpc } from './credit/credit.grpc';
import { CreditRepository } from './credit/credit.repository';
import { CreditService } from './credit/credit.service';
import { DemoMoney } from './demo/demo-money';
import { CALLERS, type Callers, CallersGuard } from './door/callers.guard';
import { EffectsGrpc } from './effects/effects.grpc';
import { EffectsRepository } from './effects/effects.repository';
import { EFFECT_ACTS, type EffectActs, EffectsService } from './effects/effects.service';
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
import { ReportsAsideController } from './reports/reports-aside.controller';
import { ReportsAsideRepository } from './reports/reports-aside.repository';
import { Transactions } from './transactions.repository';

const acts = (credit: CreditService): EffectActs => ({ reserveCredit: credit.reserveCredit });

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
    EffectsGrpc,
    ReportsAsideController,
  ],
  providers: [
    Transactions,
    InstalmentsRepository,
    InstalmentsService,
    ReceiptsRepository,
    ReceiptsService,
    CreditRepository,
    CreditService,
    LcRepository,
    LcService,
    ClearancesRepository,
    ClearancesService,
    EffectsRepository,
    EffectsService,
    ReportsAsideRepository,
    DemoMoney,
    { provide: CLEARED_ACTS, useValue: ['carrier'] },
    { provide: EFFECT_ACTS, useFactory: acts, inject: [CreditService] },
    { provide: APP_GUARD, useClass: CallersGuard },
  ],
})
export class FinanceModule {
  static with(callers: Callers): DynamicModule {
    return { module: FinanceModule, providers: [{ provide: CALLERS, useValue: callers }] };
  }
}
