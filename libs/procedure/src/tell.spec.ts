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
