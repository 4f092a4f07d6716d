import { effectsService } from '../effects-service';

/** Credit reserved and released, leave to pay. */
export const finance = effectsService;
