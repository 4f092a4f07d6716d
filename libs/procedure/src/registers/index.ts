import { exportProcess } from './export-process';
import { operations } from './operations';
import { afterSales, contracts, distribution, instructionSheets } from './papers';
import { payments } from './payments';
import { procurement } from './procurement';
import { progress } from './progress';
import type { Register } from './register';

export * from './register';
export { type CaseOnFile } from './place';
export { rowsOf, figuresOf, type TypedCells } from './rows-of';

/** The registers of the house, in the order of its lists. */
export const REGISTERS: readonly Register[] = [
  payments,
  exportProcess,
  progress,
  operations,
  procurement,
  contracts,
  instructionSheets,
  distribution,
  afterSales,
];
