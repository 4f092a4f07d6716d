import { type OpenCase } from '@gendan/contracts';
import { type ExtraTerm, type ExtraValue, extraValues } from './extras';
import { type Gate, type Inspection, type PaymentMethod, compare, isDecimal, isZero, sum } from '@gendan/trade';

/** What is typed for a new order before it is one. */
export type LineDraft = { id: string; product: string; description: string; quantity: string; unit: string; price: string; gift?: boolean };
export type InstalmentDraft = { id: string; method: PaymentMethod; gate: Gate; share: string; perShipment?: boolean };
export type OrderDraft = {
  number: string;
  customer: string;
  procedure: string;
  currency: string;
  incoterm: string;
  port: string;
  delivery?: string;
  tolerance: string;
  inspection: Inspection;
  remarks: string;
  lines: LineDraft[];
  instalments: InstalmentDraft[];
  cast: Record<string, string>;
  extras: Record<string, ExtraValue>;
};

export const emptyLine = (id: number): LineDraft => ({
  id: String(id),
  product: '',
  description: '',
  quantity: '',
  unit: 'pcs',
  price: '',
});

export type Preset = 'tt3070' | 'lcSight' | 'openAccount' | 'ttBefore';
/** How money usually comes. */
export const presets: Record<Preset, InstalmentDraft[]> = {
  tt3070: [
    { id: '1', method: 'tt', gate: 'production', share: '30' },
    { id: '2', method: 'tt', gate: 'originals', share: '70', perShipment: true },
  ],
  lcSight: [{ id: '1', method: 'lc', gate: 'production', share: '100' }],
  openAccount: [{ id: '1', method: 'openAccount', gate: 'later', share: '100' }],
  ttBefore: [{ id: '1', method: 'tt', gate: 'shipment', share: '100' }],
};

export const emptyOrder = (): OrderDraft => ({
  number: '',
  customer: '',
  procedure: '',
  currency: 'USD',
  incoterm: 'FOB',
  port: 'Ningbo',
  tolerance: '0',
  inspection: 'none',
  remarks: '',
  lines: [emptyLine(1)],
  instalments: presets.tt3070,
  cast: {},
  extras: {},
});

export type OrderFault = { field: string; code: string; details?: Record<string, string | number> };

const NUMBER = /^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/;
const positive = (text: string): boolean => isDecimal(text) && compare(text, '0') > 0;
export const isBlank = ({ product, quantity, price, description }: LineDraft): boolean =>
  ![product, quantity, price, description].some((text) => text.trim());

/** Everything that would be refused, before it is sent. */
export function faultsOf(draft: OrderDraft): OrderFault[] {
  const faults: OrderFault[] = [];
  const say = (field: string, code: string, details?: OrderFault['details']): void =>
    void faults.push({ field, code, ...(details ? { details } : {}) });
  if (!NUMBER.test(draft.number)) say('number', draft.number ? 'number' : 'missing');
  if (!draft.customer) say('customer', 'missing');
  if (!draft.delivery) say('delivery', 'missing');
  if (!draft.port.trim() && draft.incoterm !== 'EXW') say('port', 'missing');
  if (!isDecimal(draft.tolerance) || compare(draft.tolerance, '0') < 0) say('tolerance', 'decimal');
  const lines = draft.lines.filter((line) => !isBlank(line));
  if (lines.length === 0) say('lines', 'noLines');
  for (const line of lines) {
    if (!line.product.trim()) say(`line ${line.id} product`, 'missing');
    if (!positive(line.quantity)) say(`line ${line.id} quantity`, 'quantity');
    if (!line.gift && !positive(line.price)) say(`line ${line.id} price`, 'price');
  }
  const shares = draft.instalments.map(({ share }) => share);
  if (draft.instalments.length === 0) say('instalments', 'noInstalments');
  else if (!shares.every(positive)) say('instalments', 'share');
  else if (compare(sum(shares), '100') !== 0) say('instalments', 'sum', { sum: sum(shares) });
  return faults;
}

/** `asked`: what the procedure reads beyond the usual, and the outside parties it has. */
export function openingOf(
  draft: OrderDraft,
  asked: { extras: readonly ExtraTerm[]; others: readonly string[] } = { extras: [], others: [] },
): OpenCase {
  const cast = Object.fromEntries(Object.entries(draft.cast).filter(([role]) => asked.others.includes(role)));
  const lines = draft.lines.filter((line) => !isBlank(line));
  return {
    kind: 'order',
    number: draft.number,
    procedure: { id: draft.procedure },
    customer: draft.customer,
    ...(Object.keys(cast).length > 0 && { cast }),
    terms: {
      ...extraValues(asked.extras, draft.extras, draft.currency),
      currency: draft.currency,
      incoterm: draft.incoterm,
      port: draft.port.trim() || null,
      delivery: draft.delivery ?? null,
      tolerancePercent: draft.tolerance,
      inspection: draft.inspection,
      firstArticle: false,
      remarks: draft.remarks.trim() || null,
      lines: lines.map(({ product, description, quantity, unit, price, gift }, index) => ({
        line: String(index + 1),
        product: product.trim(),
        description: description.trim(),
        quantity,
        unit: unit.trim() || 'pcs',
        price: gift && isZeroOrBlank(price) ? '0' : price,
        ...(gift ? { gift } : {}),
      })),
      instalments: draft.instalments.map(({ id, method, gate, share, perShipment }) => ({
        id,
        method,
        gate,
        share,
        ...(perShipment ? { per: 'shipment' as const } : {}),
      })),
    },
  };
}

const isZeroOrBlank = (text: string): boolean => !isDecimal(text) || isZero(text);

/** Rows pasted from Excel: tabs between cells, the columns as the table has them; a head row is left out. */
export function pastedLines(text: string): Omit<LineDraft, 'id'>[] {
  const rows = text
    .replaceAll('\r', '')
    .split('\n')
    .map((row) => row.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some(Boolean));
  return rows
    .map((cells): Omit<LineDraft, 'id'> => {
      const numbers = cells.map(plainNumber);
      const first = numbers.findIndex((each, index) => each !== undefined && index > 0);
      const words = cells.slice(0, first < 0 ? cells.length : first);
      const after = first < 0 ? [] : cells.slice(first + 1);
      const priceAt = after.findIndex((cell) => plainNumber(cell) !== undefined);
      const unit = after.find((cell, index) => cell && plainNumber(cell) === undefined && (priceAt < 0 || index < priceAt));
      return {
        product: words[0] ?? '',
        description: words.slice(1).join(' '),
        quantity: (first >= 0 && numbers[first]) || '',
        unit: unit ?? 'pcs',
        price: (priceAt >= 0 && plainNumber(after[priceAt] ?? '')) || '',
      };
    })
    .filter(({ quantity }) => quantity !== '');
}

function plainNumber(cell: string): string | undefined {
  const text = cell.replaceAll(/[,，\s]/g, '').replace(/^(US?\$|USD|EUR|€|¥|￥|CNY|GBP|£)/i, '');
  return isDecimal(text) ? text : undefined;
}
