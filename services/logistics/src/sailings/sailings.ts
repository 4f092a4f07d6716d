import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { Sailing } from './sailing.entity';

/** What a case says of a sailing. */
const SaidSailing = z.object({
  part: said.part,
  forwarder: said.party,
  vessel: said.text,
  sailsOn: shape.day,
  cutOff: said.instant,
  eta: said.day,
  confirmedOn: shape.day,
});

export const sailings = keepingSaidRows({ row: Sailing, shape: SaidSailing, path: 'sailings', day: 'sailsOn', by: 'forwarder' });
