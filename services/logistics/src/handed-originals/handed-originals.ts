import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { HandedOriginals } from './handed-originals.entity';

/** What a case says of originals that left. */
const SaidHandedOriginals = z.object({
  part: said.part,
  bill: said.text,
  bank: said.text,
  keptBy: said.text,
  courier: said.text,
  trackingNumber: said.text,
  handedOn: shape.day,
});

export const handedOriginals = keepingSaidRows({
  row: HandedOriginals,
  shape: SaidHandedOriginals,
  path: 'handed-originals',
  day: 'handedOn',
  by: 'bill',
});
