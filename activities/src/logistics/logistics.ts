import { effectsService } from '../effects-service';

/** Bookings, leave to load and to hand over originals. */
export const logistics = effectsService;
