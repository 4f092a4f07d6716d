import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { FreightCost } from './freight-cost.entity';

/** What a case says of freight. */
const SaidFreightCost = z.object({
  part: said.part,
  carrier: said.text,
  cubicMetres: said.numberIfAny,
  freight: said.money,
  terminalFee: said.moneyIfAny,
  otherCosts: said.moneyIfAny,
  paid: said.moneyIfAny,
  paidOn: said.day,
  slip: said.files,
  knownOn: shape.day,
});

export const freightCosts = keepingSaidRows({
  row: FreightCost,
  shape: SaidFreightCost,
  path: 'freight-costs',
  day: 'knownOn',
  by: 'carrier',
});
