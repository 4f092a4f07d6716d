import type { Procedure } from '../language';
import { batchPurchase } from './batch-purchase';
import { complaint } from './complaint';
import { contact } from './contact';
import { customerFile } from './customer-file';
import { dutyProcedures } from './duties';
import { purchase } from './purchase';
import { replacementPart } from './replacement-part';
import { resellerStatement, statement, supplierStatement } from './statement';
import { supplierChoice } from './supplier-choice';

/** Cases that are no orders: what comes before an order, around it and after it. */
export const besideTheOrders: Procedure[] = [
  customerFile,
  contact,
  supplierChoice,
  purchase,
  batchPurchase,
  complaint,
  replacementPart,
  statement,
  supplierStatement,
  resellerStatement,
  ...dutyProcedures,
];
