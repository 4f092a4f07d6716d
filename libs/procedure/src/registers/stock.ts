import type { Phrase } from '../language';
import { column, computed, doneOn, field, numberColumn, remark } from './expressions';
import { type Place, wholeCase } from './place';
import type { Cell, Register } from './register';

const FOUND: Record<'below' | 'enough' | 'differs' | 'agrees', Phrase> = {
  below: { zh: '有低于安全库存', en: 'Below safety stock' },
  enough: { zh: '都够', en: 'Enough' },
  differs: { zh: '与账面有差异', en: 'Differs from the books' },
  agrees: { zh: '与账面相符', en: 'Agrees with the books' },
};

/** What this turn found; of a turn not done yet, nothing. */
function stockFound(place: Place): Cell | undefined {
  const [below] = field('stockTableUpdated.belowSafety')(place);
  const [differs] = field('stockCompared.differs')(place);
  if (typeof below === 'boolean') return below ? 'below' : 'enough';
  return typeof differs === 'boolean' ? (differs ? 'differs' : 'agrees') : undefined;
}

/** Stock (source: D122, S1.3.9, S1.3.10, S1.3.13): every daily stock table, monthly count and day's receipts, with what was found. */
export const stock: Register = {
  id: 'stock',
  title: { zh: '库存、盘点、收货登记表', en: 'Stock, counts and receipts' },
  source: ['D122', 'S1.3'],
  kinds: ['duty'],
  procedures: ['stockTable', 'stocktake', 'dailyReceipts'],
  places: wholeCase,
  columns: [
    numberColumn('turnNo', '编号', 'No.'),
    computed('kind', '内容', 'What', 'text', ({ read }) => read.words.title),
    column('doneOn', '登记日期', 'Registered on', 'day', doneOn('stockTableUpdated', 'stocktakeFiled', 'receiptsRegistered')),
    computed('found', '结果', 'Found', 'choice', stockFound, { choices: FOUND }),
    column('items', '货品、差异', 'Items, differences', 'text', field('stockTableUpdated.shortItems', 'stockCompared.differences')),
    column('cause', '原因', 'Cause', 'text', field('differencesExplained.cause')),
    column('remindedOn', '提醒采购日期', 'Purchasing reminded on', 'day', doneOn('purchaseReminded')),
    column('filedOn', '归档日期', 'Filed on', 'day', doneOn('stocktakeFiled', 'receiptsFiled')),
    remark,
  ],
};
