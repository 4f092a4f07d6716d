import { compare, isDecimal, subtract } from '@gendan/trade';
import { column, computed, doneOn, field, remark, numberColumn } from './expressions';
import { everyPart, type Place } from './place';
import type { Cell, Register } from './register';

const one = (place: Place, path: string): unknown => field(path)(place).find((value) => value !== undefined && value !== '');
const decimal = (value: unknown): string | undefined => {
  const written = typeof value === 'number' ? String(value) : value;
  return isDecimal(written) ? written : undefined;
};

/** Required less purchased; what was bought over is no shortage (S2.12.4). */
function shortage(place: Place): Cell | undefined {
  const required = decimal(one(place, 'materialListed.requiredQuantity'));
  if (required === undefined) return undefined;
  const left = subtract(required, decimal(one(place, 'purchaseOrdered.purchasedQuantity')) ?? '0');
  return compare(left, '0') > 0 ? left : '0';
}

/** Ordered and not arrived: without a promised date, or past it (S2.12.4). */
function overdue(place: Place): Cell | undefined {
  const [ordered] = place.milestones('purchaseOrdered');
  const [arrived] = place.milestones('materialArrived');
  if (ordered?.state !== 'done' || arrived?.state === 'done') return undefined;
  const promised = one(place, 'supplierConfirmed.confirmedArrival');
  return typeof promised !== 'string' || promised < place.read.today;
}

/** In the order of purchase: within its case, by the day it was bought; what is not bought yet comes last (S2.12.1). */
function seqNo(place: Place): number {
  const bought = everyPart('material')(place.read).map((each) => ({
    id: each.id,
    on: String(one(each, 'purchaseOrdered.purchaseDate') ?? '9999-12-31'),
  }));
  return bought.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).findIndex(({ id }) => id === place.id) + 1;
}

/** Material procurement tracking (source: S2.12): one row per purchase. */
export const procurement: Register = {
  id: 'procurement',
  title: { zh: '物料采购跟踪表', en: 'Material procurement tracking' },
  source: ['S2.12'],
  kinds: ['purchase'],
  procedures: ['purchase'],
  places: everyPart('material'),
  columns: [
    numberColumn('purchaseNo', '采购单号', 'Purchase no.'),
    computed('seqNo', '序号', 'No.', 'number', seqNo),
    column('projectName', '项目名称', 'Project', 'text', field('materialListed.projectName')),
    column('materialName', '物料名称', 'Material', 'text', field('materialListed.materialName')),
    column('requiredQty', '需求数量', 'Required', 'quantity', field('materialListed.requiredQuantity')),
    column('purchasedQty', '采购数量', 'Purchased', 'quantity', field('purchaseOrdered.purchasedQuantity')),
    computed('shortage', '缺口', 'Shortage', 'quantity', shortage),
    column('purchaseDate', '采购日期', 'Purchased on', 'day', field('purchaseOrdered.purchaseDate')),
    column('promisedArrival', '供应商承诺到货', 'Arrival promised', 'day', field('supplierConfirmed.confirmedArrival')),
    column('arrivalDate', '到货日期', 'Arrived on', 'day', doneOn('materialArrived')),
    computed('overdue', '到货逾期', 'Arrival overdue', 'flag', overdue),
    column('supplier', '供应商', 'Supplier', 'text', field('purchaseOrdered.supplierName')),
    column(
      'specialRequirements',
      '特殊要求、到货异常',
      'Special requirements, arrival abnormality',
      'text',
      field(
        'materialListed.remark',
        'purchaseOrdered.remark',
        'materialAccepted.remark',
        'abnormalityReported.abnormality',
        'abnormalityDecided.decision',
      ),
    ),
    remark,
  ],
};
