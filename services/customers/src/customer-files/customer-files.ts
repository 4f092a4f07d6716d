import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { CustomerFile } from './customer-file.entity';

/** What a case says of a customer put on file. */
const SaidCustomerFile = z.object({
  part: said.part,
  name: said.text,
  origin: said.text,
  firstPaper: said.files,
  background: said.text,
  businessScope: said.text,
  nature: said.text,
  strength: said.text,
  contacts: said.texts,
  salesperson: said.party,
  namedOn: shape.day,
  learnedOn: said.day,
  filedOn: said.day,
});

export const customerFiles = keepingSaidRows({
  row: CustomerFile,
  shape: SaidCustomerFile,
  path: 'customer-files',
  day: 'namedOn',
  by: 'name',
});
