import { keepingParties, partyBody } from '@gendan/platform/nest';
import { Factory } from './factory.entity';

export const factories = keepingParties({
  row: Factory,
  kinds: ['factory'],
  editors: ['merchandiser', 'purchasing', 'businessManager'],
  body: partyBody(),
});
