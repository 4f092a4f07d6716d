import { chinaOffice } from '@gendan/trade';
import type { Event, EventType } from './messages';
import { nineSteps } from './procedures';
import { tellEvent } from './tell';

const at = '2026-04-14T01:20:00.000Z';
const he = { person: 'p7', role: 'merchandiser' };
const key = 'goodsLoaded@shipment:2';
const names = {
  p7: { zh: '何静', en: 'He Jing' },
  p9: { zh: '李伟', en: 'Li Wei' },
  hansewerk: { zh: 'Hansewerk', en: 'Hansewerk' },
};
const calendar = chinaOffice({ id: 'company', version: 2 });
type Bare<T extends EventType> = Omit<Extract<Event, { type: T }>, 'type' | 'rev' | 'at'>;

/** One of every type: a new type of event does not compile until it stands here. */
const one: { [T in EventType]: Bare<T> } = {
  opened: {
    case: 'order:EX1',
    kind: 'order',
    number: 'EX1',
    core: 1,
    procedure: { id: 'nineSteps', version: 1, hash: 'h' },
    terms: { version: 1, hash: 't', slice: {} },
    cast: {},
    calendars: {},
    calendarOf: {},
    by: he,
  },
  termsSet: { version: 2, hash: 't2', slice: {} },
  partOpened: { part: { id: 'shipment:2', kind: 'shipment', label: '2', values: {} }, by: he },
  partChanged: { part: 'shipment:2', values: { etd: '2026-05-01' }, reason: '甩柜', by: he },
  partDropped: { part: 'shipment:2', reason: 'terms' },
  confirmed: { key, round: 1, happened: '2026-04-13', by: he },
  signed: { key: 'proformaApproved', round: 1, role: 'businessManager', by: { person: 'p9', role: 'businessManager', for: 'p7' } },
  refused: {
    key: 'sampleApproved',
    round: 1,
    reason: '领口太紧',
    back: ['sampleNoteDrafted'],
    by: { person: 'hansewerk', role: 'customer' },
  },
  lapsed: { key: 'proformaApproved', round: 1, why: 'ground', of: 'terms.price' },
  shaken: { key: 'productionOrderIssued@factoryOrder:1', why: 'gone', of: 'depositReceived@instalment:deposit' },
  upheld: { key: 'productionOrderIssued@factoryOrder:1', reason: '客户已补款', by: he },
  corrected: { key, values: { seal: 'X' }, reason: '抄错', by: he },
  withdrawn: { key, reason: '点错', by: he },
  skipped: { key: 'sampleFinished', reason: '翻单', by: he },
  unskipped: { key: 'sampleFinished', reason: '客户又要看', by: he },
  added: { item: { id: 'i1', title: '问唛头', to: 'salesperson', by: he }, by: he },
  finished: { item: 'i1', by: he },
  assigned: { role: 'merchandiser', person: 'p9', from: 'p7', by: he },
  signerAdded: { key: 'proformaApproved', role: 'finance', where: 'after', of: 'businessManager', by: he },
  chased: { key: 'originalsSent@shipment:2', of: 'balanceReceived@shipment:2', to: 'customer', text: '今天能付吗', by: he },
  acknowledged: { key: 'productionOrderIssued@factoryOrder:1', copy: 'salesperson', by: he },
  counted: { key: 'balanceReceived@shipment:2', source: 'finance', sourceId: 'r1', version: 1, amount: '300.00', happened: '2026-04-13' },
  unfit: { id: 'u1', key, why: 'OTHER_SOURCE' },
  breached: { breach: { id: 'b1', law: 2, key, code: 'LAW_2', causedBy: he } },
  answered: { breach: 'b1', reason: '客户书面让步', by: { person: 'p9', role: 'salesperson' } },
  reminded: { key, rung: 1, to: 'ownerManager', letter: 'escalation', swallowed: 2, late: true, due: at },
  deemed: { key: 'sampleApproved', round: 1, values: {}, source: 'S9.1' },
  datesMoved: {
    moves: [{ key, which: 'committed', from: at, to: '2026-04-18T10:00:00.000Z' }],
    cause: '工厂晚四天',
    borneBy: 'factory',
    by: he,
  },
  held: {
    hold: { id: 'h1', blocks: ['shipment'], kind: 'breach', part: 'shipment:2', reason: 'LAW_2', by: he, reviewOn: '2026-04-20' },
    by: he,
  },
  released: { hold: 'h1', reason: 'solved' },
  overrideAsked: { override: { id: 'o1', law: 1, key, round: 1, reason: '老客户', until: at, askedBy: he, state: 'asked' }, by: he },
  overrideDecided: { override: 'o1', grant: true, by: { person: 'p9', role: 'businessManager' } },
  overrideUsed: { override: 'o1' },
  overrideExpired: { override: 'o1' },
  effectAsked: { effect: `${key}/letter:productionOrder:factory`, key, round: 9, of: { letter: 'productionOrder', to: 'factory' } },
  effectDone: { effect: 'creditConfirmed@instalment:1/ask:finance.reserveCredit' },
  effectRefused: { effect: 'creditConfirmed@instalment:1/ask:finance.reserveCredit', code: 'OVER_LIMIT', sentence: 'OVER_LIMIT' },
  effectRevoked: { effect: 'x', key, round: 9, of: { ask: 'reserveCredit', of: 'finance' } },
  effectWaived: { effect: 'creditConfirmed@instalment:1/paper:productionOrder', reason: '不用了', by: he },
  cancelAsked: { reason: '客户破产', borneBy: 'customer', by: he },
  cancelled: {},
  reopened: { reason: '尾款有误', by: he },
  adopted: { calendar, accepted: 'x', by: he },
  closed: {},
};
const told = <T extends EventType>(type: T, more: Partial<Bare<T>> = {}) =>
  tellEvent({ type, rev: 3, at, ...one[type], ...more } as unknown as Event, nineSteps.words, { names, currency: 'USD' });

describe('the history in words', () => {
  it.each(Object.keys(one) as EventType[])('%s is one short sentence in both languages', (type) => {
    const { zh, en } = told(type);
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(en).toMatch(/^(\p{Lu}|“).*\.$/u);
    expect(zh.length).toBeLessThan(90);
    expect(zh + en).not.toMatch(/undefined|\[object|\bnull\b|[{}]|\s{2}|@|p7|p9/);
  });

  it('each as it is read', () => {
    const lines = (Object.keys(one) as EventType[]).map((type) => [type, told(type).zh, told(type).en].join(' | '));
    expect(`\n${lines.join('\n')}\n`).toBe(`
opened | 何静开了 EX1，按“外贸订单九步操作”跟。 | He Jing opened EX1, followed by “Export order in nine steps”.
termsSet | 定下第 2 版条款。 | Set version 2 of the terms.
partOpened | 何静加了出运 2。 | He Jing added Shipment 2.
partChanged | 何静改了出运 2：甩柜。 | He Jing changed Shipment 2: 甩柜.
partDropped | 取消了出运 2：条款里没有了。 | Dropped Shipment 2: no longer in the terms.
confirmed | 何静确认“已装柜（出运 2）”，2026-04-13。 | He Jing confirmed “Goods loaded (Shipment 2)”, 2026-04-13.
signed | 李伟代何静以业务经理身份同意“形式发票（PI）已审批”。 | Li Wei for He Jing approved “Proforma invoice approved” as Business manager.
refused | Hansewerk不同意“客户已确认样品”：领口太紧，退到“样板单已开”。 | Hansewerk refused “Sample approved”: 领口太紧, back to “Sample note drafted”.
lapsed | “形式发票（PI）已审批”要重办：“价格”改了。 | “Proforma invoice approved” is to be done again: “prices” changed.
shaken | “生产单已下（工厂订单 1）”的根据变了：“定金已到账（付款 deposit）”不算数了。要维持还是重办，请定。 | The ground of “Production order issued (Factory order 1)” changed: “Deposit received (Payment deposit)” no longer stands. Uphold it or do it again.
upheld | 何静维持“生产单已下（工厂订单 1）”：客户已补款。 | He Jing upheld “Production order issued (Factory order 1)”: 客户已补款.
corrected | 何静更正了“已装柜（出运 2）”：抄错。 | He Jing corrected “Goods loaded (Shipment 2)”: 抄错.
withdrawn | 何静撤回了“已装柜（出运 2）”：点错。 | He Jing took back “Goods loaded (Shipment 2)”: 点错.
skipped | 何静跳过“样品已做好”：翻单。 | He Jing skipped “Sample finished”: 翻单.
unskipped | 何静不再跳过“样品已做好”：客户又要看。 | He Jing asks for “Sample finished” after all: 客户又要看.
added | 何静加了一件事给业务员：问唛头。 | He Jing added an item for Salesperson: 问唛头.
finished | 何静办完了加的事 i1。 | He Jing finished the added item i1.
assigned | 何静把跟单员交给李伟（原来是何静）。 | He Jing made Li Wei the Merchandiser (was He Jing).
signerAdded | 何静给“形式发票（PI）已审批”加签：财务，在业务经理之后。 | He Jing added Finance as a signer of “Proforma invoice approved”, after Business manager.
chased | 何静催客户办“尾款已到账（出运 2）”：今天能付吗。 | He Jing reminded Customer of “Balance received (Shipment 2)”: 今天能付吗.
acknowledged | 何静签收了“生产单已下（工厂订单 1）”的抄送（业务员）。 | He Jing acknowledged the copy of “Production order issued (Factory order 1)” (Salesperson).
counted | 登记“尾款已到账（出运 2）”累计 USD 300.00，2026-04-13。 | “Balance received (Shipment 2)” stands at USD 300.00, 2026-04-13.
unfit | “已装柜（出运 2）”的一条报告对不上（另一个来源说法不同），请人看一下。 | A report about “Goods loaded (Shipment 2)” does not fit (another source says otherwise) and waits for somebody to look.
breached | 违反铁律 2：“已装柜（出运 2）”已经发生，先记下，等答复。 | Law 2 is broken: “Goods loaded (Shipment 2)” has happened; it is on file and waits for an answer.
answered | 李伟答复了违规 b1：客户书面让步。 | Li Wei answered breach b1: 客户书面让步.
reminded | 补发提醒给经办人的主管：“已装柜（出运 2）”2026-04-14 01:20 UTC 到期，前面 2 次并在这一次里。 | Sent the owner’s manager a late reminder: “Goods loaded (Shipment 2)”, due 2026-04-14 01:20 UTC, 2 earlier ones in it.
deemed | 到期没有答复，按 S9.1 视为“客户已确认样品”。 | No answer in time: by S9.1 “Sample approved” is taken as given.
datesMoved | 何静改期：“已装柜（出运 2）”改到 2026-04-18 10:00 UTC：工厂晚四天，工厂承担。 | He Jing replanned: “Goods loaded (Shipment 2)” to 2026-04-18 10:00 UTC: 工厂晚四天, borne by Factory.
held | 何静暂停出运 2的出货（违规）：铁律 2，2026-04-20 再看。 | He Jing put shipment of Shipment 2 on hold (breach): law 2, to be looked at 2026-04-20.
released | 恢复：已解决。 | Released the hold: solved.
overrideAsked | 何静为“已装柜（出运 2）”申请特批（铁律 1）：老客户，期限 2026-04-14 01:20 UTC。 | He Jing asked to override law 1 for “Goods loaded (Shipment 2)”: 老客户, until 2026-04-14 01:20 UTC.
overrideDecided | 李伟准了特批。 | Li Wei granted the override.
overrideUsed | 特批 o1 已用掉。 | Override o1 is used up.
overrideExpired | 特批 o1 过期了。 | Override o1 has expired.
effectAsked | 发出给工厂的信（生产单）。 | Sent a letter to Factory (production order).
effectDone | 答复到了：财务：占用额度已办。 | Answered: finance: reserve credit is done.
effectRefused | 答复到了：财务：占用额度没办成（OVER_LIMIT）。请重办或放弃。 | Answered: finance: reserve credit was refused (OVER_LIMIT). Redo it or give it up.
effectRevoked | 收回：财务：占用额度。 | Took back: finance: reserve credit.
effectWaived | 何静放弃：生产单：不用了。 | He Jing gave up: production order: 不用了.
cancelAsked | 何静申请取消：客户破产，客户承担。 | He Jing asked to cancel: 客户破产, borne by Customer.
cancelled | 取消生效，开始善后。 | Cancelled; the winding up begins.
reopened | 何静重新打开：尾款有误。 | He Jing reopened the case: 尾款有误.
adopted | 何静换用日历 company 第 2 版。 | He Jing took over version 2 of calendar company.
closed | 全部办完，结案。 | Everything is done: the case is closed.
`);
  });

  it('says who did what, when it happened and for which part', () => {
    expect(told('confirmed')).toEqual({
      zh: '何静确认“已装柜（出运 2）”，2026-04-13。',
      en: 'He Jing confirmed “Goods loaded (Shipment 2)”, 2026-04-13.',
    });
    expect(told('refused').zh).toBe('Hansewerk不同意“客户已确认样品”：领口太紧，退到“样板单已开”。');
    expect(told('chased').en).toBe('He Jing reminded Customer of “Balance received (Shipment 2)”: 今天能付吗.');
  });

  it('says A for B when a substitute acted', () => {
    expect(told('signed')).toEqual({
      zh: '李伟代何静以业务经理身份同意“形式发票（PI）已审批”。',
      en: 'Li Wei for He Jing approved “Proforma invoice approved” as Business manager.',
    });
  });

  it('says why something is to be done again', () => {
    expect(told('lapsed').zh).toBe('“形式发票（PI）已审批”要重办：“价格”改了。');
    expect(told('shaken').en).toContain('“Deposit received (Payment deposit)” no longer stands');
    expect(told('lapsed', { why: 'signer', of: 'finance' }).zh).toContain('还要财务签');
  });

  it('names the act and the letter behind an effect, also by its key', () => {
    expect(told('effectAsked').zh).toBe('发出给工厂的信（生产单）。');
    expect(told('effectDone').zh).toBe('答复到了：财务：占用额度已办。');
    expect(told('effectWaived').en).toBe('He Jing gave up: production order: 不用了.');
  });

  it('names the milestone that set a hold', () => {
    const hold = {
      id: 'h2',
      blocks: ['shipment' as const],
      kind: 'other' as const,
      part: 'factoryOrder:1',
      reason: 'problemReported@problem:1',
      by: he,
    };
    expect(told('held', { hold }).zh).toBe('何静暂停工厂订单 1的出货（其他）：问题已上报（生产问题 1）。');
  });

  it('tells promised dates, and only the number of computed ones', () => {
    expect(told('datesMoved').zh).toBe('何静改期：“已装柜（出运 2）”改到 2026-04-18 10:00 UTC：工厂晚四天，工厂承担。');
    expect(told('datesMoved', { moves: [{ key, which: 'due', to: at }] }).en).toBe('One date was worked out anew by the procedure.');
  });

  it('writes moments as the reader asks', () => {
    const event: Event = { type: 'confirmed', rev: 3, at, key, round: 1, happened: '2026-04-13T01:20:00.000Z' };
    expect(tellEvent(event, nineSteps.words, { names, at: () => '4月13日 9:20' }).zh).toBe('“已装柜（出运 2）”办好，4月13日 9:20。');
  });

  it('does not repeat the moment of the entry itself', () => {
    expect(told('confirmed', { happened: at })).toEqual({
      zh: '何静确认“已装柜（出运 2）”。',
      en: 'He Jing confirmed “Goods loaded (Shipment 2)”.',
    });
  });

  it('says money with its currency', () => {
    expect(told('counted', { amount: '13750.50' }).zh).toContain('累计 USD 13,750.50');
  });

  it('says what was remarked with what was counted', () => {
    const values = { signature: { hash: 'e'.repeat(64), name: 'signed.jpg' }, detail: '20 cartons follow' };
    expect(told('counted', { values }).en).toMatch(/, 20 cartons follow\.$/);
  });

  it('names an instalment by what is paid, not by its id', () => {
    const part = { id: 'instalment:all', kind: 'instalment', label: 'all', values: { method: 'tt', gate: 'production', share: '30' } };
    expect(told('partOpened', { part })).toEqual({ zh: '何静加了定金 30 %。', en: 'He Jing added Deposit 30 %.' });
  });

  it('says of a reminder that it came late, not that its step is', () => {
    expect(told('reminded')).toEqual({
      zh: '补发提醒给经办人的主管：“已装柜（出运 2）”2026-04-14 01:20 UTC 到期，前面 2 次并在这一次里。',
      en: 'Sent the owner’s manager a late reminder: “Goods loaded (Shipment 2)”, due 2026-04-14 01:20 UTC, 2 earlier ones in it.',
    });
    const { late: _, ...inTime } = one.reminded;
    expect(tellEvent({ type: 'reminded', rev: 3, at, ...inTime, swallowed: 0 }, nineSteps.words).zh).toBe(
      '自动提醒经办人的主管：“已装柜（出运 2）”2026-04-14 01:20 UTC 到期。',
    );
  });
});
