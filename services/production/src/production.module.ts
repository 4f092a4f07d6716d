import { carryingOutEffects, keepingRecords } from '@gendan/platform/nest';
import { Module } from '@nestjs/common';
import { DemoFactories } from './demo/demo-factories';
import { factories } from './factories/factories';
import { FactoryOrdersController } from './factory-orders/factory-orders.controller';
import { FactoryOrdersGrpc } from './factory-orders/factory-orders.grpc';
import { FactoryOrdersRepository } from './factory-orders/factory-orders.repository';
import { FactoryOrdersService, STARTS_PRODUCTION } from './factory-orders/factory-orders.service';
import { InspectionsController } from './inspections/inspections.controller';
import { InspectionsGrpc } from './inspections/inspections.grpc';
import { InspectionsRepository } from './inspections/inspections.repository';
import { InspectionsService } from './inspections/inspections.service';
import { ProgressController } from './progress/progress.controller';
import { ProgressGrpc } from './progress/progress.grpc';
import { ProgressRepository } from './progress/progress.repository';
import { ProgressService } from './progress/progress.service';
import { SampleRegisterController } from './sample-register/sample-register.controller';
import { SampleRegisterGrpc } from './sample-register/sample-register.grpc';
import { SampleRegisterRepository } from './sample-register/sample-register.repository';
import { SampleRegisterService } from './sample-register/sample-register.service';
import { SamplesController } from './samples/samples.controller';
import { SamplesGrpc } from './samples/samples.grpc';
import { SamplesRepository } from './samples/samples.repository';
import { SamplesService } from './samples/samples.service';
import { ScorecardsController } from './scorecards/scorecards.controller';
import { ScorecardsGrpc } from './scorecards/scorecards.grpc';
import { ScorecardsRepository } from './scorecards/scorecards.repository';
import { ScorecardsService } from './scorecards/scorecards.service';
import { boms } from './boms/boms';
import { materials } from './materials/materials';
import { purchases } from './purchases/purchases';

const effects = carryingOutEffects({
  by: FactoryOrdersService,
  acts: ({ placeFactoryOrder }) => ({ placeFactoryOrder }),
  clears: [STARTS_PRODUCTION],
});
/** Tables that cases alone write. */
const saidRows = [boms, materials, purchases];
const records = keepingRecords({
  factoryOrder: FactoryOrdersService,
  sample: SamplesService,
  inspection: InspectionsService,
  scorecard: ScorecardsService,
  bom: boms.keeps,
  material: materials.keeps,
  purchase: purchases.keeps,
});

@Module({
  controllers: [
    FactoryOrdersController,
    FactoryOrdersGrpc,
    ProgressController,
    ProgressGrpc,
    InspectionsController,
    InspectionsGrpc,
    SamplesController,
    SamplesGrpc,
    SampleRegisterController,
    SampleRegisterGrpc,
    ...factories.controllers,
    ScorecardsController,
    ScorecardsGrpc,
    ...effects.controllers,
    ...saidRows.flatMap(({ controllers }) => controllers),
    ...records.controllers,
  ],
  providers: [
    FactoryOrdersRepository,
    FactoryOrdersService,
    ProgressRepository,
    ProgressService,
    InspectionsRepository,
    InspectionsService,
    SamplesRepository,
    SamplesService,
    SampleRegisterRepository,
    SampleRegisterService,
    DemoFactories,
    ...factories.providers,
    ScorecardsRepository,
    ScorecardsService,
    ...effects.providers,
    ...saidRows.flatMap(({ providers }) => providers),
    ...records.providers,
  ],
})
export class ProductionModule {}
