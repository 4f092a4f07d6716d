import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { Purchase } from './purchase.entity';

/** What a case says of a purchase; each procedure asks its own of it. */
const SaidPurchase = z.object({
  part: said.part,
  supplier: said.text,
  purchaseNumber: said.text,
  material: said.text,
  specification: said.text,
  goods: said.texts,
  quantity: said.numberIfAny,
  lines: said.lines,
  price: said.moneyIfAny,
  total: said.moneyIfAny,
  contract: said.files,
  orderedOn: shape.day,
  wantedOn: said.day,
  promisedOn: said.day,
  arrivedOn: said.day,
  paid: said.moneyIfAny,
  paidOn: said.day,
  remark: said.text,
});

export const purchases = keepingSaidRows({ row: Purchase, shape: SaidPurchase, path: 'purchases', day: 'orderedOn', by: 'supplier' });
