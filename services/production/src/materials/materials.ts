import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { Material } from './material.entity';

/** What a case says of a material that is needed. */
const SaidMaterial = z.object({
  part: said.part,
  project: said.text,
  material: said.text,
  required: said.number,
  remark: said.text,
  listedOn: shape.day,
  arrivedOn: said.day,
  acceptedOn: said.day,
});

export const materials = keepingSaidRows({ row: Material, shape: SaidMaterial, path: 'materials', day: 'listedOn', by: 'project' });
