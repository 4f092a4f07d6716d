import type { Engine } from '@gendan/platform';
import { Module, type DynamicModule, type ModuleMetadata, type Provider, type Type } from '@nestjs/common';
import { Append } from './append';
import { AskedOfTheDesk } from './asked-of-the-desk';
import { CaseRepository } from './case.repository';
import { Cases } from './cases';
import { CatchUp } from './catch-up';
import { Commands } from './commands';
import { Delivery } from './delivery';
import { Inbox } from './inbox';
import { InboxRepository } from './inbox.repository';
import { Openings } from './openings';
import { Progress } from './progress';
import { PROJECTIONS, type Projection } from './projection';
import { RecordingGrpc } from './recording.grpc';
import { Relay } from './relay';
import { Restart } from './restart';
import { ENGINE, TASK_QUEUE, Workflows } from './workflows';

export interface RecordingSettings {
  engine: Engine;
  taskQueue: string;
  /** Instantiated here, with what `imports` export; applied in this order. */
  projections: Type<Projection>[];
  imports?: ModuleMetadata['imports'];
  /** For instance `{ provide: CHILD_CASES, useClass: … }`. */
  providers?: Provider[];
}

const own = [
  CaseRepository,
  InboxRepository,
  Workflows,
  Append,
  CatchUp,
  Restart,
  Delivery,
  Inbox,
  Openings,
  Progress,
  Relay,
  Commands,
  Cases,
  AskedOfTheDesk,
];

/** `RecordingModule.register(…)` in the desk's root module: Commands and Cases for everybody, the gRPC RecordingService, the relay. */
@Module({})
export class RecordingModule {
  static register({ engine, taskQueue, projections, imports = [], providers = [] }: RecordingSettings): DynamicModule {
    const settings: Provider[] = [
      { provide: ENGINE, useValue: engine },
      { provide: TASK_QUEUE, useValue: taskQueue },
      { provide: PROJECTIONS, useFactory: (...all: Projection[]) => all, inject: projections },
    ];
    return {
      module: RecordingModule,
      global: true,
      imports,
      controllers: [RecordingGrpc],
      providers: [...projections, ...providers, ...settings, ...own],
      exports: [Commands, Cases, PROJECTIONS],
    };
  }
}
