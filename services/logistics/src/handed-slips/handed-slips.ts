import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { HandedSlips } from './handed-slips.entity';

/** What a case says of the slips of a shipment. */
const SaidHandedSlips = z.object({
  part: said.part,
  applicationSlip: said.files,
  pickUpOrder: said.files,
  outboundSlip: said.files,
  inboundSlips: said.files,
  handedOn: shape.day,
});

export const handedSlips = keepingSaidRows({ row: HandedSlips, shape: SaidHandedSlips, path: 'handed-slips', day: 'handedOn' });
