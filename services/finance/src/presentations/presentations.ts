import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { Presentation } from './presentation.entity';

/** What a case says of a presentation. */
const SaidPresentation = z.object({
  part: said.part,
  bank: said.text,
  courier: said.text,
  trackingNumber: said.text,
  presentedOn: shape.day,
  paid: said.moneyIfAny,
  charges: said.moneyIfAny,
  paidOn: said.day,
});

export const presentations = keepingSaidRows({
  row: Presentation,
  shape: SaidPresentation,
  path: 'presentations',
  day: 'presentedOn',
  by: 'bank',
});
