import type { customers } from '@gendan/contracts/grpc';
import { said, shape } from '@gendan/platform';
import { z } from 'zod';
import { type CostSheet, FEES } from './cost-sheet.entity';

const fee = said.money.optional();

/** What a case says of a costing: the fees it names become the sheet's costs. */
export const SaidCostSheet = z
  .object({
    part: said.part,
    version: z.number().int().positive(),
    customer: said.party,
    madeOn: shape.day,
    unitPrice: said.money,
    profit: said.money,
    printingPrice: fee,
    embroideryPrice: fee,
    processingFee: fee,
    washingFee: fee,
    shippingTransportDocumentFee: fee,
    materials: said.texts,
    fabric: said.text,
    consumption: said.text,
  })
  .transform(({ part, version, customer, madeOn, unitPrice, profit, materials, fabric, consumption, ...fees }) => ({
    ...{ part, version, customer, madeOn, unitPrice, profit, materials, fabric, consumption },
    costs: FEES.flatMap((of) => (fees[of] ? [{ of, amount: fees[of] }] : [])),
  }));
export type SaidCostSheet = z.output<typeof SaidCostSheet>;

export const costSheetView = ({ number, enteredBy: _, ...rest }: CostSheet): customers.CostSheet => ({ case: number, ...rest });
