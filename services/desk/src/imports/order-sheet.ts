import { INCOTERMS, type Instalment, type TermsLine, isCurrency } from '@gendan/trade';
import { dayIn, isBlank, isTick, lately, numberIn } from './cell-values';
import { type Column, type Field, type Head, headOf } from './columns';
import { type Cell, type Grid, textOf } from './grid';
import { instalmentsIn } from './payment';

/** What is wrong with a row: the column as headed in the sheet, and a sentence that says what to write there. */
export type RowFault = { column: string; zh: string; en: string };

/** One order as its rows say it, before anybody is looked up. */
export type SheetOrder = {
  /** Row on screen, of its first line. */
  row: number;
  number?: string;
  customer?: string;
  texts: Partial<Record<Field, string>>;
  currency?: string;
  incoterm?: string;
  port?: string;
  delivery?: string;
  instalments?: Instalment[];
  inspection: 'none' | 'company' | 'customer' | 'thirdParty';
  lines: TermsLine[];
  facts: { milestone: string; happened: string; amount?: string; guessed?: true }[];
  faults: RowFault[];
};
export type SheetRead = { head?: Head; orders: SheetOrder[]; ignored: { row: number; zh: string; en: string }[] };

export const MOST_ROWS = 1000;
const TOTAL = /^(?:合计|总计|小计|共计|total|subtotal|sub-total|sum|grand total)\b|^(?:合计|总计|小计|共计)/i;

/** Reads a sheet of orders as a company writes it. `known`: the milestones by how they may head a column; `today` decides days without a year. */
export function readOrders(grid: Grid, known: Map<string, string>, today: string): SheetRead {
  const head = headOf(grid, known);
  if (!head) return { orders: [], ignored: [] };
  const sheet = new OrderSheet(grid, head, today);
  for (let row = head.row + head.depth; row < grid.rows.length; row += 1) sheet.take(row);
  return { head, orders: sheet.orders, ignored: sheet.ignored };
}

class OrderSheet {
  readonly orders: SheetOrder[] = [];
  readonly ignored: SheetRead['ignored'] = [];

  constructor(
    private readonly grid: Grid,
    private readonly head: Head,
    private readonly today: string,
  ) {}

  take(row: number): void {
    const cells = this.grid.rows[row] ?? [];
    const reason = this.notAnOrder(cells);
    if (reason === 'empty') return;
    if (reason) return void this.ignored.push({ row: row + 1, ...reason });
    if (this.orders.length >= MOST_ROWS) return void this.ignored.push({ row: row + 1, ...TOO_MANY });
    const before = this.orders.at(-1);
    if (before && this.continues(row, before)) before.lines.push(...this.lineOf(cells, before, before.lines.length + 1));
    else this.orders.push(this.orderOf(row, cells));
  }

  private notAnOrder(cells: Cell[]): 'empty' | { zh: string; en: string } | undefined {
    const used = this.head.columns.filter(({ field, milestone }) => field ?? milestone);
    const filled = used.filter(({ index }) => textOf(cells[index]) !== '');
    if (filled.length === 0) return cells.some((cell) => textOf(cell) !== '') ? ASIDE : 'empty';
    if (cells.some((cell) => TOTAL.test(textOf(cell)))) return SUM;
    if (filled.filter(({ index, header }) => header.includes(textOf(cells[index]))).length >= 3) return HEADER_AGAIN;
    const texts = new Set(cells.map((cell) => textOf(cell)).filter(Boolean));
    return texts.size === 1 && filled.length > 0 && !this.text(cells, 'number')?.match(/\d/) ? ASIDE : undefined;
  }

  // a line of the order above: its number is merged over both rows, repeated, or left out while goods are named
  private continues(row: number, before: SheetOrder): boolean {
    const column = this.column('number');
    if (!column) return false;
    const number = this.text(this.grid.rows[row] ?? [], 'number');
    if (this.grid.continues.has(`${row}:${column.index}`)) return true;
    if (number === before.number && number !== undefined) return true;
    const customer = this.text(this.grid.rows[row] ?? [], 'customer');
    return (
      number === undefined &&
      (customer === undefined || this.grid.continues.has(`${row}:${this.column('customer')?.index}`)) &&
      this.text(this.grid.rows[row] ?? [], 'quantity') !== undefined
    );
  }

  private orderOf(row: number, cells: Cell[]): SheetOrder {
    const order: SheetOrder = {
      row: row + 1,
      texts: {},
      inspection: inspectionIn(this.text(cells, 'inspection')),
      lines: [],
      facts: [],
      faults: [],
    };
    for (const { field, index } of this.head.columns) if (field && textOf(cells[index]) !== '') order.texts[field] = textOf(cells[index]);
    order.number = this.numberOf(cells, order);
    order.customer = this.text(cells, 'customer') ?? this.text(cells, 'shop');
    if (!order.customer) this.fault(order, 'customer', '没有写客户，请写客户名称', 'no customer is written: write its name');
    order.currency = this.currencyOf(cells);
    Object.assign(order, this.incotermOf(cells));
    order.delivery = this.dayOf(cells, 'delivery', order);
    order.instalments = this.paymentOf(cells, order);
    order.lines.push(...this.lineOf(cells, order, 1));
    order.facts = this.factsOf(cells, order);
    return order;
  }

  private numberOf(cells: Cell[], order: SheetOrder): string | undefined {
    const written = this.text(cells, 'number')?.replace(/\s+/g, '');
    const number = written?.replace(/[/\\#]/g, '-');
    if (!number) this.fault(order, 'number', '没有写订单号，请补上', 'no order number is written: add one');
    else if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/.test(number)) {
      this.fault(
        order,
        'number',
        `订单号「${written}」只能有字母、数字和 . _ -，2 到 40 位`,
        `the order number "${written}" may only have letters, digits and . _ -, 2 to 40 of them`,
      );
    }
    return number;
  }

  private currencyOf(cells: Cell[]): string | undefined {
    const places = [
      this.cell(cells, 'currency'),
      this.cell(cells, 'price'),
      this.cell(cells, 'amount'),
      this.column('price')?.header,
      this.column('amount')?.header,
    ];
    return places.map((place) => currencyIn(textOf(place))).find((each) => each !== undefined);
  }

  private incotermOf(cells: Cell[]): { incoterm?: string; port?: string } {
    const written = [this.text(cells, 'incoterm'), this.column('price')?.header].join(' ').toUpperCase();
    const incoterm = INCOTERMS.find((term) => written.includes(term));
    const place =
      this.text(cells, 'port') ??
      (incoterm
        ? (this.text(cells, 'incoterm') ?? '')
            .replace(new RegExp(incoterm, 'i'), '')
            .replace(/2020|2010/, '')
            .trim()
        : '');
    return { ...(incoterm && { incoterm }), ...(place && { port: place }) };
  }

  private dayOf(cells: Cell[], field: Field, order: SheetOrder): string | undefined {
    const cell = this.cell(cells, field);
    if (isBlank(cell)) return undefined;
    const day = dayIn(cell, this.today);
    if (!day)
      this.fault(
        order,
        field,
        `看不懂日期「${textOf(cell)}」，请写成 2026-03-31`,
        `"${textOf(cell)}" is not a date that can be read: write it as 2026-03-31`,
      );
    return day;
  }

  private paymentOf(cells: Cell[], order: SheetOrder): Instalment[] | undefined {
    const written = this.text(cells, 'payment');
    if (!written) return undefined;
    const read = instalmentsIn(written);
    if (!read)
      this.fault(
        order,
        'payment',
        `看不懂付款方式「${written}」，请写成例如：30% T/T 定金，70% 见提单复印件`,
        `the payment "${written}" cannot be read: write for example 30% T/T deposit, 70% against B/L copy`,
      );
    return read;
  }

  private lineOf(cells: Cell[], order: SheetOrder, n: number): TermsLine[] {
    const quantity = numberIn(this.cell(cells, 'quantity'));
    const price = this.priceOf(cells, quantity?.value);
    const product = this.text(cells, 'product') ?? this.text(cells, 'description');
    const at = n > 1 ? `（第 ${n} 行货）` : '';
    if (!product) this.fault(order, 'product', `没有写货号或品名，请补上${at}`, `no item is written: add it${n > 1 ? ` (line ${n})` : ''}`);
    if (!quantity || Number(quantity.value) <= 0)
      this.fault(
        order,
        'quantity',
        `数量「${this.text(cells, 'quantity') ?? ''}」不是大于 0 的数字${at}`,
        `the quantity "${this.text(cells, 'quantity') ?? ''}" is not a number above 0`,
      );
    if (price === undefined)
      this.fault(order, 'price', `没有单价，也没有能算出单价的金额${at}`, 'there is no price, and no amount to work it out from');
    if (!product || !quantity || price === undefined) return [];
    const unit = this.text(cells, 'unit') ?? (quantity.after.replace(/[./\s].*$/, '') || 'pcs');
    const line: TermsLine = {
      line: String(n),
      product,
      description: this.text(cells, 'description') ?? '',
      quantity: quantity.value,
      unit,
      price,
    };
    return [line, ...this.giftOf(cells, line)];
  }

  private giftOf(cells: Cell[], { line, product, unit }: TermsLine): TermsLine[] {
    const gift = numberIn(this.cell(cells, 'gift'));
    if (!gift || Number(gift.value) <= 0) return [];
    return [
      { line: `${line}-gift`, product, description: textOf(this.cell(cells, 'gift')), quantity: gift.value, unit, price: '0', gift: true },
    ];
  }

  private priceOf(cells: Cell[], quantity?: string): string | undefined {
    const price = numberIn(this.cell(cells, 'price'));
    if (price) return price.value.replace(/^-/, '') === price.value ? price.value : undefined;
    const amount = numberIn(this.cell(cells, 'amount'));
    if (!amount || !quantity || Number(quantity) <= 0) return undefined;
    return String(Number((Number(amount.value) / Number(quantity)).toFixed(6)));
  }

  private factsOf(cells: Cell[], order: SheetOrder): SheetOrder['facts'] {
    return this.head.columns.flatMap(({ milestone, index, header }) => {
      const cell = cells[index];
      if (!milestone || isBlank(cell)) return [];
      if (isTick(cell)) return [{ milestone, happened: this.today, guessed: true as const }];
      const day = dayIn(cell, this.today, lately);
      if (day && day <= this.today) return [{ milestone, happened: day }];
      const [zh, en] = day
        ? [`${day} 还没到，办完的事不能写将来的日期`, `${day} is still to come: what is done cannot have a future date`]
        : [`看不懂日期「${textOf(cell)}」，请写成 2026-03-31`, `"${textOf(cell)}" is not a date that can be read: write it as 2026-03-31`];
      order.faults.push({ column: header, zh, en });
      return [];
    });
  }

  private column(field: Field): Column | undefined {
    return this.head.columns.find((column) => column.field === field);
  }
  private cell(cells: Cell[], field: Field): Cell | undefined {
    const column = this.column(field);
    return column && cells[column.index];
  }
  private text(cells: Cell[], field: Field): string | undefined {
    const cell = this.cell(cells, field);
    return isBlank(cell) ? undefined : textOf(cell);
  }
  private fault(order: SheetOrder, field: Field, zh: string, en: string): void {
    order.faults.push({ column: this.column(field)?.header ?? MISSING[field] ?? field, zh, en });
  }
}

const MISSING: Partial<Record<Field, string>> = {
  number: '订单号',
  customer: '客户',
  product: '货号',
  quantity: '数量',
  price: '单价',
  payment: '付款方式',
  delivery: '交期',
};
const SUM = { zh: '合计行，不算订单', en: 'a total, not an order' };
const HEADER_AGAIN = { zh: '又一次表头，不算订单', en: 'the header again, not an order' };
const ASIDE = { zh: '没有订单内容，跳过', en: 'nothing of an order in it, skipped' };
const TOO_MANY = {
  zh: `一次最多 ${MOST_ROWS} 单，这行请另存一张表再导入`,
  en: `${MOST_ROWS} orders at a time: import this row from another sheet`,
};

const signs: [RegExp, string][] = [
  [/us\$|\$|美元|美金/i, 'USD'],
  [/€|欧元/, 'EUR'],
  [/£|英镑/, 'GBP'],
  [/￥|¥|人民币|rmb|元/i, 'CNY'],
  [/日元|円/, 'JPY'],
  [/港币|港元|hk\$/i, 'HKD'],
];
function currencyIn(text: string): string | undefined {
  const code = text
    .toUpperCase()
    .match(/[A-Z]{3}/g)
    ?.find((each) => isCurrency(each));
  return code ?? signs.find(([pattern]) => pattern.test(text))?.[1];
}

function inspectionIn(text = ''): SheetOrder['inspection'] {
  if (/第三方|sgs|bv\b|its\b|third/i.test(text)) return 'thirdParty';
  if (/客户|客人|customer|buyer/i.test(text)) return 'customer';
  if (/公司|自检|我司|company|own/i.test(text)) return 'company';
  return 'none';
}
