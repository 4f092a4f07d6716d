import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { SupplierStatement } from './supplier-statement.entity';

/** What a case says of a supplier’s statement. */
const SaidSupplierStatement = z.object({
  part: said.part,
  supplier: said.party,
  month: said.text,
  listedOn: shape.day,
  deliveries: said.texts,
  total: said.money,
  agreedOn: said.day,
  statement: said.files,
  paid: said.moneyIfAny,
  paidOn: said.day,
  slip: said.files,
});

export const supplierStatements = keepingSaidRows({
  row: SupplierStatement,
  shape: SaidSupplierStatement,
  path: 'supplier-statements',
  day: 'listedOn',
  by: 'supplier',
});
