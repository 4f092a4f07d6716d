import { is } from '../../builders';

// What makes one order leaner than another: a quotation, a contract to sign, where the goods come from.
export const QUOTED = is('facts.requirementRecorded.quotationWanted', true);
export const BY_CONTRACT = is('facts.requirementRecorded.contractWanted', true);
export const WITHOUT_CONTRACT = is('facts.requirementRecorded.contractWanted', false);
export const OUT_OF_STOCK = is('facts.resourcesAssigned.supply', 'stock');
export const OWN_PRODUCTION = is('facts.resourcesAssigned.supply', 'ownProduction');
export const BY_SUPPLIER = is('facts.resourcesAssigned.supply', 'supplier');
