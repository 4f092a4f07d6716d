import { keepingParties, partyBody } from '@gendan/platform/nest';
import { Forwarder } from './forwarder.entity';

export const forwarders = keepingParties({
  row: Forwarder,
  kinds: ['forwarder', 'carrier', 'inspectionCompany'],
  editors: ['merchandiser', 'documentsClerk', 'businessManager'],
  body: partyBody(),
});
