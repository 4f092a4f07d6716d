import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { FactoryQuote } from './factory-quote.entity';

/** What a case says of a factory that quoted. */
const SaidFactoryQuote = z.object({
  part: said.part,
  version: z.number().int().positive(),
  factory: said.text,
  price: said.money,
  leadDays: said.numberIfAny,
  comments: said.text,
  quotedOn: shape.day,
});

export const factoryQuotes = keepingSaidRows({
  row: FactoryQuote,
  shape: SaidFactoryQuote,
  path: 'factory-quotes',
  day: 'quotedOn',
  by: 'factory',
});
