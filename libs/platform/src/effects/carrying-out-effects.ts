import type { Type } from '@nestjs/common';
import { ClearancesRepository } from '../clearances/clearances.repository';
import { CLEARED_ACTS, ClearancesService } from '../clearances/clearances.service';
import type { Fittings } from '../fittings';
import { EffectsGrpc } from './effects.grpc';
import { EffectsRepository } from './effects.repository';
import { EFFECT_ACTS, type EffectActs, EffectsService } from './effects.service';

export interface CarriedOut<S extends object> {
  /** The service that knows how. */
  by: Type<S>;
  /** What cases may ask for, by name. */
  acts: (by: S) => EffectActs;
  /** What is done here only with a case's leave. */
  clears: readonly string[];
}

/** For the module of a service that cases ask things of: its gRPC door, ClearancesService. */
export const carryingOutEffects = <S extends object>({ by, acts, clears }: CarriedOut<S>): Fittings => ({
  controllers: [EffectsGrpc],
  providers: [
    ClearancesRepository,
    ClearancesService,
    EffectsRepository,
    EffectsService,
    { provide: CLEARED_ACTS, useValue: clears },
    { provide: EFFECT_ACTS, useFactory: acts, inject: [by] },
  ],
});
