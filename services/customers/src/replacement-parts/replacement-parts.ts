import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { ReplacementPart } from './replacement-part.entity';

/** What a case says of a part wanted after the sale. */
const SaidReplacementPart = z.object({
  part: said.part,
  customer: said.party,
  order: said.text,
  partWanted: said.text,
  quantity: said.number,
  reason: said.text,
  photo: said.files,
  enteredOn: shape.day,
  orderedOn: said.day,
  courier: said.text,
  trackingNumber: said.text,
  sentOn: said.day,
  arrivedOn: said.day,
});

export const replacementParts = keepingSaidRows({
  row: ReplacementPart,
  shape: SaidReplacementPart,
  path: 'replacement-parts',
  day: 'enteredOn',
  by: 'order',
});
