import { said } from '@gendan/platform';
import { z } from 'zod';

/** What a case says of a factory order that it has issued; the company's own work names no factory. */
export const SaidFactoryOrder = z.object({ part: said.part, factory: said.party, quantity: said.lines, due: said.day });
export type SaidFactoryOrder = z.output<typeof SaidFactoryOrder>;
