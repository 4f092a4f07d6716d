import { effectsService } from '../effects-service';

/** Factories: what is reserved with them, leave to start production and lines. */
export const production = effectsService;
