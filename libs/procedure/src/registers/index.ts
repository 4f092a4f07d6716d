import { customerTracking } from './customer-tracking';
import { exportProcess } from './export-process';
import { freight } from './freight';
import { orderFulfilment } from './fulfilment';
import { operations } from './operations';
import { afterSales, contracts, distribution, instructionSheets } from './papers';
import { payments } from './payments';
import { procurement } from './procurement';
import { performance } from './performance';
import { progress } from './progress';
import type { Register } from './register';
import { sampleRegister } from './samples';
import { stock } from './stock';

export * from './register';
export type { Beside, FactoryOrderKept, FactoryOrderWanted, Home, KeptCell, SampleKept, StageFigures, StageKept } from './beside';
export { type CaseOnFile } from './place';
export { rowsOf, figuresOf, type TypedCells } from './rows-of';

/** The registers of the house, in the order of its lists. */
export const REGISTERS: readonly Register[] = [
  payments,
  exportProcess,
  progress,
  operations,
  orderFulfilment,
  procurement,
  contracts,
  instructionSheets,
  distribution,
  afterSales,
  sampleRegister,
  customerTracking,
  stock,
  freight,
  performance,
];
