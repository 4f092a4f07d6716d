import type { Procedure } from '../language';
import { besideTheOrders } from './beside-the-orders';
import { detailedTrade } from './detailed-trade';
import { electronics } from './electronics';
import { eightSteps } from './eight-steps';
import { garment } from './garment';
import { creditOrder } from './credit-order';
import { inquiry } from './inquiry';
import { nineSteps } from './nine-steps';
import { oneNote } from './one-note';
import { shAnnex1, shAnnex2 } from './sh-factory';
import { taskOrder } from './task-order';
import { samplingRequest } from './sampling-request';
import { returnRepair } from './return-repair';
import { undertaking } from './undertaking';
import { inHouse } from './in-house';
import { boughtIn } from './bought-in';
import { elevenTasks } from './eleven-tasks';
import { orderRules } from './order-rules';

export { detailedTrade } from './detailed-trade';
export { electronics } from './electronics';
export { eightSteps } from './eight-steps';
export { garment } from './garment';
export { creditOrder } from './credit-order';
export { inquiry } from './inquiry';
export { nineSteps } from './nine-steps';
export { oneNote } from './one-note';
export { shAnnex1, shAnnex2 } from './sh-factory';
export { taskOrder } from './task-order';
export { samplingRequest } from './sampling-request';
export { returnRepair } from './return-repair';
export { undertaking } from './undertaking';
export { inHouse } from './in-house';
export { boughtIn } from './bought-in';
export { elevenTasks } from './eleven-tasks';
export { orderRules } from './order-rules';

/** The procedures that come with the house. */
export const builtIn: Procedure[] = [
  nineSteps,
  detailedTrade,
  oneNote,
  inquiry,
  taskOrder,
  garment,
  eightSteps,
  electronics,
  shAnnex1,
  shAnnex2,
  ...besideTheOrders,
  samplingRequest,
  returnRepair,
  creditOrder,
  undertaking,
  inHouse,
  boughtIn,
  orderRules,
  elevenTasks,
];
