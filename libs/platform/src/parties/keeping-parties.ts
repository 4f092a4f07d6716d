import { type Fittings } from '../fittings';
import { KEPT_PARTIES, type KeptParties } from './kept-parties';
import { partiesController } from './parties.controller';
import { PartiesGrpc } from './parties.grpc';
import { PartiesRepository } from './parties.repository';
import { PartiesService } from './parties.service';

/** For the module of a service that keeps parties: HTTP and gRPC doors, and PartiesService. */
export const keepingParties = (kept: KeptParties): Fittings => ({
  controllers: [partiesController(kept), PartiesGrpc],
  providers: [PartiesRepository, PartiesService, { provide: KEPT_PARTIES, useValue: kept }],
});
