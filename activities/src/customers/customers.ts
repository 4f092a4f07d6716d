import { effectsService } from '../effects-service';

/** The sales side: the customer's credit terms, quotations. */
export const customers = effectsService;
