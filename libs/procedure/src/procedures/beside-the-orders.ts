import type { Procedure } from '../language';
import { complaint } from './complaint';
import { customerFile } from './customer-file';

/** Cases that are no orders: what comes before an order, around it and after it. */
export const besideTheOrders: Procedure[] = [customerFile, complaint];
