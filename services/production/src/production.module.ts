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

const effects = carryingOutEffects({
  by: FactoryOrdersService,
  acts: ({ placeFactoryOrder }) => ({ placeFactoryOrder }),
  clears: [STARTS_PRODUCTION],
});
const records = keepingRecords({ scorecard: ScorecardsService });

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
    ...records.providers,
  ],
})
export class ProductionModule {}
