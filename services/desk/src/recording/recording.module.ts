import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import type { Engine } from '@gendan/platform';
import { Cases } from './cases';
import { Commands } from './commands';
import { PROJECTIONS, type Projection } from './projection';

export interface RecordingSettings {
  engine: Engine;
  taskQueue: string;
  /** Instantiated here, with what `imports` export; applied in this order. */
  projections: Type<Projection>[];
  imports?: ModuleMetadata['imports'];
  providers?: ModuleMetadata['providers'];
}

/** `RecordingModule.register(…)` in the desk's root module: exports Commands and Cases, serves the gRPC RecordingService. */
@Module({})
export class RecordingModule {
  static register({ projections, imports = [], providers = [] }: RecordingSettings): DynamicModule {
    const list = { provide: PROJECTIONS, useFactory: (...all: Projection[]) => all, inject: projections };
    return { module: RecordingModule, global: true, imports, providers: [...projections, ...providers, list], exports: [Commands, Cases, PROJECTIONS] };
  }
}
