import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { StockCount } from './stock-count.entity';

/** What a turn of those duties says. */
const SaidStockCount = z.object({
  part: said.part,
  belowSafety: said.flag,
  differs: said.flag,
  items: said.texts,
  cause: said.text,
  sheet: said.files,
  on: shape.day,
});

export const stockCounts = keepingSaidRows({ row: StockCount, shape: SaidStockCount, path: 'stock-counts', day: 'on' });
