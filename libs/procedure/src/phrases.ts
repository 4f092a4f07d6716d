import { splitKey } from './compile';
import type { Meaning, Phrase, Words } from './language';
import type { Key } from './plan';

/** Names of people and parties by id; what is not in it is shown as it is. */
export type Names = Record<string, Phrase>;

const THIS_STEP: Phrase = { zh: '这一步', en: 'this step' };
const CANCELLING: Phrase = { zh: '取消', en: 'Cancellation' };

const TERMS: Record<string, Phrase> = {
  lines: { zh: '数量', en: 'quantities' },
  goods: { zh: '货物', en: 'goods' },
  gifts: { zh: '赠品', en: 'gifts' },
  giftPieces: { zh: '赠品', en: 'gifts' },
  price: { zh: '价格', en: 'prices' },
  amount: { zh: '金额', en: 'amount' },
  currency: { zh: '币种', en: 'currency' },
  delivery: { zh: '交货期', en: 'delivery date' },
  incoterm: { zh: '贸易术语', en: 'Incoterm' },
  port: { zh: '港口', en: 'port' },
  instalments: { zh: '付款方式', en: 'payment' },
  inspection: { zh: '验货', en: 'inspection' },
  firstArticle: { zh: '首件', en: 'first article' },
  tolerancePercent: { zh: '溢短装', en: 'tolerance' },
  toBank: { zh: '是否交单', en: 'presentation to a bank' },
  prepaid: { zh: '是否有预付款', en: 'prepayment' },
  remarks: { zh: '备注', en: 'remarks' },
};

const PART: Record<string, Phrase> = {
  quantity: { zh: '数量', en: 'quantity' },
  carries: { zh: '装的货', en: 'goods carried' },
  etd: { zh: '开船日（ETD）', en: 'sailing date (ETD)' },
  dueOn: { zh: '交货日', en: 'due date' },
  amount: { zh: '金额', en: 'amount' },
  balance: { zh: '尾款', en: 'balance' },
  method: { zh: '付款方式', en: 'payment method' },
  gate: { zh: '放行点', en: 'gate' },
};

const MEANINGS: Record<Meaning, Phrase> = {
  startsProduction: { zh: '开始生产', en: 'start of production' },
  startsLine: { zh: '上线', en: 'line start' },
  goodsLeave: { zh: '出货', en: 'goods leaving' },
  titleLeaves: { zh: '寄正本', en: 'sending the originals' },
  presentsToBank: { zh: '交单', en: 'presentation to the bank' },
  showsCustomer: { zh: '给客户看', en: 'showing the customer' },
  moneyIn: { zh: '货款到账', en: 'the money' },
  lcStands: { zh: '信用证审核通过', en: 'the reviewed L/C' },
  creditStands: { zh: '额度确认', en: 'the confirmed credit' },
  reviewStands: { zh: '评审', en: 'the review' },
  firstArticle: { zh: '首件确认', en: 'the first article' },
  qualityPassed: { zh: '验货合格', en: 'the passed inspection' },
  financeReleased: { zh: '财务放行', en: 'the release by finance' },
  concession: { zh: '让步接收', en: 'the concession' },
  adoptsTerms: { zh: '变更生效', en: 'the change taking effect' },
  closes: { zh: '结案', en: 'closing' },
};

const METHODS: Record<string, Phrase> = {
  tt: { zh: 'T/T', en: 'T/T' },
  lc: { zh: '信用证', en: 'L/C' },
  dp: { zh: 'D/P', en: 'D/P' },
  da: { zh: 'D/A', en: 'D/A' },
  openAccount: { zh: '赊账', en: 'open account' },
};

const INSPECTIONS: Record<string, Phrase> = {
  none: { zh: '不验货', en: 'none' },
  company: { zh: '公司验货', en: 'by us' },
  customer: { zh: '客户验货', en: 'by the customer' },
  thirdParty: { zh: '第三方验货', en: 'by a third party' },
};

const GATES: Record<string, Phrase> = {
  production: { zh: '生产前', en: 'before production' },
  shipment: { zh: '出货前', en: 'before shipment' },
  originals: { zh: '寄正本前', en: 'before the originals' },
  later: { zh: '出货后', en: 'later' },
};

export const as = (text: unknown): Phrase => ({ zh: `${String(text)}`, en: `${String(text)}` });

/** A milestone, a stage, a kind of part or one part, in words: “已装柜（出运 2）”. */
export function titleOf(words: Words | undefined, key: Key | undefined): Phrase {
  if (key === undefined || key === '') return THIS_STEP;
  if (key === 'cancel') return CANCELLING;
  const { name, part } = splitKey(key);
  if (part === undefined) return nameOf(words, name);
  const [title, of] = [nameOf(words, name), partTitle(words, part)];
  return { zh: `${title.zh}（${of.zh}）`, en: `${title.en} (${of.en})` };
}

/** `shipment:2` as “出运 2”. */
export function partTitle(words: Words | undefined, part: string): Phrase {
  const named = own(words?.names, part);
  const at = part.indexOf(':');
  if (named || at < 0) return named ?? nameOf(words, part);
  const kind = nameOf(words, part.slice(0, at));
  return { zh: `${kind.zh} ${part.slice(at + 1)}`, en: `${kind.en} ${part.slice(at + 1)}` };
}

export const nameOf = (words: Words | undefined, name: string): Phrase =>
  own(words?.names, name) ?? (name.includes(':') ? partTitle(words, name) : as(name));
export const roleOf = (words: Words | undefined, role: string): Phrase => own(words?.roles, role) ?? as(role);
export const fieldOf = (words: Words | undefined, field: string, milestone?: string): Phrase =>
  own(words?.fields, `${milestone ?? ''}.${field}`) ?? own(words?.fields, field) ?? as(field);
export const meaningOf = (meaning: unknown): Phrase => own(MEANINGS, String(meaning)) ?? as(meaning);
export const methodOf = (method: unknown): Phrase =>
  own(METHODS, String(method)) ?? own(INSPECTIONS, String(method)) ?? own(GATES, String(method)) ?? as(method);

/** What a path speaks of: `terms.delivery` as “交货期”. */
export function pathTitle(words: Words | undefined, path: string): Phrase {
  const [root, name = '', field] = path.split('.');
  if (root === 'terms') return own(TERMS, name) ?? as(name);
  if (root === 'part') return own(PART, name) ?? as(name);
  if (root !== 'facts') return titleOf(words, path);
  const [title, of] = [nameOf(words, name), fieldOf(words, field ?? '', name)];
  return { zh: `“${title.zh}”的${of.zh}`, en: `${of.en} of “${title.en}”` };
}

/** What a milestone waits for: a key, a name, an item somebody added, a condition, a window. */
export function waitTitle(words: Words | undefined, wait: string): Phrase {
  if (wait === 'window') return { zh: '可以办的日子', en: 'the day from which it may be done' };
  if (wait.startsWith('item:')) return { zh: '一件加的事', en: 'an added item' };
  if (!wait.startsWith('[')) return titleOf(words, wait);
  const paths = wait.match(/(?:terms|part|facts)\.[\w.]+/g) ?? [];
  return listOf(paths.map((path) => pathTitle(words, path)));
}

export function listOf(phrases: readonly Phrase[]): Phrase {
  return { zh: phrases.map((phrase) => phrase.zh).join('、'), en: phrases.map((phrase) => phrase.en).join(', ') };
}

export function own<T>(record: Record<string, T> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
