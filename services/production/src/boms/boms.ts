import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { Bom } from './bom.entity';

/** What a case says of a bill of materials. */
const SaidBom = z.object({
  part: said.part,
  bom: said.files,
  documentNumber: said.text,
  stamp: said.text,
  madeOn: shape.day,
});

export const boms = keepingSaidRows({ row: Bom, shape: SaidBom, path: 'boms', day: 'madeOn' });
