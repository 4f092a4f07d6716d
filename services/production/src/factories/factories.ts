import { keepingParties, partyBody } from '@gendan/platform/nest';
import { Factory } from './factory.entity';

export const factories = keepingParties({
  row: Factory,
  kinds: ['factory', 'supplier', 'fabricMill', 'printFactory', 'washingPlant', 'packingSubcontractor'],
  editors: ['merchandiser', 'purchasing', 'businessManager'],
  body: partyBody(),
});
