import type { Words } from '@gendan/procedure';
import { type Cell, type Grid, bare, textOf } from './grid';

export type Field =
  | 'number'
  | 'customer'
  | 'customerOrder'
  | 'product'
  | 'description'
  | 'quantity'
  | 'unit'
  | 'price'
  | 'amount'
  | 'currency'
  | 'incoterm'
  | 'port'
  | 'delivery'
  | 'payment'
  | 'inspection'
  | 'merchandiser'
  | 'salesperson'
  | 'factory'
  | 'forwarder'
  | 'shop'
  | 'distributor'
  | 'rep'
  | 'remarks'
  | 'gift'
  | 'opened';

/** How companies head these columns, Chinese and English, as `bare` leaves them. The longest that fits wins. */
const headers: Record<Field, string[]> = {
  number: [
    '订单号',
    '订单编号',
    '合同号',
    '合同编号',
    '跟单号',
    '编号',
    '单号',
    '内部单号',
    '工厂单号',
    '送货单号',
    '订货单号',
    'orderno',
    'ordernumber',
    'contractno',
    'scno',
    'ourref',
    'order',
    'noteno',
  ],
  customer: ['客户', '客户名称', '客户名', '买方', '客人', 'customer', 'buyer', 'client', 'customername'],
  customerOrder: [
    '客户订单号',
    '客户po',
    '客户po号',
    '客户合同号',
    'po号',
    'pono',
    'po',
    'customerpo',
    'customerorder',
    'customerorderno',
    'buyerpo',
    '客人订单号',
  ],
  product: [
    '货号',
    '款号',
    '品号',
    '产品编号',
    '产品型号',
    '型号',
    '商品编码',
    '物料号',
    'itemno',
    'item',
    'styleno',
    'style',
    'sku',
    'artno',
    'articleno',
    'model',
  ],
  description: [
    '品名',
    '产品',
    '产品名称',
    '货名',
    '名称',
    '规格',
    '品名规格',
    '产品描述',
    '商品名称',
    'description',
    'product',
    'goods',
    'commodity',
  ],
  quantity: ['数量', '订单数量', '订货数量', '件数', 'qty', 'quantity', 'orderqty'],
  unit: ['单位', 'unit', 'uom'],
  price: ['单价', '外销价', '销售单价', 'price', 'unitprice'],
  amount: ['金额', '总金额', '总价', '合同金额', '订单金额', '货值', 'amount', 'total', 'totalamount', 'value'],
  currency: ['币种', '币别', '货币', 'currency', 'curr', 'ccy'],
  incoterm: ['贸易条款', '价格条款', '成交方式', '贸易术语', '价格术语', 'incoterm', 'incoterms', 'priceterm', 'tradeterm', 'terms'],
  port: ['起运港', '装运港', '港口', '出运港', 'port', 'portofloading', 'pol'],
  delivery: [
    '交期',
    '交货期',
    '交货日期',
    '出货期',
    '船期',
    '出运期',
    '客户交期',
    '要求交期',
    '送货日期',
    'delivery',
    'deliverydate',
    'etd',
    'shipmentdate',
    'duedate',
  ],
  payment: ['付款方式', '付款条件', '付款条款', '结算方式', '收款方式', 'payment', 'paymentterms', 'termsofpayment', 'paymentterm'],
  inspection: ['验货', '验货方式', '检验方式', 'inspection'],
  merchandiser: ['跟单', '跟单员', 'merchandiser', 'followedby'],
  salesperson: ['业务', '业务员', '销售', '销售员', 'sales', 'salesperson', 'salesman'],
  factory: ['工厂', '供应商', '生产工厂', '加工厂', 'factory', 'supplier', 'vendor'],
  forwarder: ['货代', 'forwarder'],
  shop: ['门店', '店名', '网点', '终端', 'shop', 'store'],
  distributor: ['经销商', '分销商', '配送商', 'distributor'],
  rep: ['业代', '业务代表', 'rep'],
  remarks: ['备注', '说明', '要求', 'remark', 'remarks', 'note', 'notes', 'comment'],
  gift: ['赠品', '搭赠', 'gift', 'free'],
  opened: ['下单日期', '订单日期', '签约日期', '接单日期', '日期', 'orderdate', 'date', 'contractdate'],
};

/** How they head the days on which something was done, by the names that procedures give these milestones. */
const facts: Record<string, string[]> = {
  sampleNoteDrafted: ['样品单', '打样单', '样品通知单', 'samplenote'],
  sampleFinished: ['样品完成', '样品做好', 'samplefinished', 'sampleready'],
  sampleDispatched: ['寄样', '样品寄出', '送样', 'samplesent', 'sampledispatched'],
  sampleApproved: ['样品确认', '确认样', '样品ok', 'sampleapproved', 'sampleapproval', 'sampleconfirmed'],
  proformaDrafted: ['做pi', 'pi制作', 'pi日期', 'pidate'],
  orderConfirmed: ['pi确认', '客户确认', '订单确认', 'pi回签', '合同回签', 'piconfirmed', 'orderconfirmed', 'pisigned'],
  depositReceived: ['定金收到', '收定金', '定金到账', '定金', '订金', '预付款', 'deposit', 'depositreceived'],
  lcReceived: ['lc收到', '收证', '信用证收到', '信用证', '来证', 'lc', 'lcreceived'],
  lcReviewed: ['审证', '信用证审核', 'lcreviewed', 'lcchecked'],
  productionOrderIssued: ['下生产单', '生产单', '生产下单', '下单工厂', '投产', '生产通知', 'productionorder', 'poissued', 'factoryorder'],
  goodsFinished: ['大货完成', '完工', '生产完成', '大货完工', 'goodsfinished', 'productionfinished'],
  customsPapersSent: ['报关资料', '报关单据', 'customspapers', 'customsdocs'],
  goodsLoaded: ['装柜', '出货', '装运', '出运', 'loaded', 'shipped', 'loading'],
  blChecked: ['提单核对', '核提单', 'blchecked'],
  blConfirmed: ['提单确认', 'blconfirmed'],
  balanceReceived: ['尾款收到', '收尾款', '尾款到账', '尾款', '余款', 'balance', 'balancereceived'],
  originalsSent: ['寄单', '正本寄出', '单据寄出', 'docssent', 'originalssent'],
  documentsPresented: ['交单', '银行交单', 'presented', 'presentation'],
  orderSigned: ['客户签单', '门店签字', '签单', 'ordersigned'],
  copyTwoHandedOver: ['二联', '二联交接', '交二联', 'copytwo'],
  goodsReceived: ['送达', '货物签收', '签收', 'delivered', 'goodsreceived'],
  signedReceiptReturned: ['回单', '回单收回', 'receipt', 'receiptreturned'],
};
const TAIL = /(?:日期|时间|日|date|on|day)$/;

export type Column = { index: number; header: string; field?: Field; milestone?: string };
export type Head = { row: number; depth: 1 | 2; columns: Column[] };

/** What a header means; `known` are the procedure's milestones by every way their titles may head a column. `客户 Customer` is read in either half. */
export function meaningOf(header: string, known: Map<string, string>): { field?: Field; milestone?: string } {
  const text = bare(header);
  const halves = [text, text.replace(/[a-z0-9]+/g, ''), text.replace(/[^a-z0-9]+/g, '')];
  for (const half of halves.filter(Boolean)) {
    const meaning = meaningOfText(half, known);
    if (meaning) return meaning;
  }
  return {};
}

function meaningOfText(text: string, known: Map<string, string>): { field?: Field; milestone?: string } | undefined {
  const exact = fieldByHeader.get(text);
  if (exact) return { field: exact };
  const short = text.replace(TAIL, '');
  const milestone = known.get(text) ?? known.get(short);
  if (milestone) return { milestone };
  const field = fieldByHeader.get(short);
  return field && { field };
}

const fieldByHeader = new Map<string, Field>(
  Object.entries(headers).flatMap(([field, texts]) => texts.map((text) => [text, field as Field])),
);

/** Column headings of the milestones that a procedure has: its own titles and the trade's usual words. */
export function milestoneHeaders(names: string[], words: Words): Map<string, string> {
  const known = new Map<string, string>();
  const add = (text: string, name: string): void => {
    const key = bare(text).replace(TAIL, '');
    if (key !== '' && !known.has(key)) known.set(key, name);
  };
  for (const name of names) {
    for (const text of facts[name] ?? []) add(text, name);
  }
  for (const name of names) {
    add(words.names[name]?.zh ?? '', name);
    add(words.names[name]?.en ?? '', name);
    add(name, name);
  }
  return known;
}

/** Finds the header wherever it is within the first rows, on one row or on two (a group above its columns). */
export function headOf(grid: Grid, known: Map<string, string>): Head | undefined {
  let best: (Head & { score: number }) | undefined;
  for (let row = 0; row < Math.min(grid.rows.length, 40); row += 1) {
    const single = scored(grid, row, 1, known);
    const both = scored(grid, row, 2, known);
    const better = both.score > Math.max(single.score, scored(grid, row + 1, 1, known).score) ? both : single;
    if (better.score > Math.max(best?.score ?? 0, 2)) best = better;
  }
  return best && { row: best.row, depth: best.depth, columns: best.columns };
}

function scored(grid: Grid, row: number, depth: 1 | 2, known: Map<string, string>): Head & { score: number } {
  const columns = columnsAt(grid, row, depth, known);
  const named = columns.some(({ field }) => field === 'number' || field === 'customer' || field === 'shop');
  return { row, depth, columns, score: named ? columns.filter(({ field, milestone }) => field ?? milestone).length : 0 };
}

function columnsAt(grid: Grid, row: number, depth: 1 | 2, known: Map<string, string>): Column[] {
  const upper = grid.rows[row] ?? [];
  const lower = grid.rows[row + 1] ?? [];
  const width = depth === 2 ? Math.max(upper.length, lower.length) : upper.length;
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const header = headerAt(upper[index], lower[index], depth);
    const meaning = meaningFor(upper[index], lower[index], depth, known);
    const key = meaning.field ?? meaning.milestone;
    // the first column of a kind counts, a second "数量" is somebody's own
    if (!key || taken.has(key)) return { index, header };
    taken.add(key);
    return { index, header, ...meaning };
  });
}

const headerAt = (upper: Cell | undefined, lower: Cell | undefined, depth: 1 | 2): string => {
  const [above, below] = [textOf(upper), textOf(lower)];
  return depth === 1 || below === '' || above === below ? above : above === '' ? below : `${above} ${below}`;
};

function meaningFor(upper: Cell | undefined, lower: Cell | undefined, depth: 1 | 2, known: Map<string, string>) {
  const joined = meaningOf(headerAt(upper, lower, depth), known);
  if (depth === 1 || joined.field || joined.milestone) return joined;
  return meaningOf(textOf(lower), known);
}
