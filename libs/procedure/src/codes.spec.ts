import { approval, ask, each, outside, task } from './builders';
import { mayOpen, type Act, type Opening, type Refusal, type RefusalCode } from '.';
import { aCase, newTerms, type ACase } from './scenarios/a-case';
import { PAID } from './scenarios/an-order';
import { small } from './scenarios/small';
import { agreed, anOrder, opens, planned, produced, secured } from './scenarios/so-far';

/** Every code a case can be refused with, reached. `ALREADY_OPEN` is the door's: there the case is not asked. */

const part = 'factoryOrder:1';
const running = (): ACase => opens(secured(agreed(anOrder())), 'factoryOrder', { quantity: { red: '100' } });
const issued = (): ACase => running().confirm('productionOrderIssued');
const shaken = (): ACase => issued().does({ kind: 'changePart', part, quantity: { red: '90' } });
const shipped = (): ACase => planned(produced(secured(agreed(anOrder()))));
const cancelled = (): ACase =>
  secured(agreed(anOrder()))
    .does({ kind: 'cancel', reason: 'lost' }, 'salesperson')
    .does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
const closed = (): ACase =>
  shipped().confirm('goodsLoaded').confirm('blChecked').confirm('blConfirmed').confirm('originalsSent').confirm('rebateDone');
const loadedTooEarly = (): ACase => {
  const order = planned(produced(secured(agreed(anOrder({ terms: { inspection: 'company' } })))));
  order.report('goodsLoaded', { part: 'shipment:1' });
  return order;
};
const unpaid = (): ACase => planned(produced(secured(agreed(anOrder({ terms: { instalments: PAID.beforeShipping } })))));
const asking = small([
  task('asked', { by: 'merchandiser', atOpening: [ask('finance', 'lookUp')], copies: { to: ['finance'], acknowledge: true } }),
]);
const trying = (order: ACase) => order.asking;
const hold: Act = { kind: 'hold', blocks: ['all'], holdKind: 'money', reason: 'unpaid' };
const lawless = small([
  task('cut', { by: 'merchandiser', is: 'startsLine' }),
  task('issued', { by: 'merchandiser', is: 'startsProduction' }),
  task('sent', { by: 'merchandiser', is: 'titleLeaves' }),
  task('drafted', { by: 'merchandiser' }),
  approval('approved', { after: ['drafted'], chain: ['businessManager'], is: 'reviewStands' }),
  task('prepared', { after: ['approved'], by: 'merchandiser' }),
  outside('shown', { after: ['prepared'], by: 'customer', is: 'showsCustomer' }),
]);
const strict = (): ACase => aCase({ rules: lawless, terms: { firstArticle: true, instalments: PAID.depositAndBalance } });

const REACHED: Record<Exclude<RefusalCode, 'ALREADY_OPEN'>, () => Refusal | undefined> = {
  UNKNOWN_MILESTONE: () => trying(anOrder()).confirm('sampleNoteDrafted'),
  UNKNOWN_PART: () => trying(running()).confirm('productionOrderIssued', { part: 'factoryOrder:9' }),
  UNKNOWN_KIND: () => trying(anOrder()).does({ kind: 'openPart', part: { kind: 'crate' } }),
  UNKNOWN_ROLE: () => trying(anOrder()).does({ kind: 'assign', role: 'captain', person: 'ahab' }),
  OTHER_ROUND: () => trying(anOrder()).confirm('proformaDrafted', { round: 2 }),
  STALE: () => trying(anOrder().confirm('proformaDrafted')).sign('reviewed', { seen: 0 }),
  NOT_YET_KNOWN: () => trying(shippedWith({ inspection: '__open__' })).confirm('inspectionBooked'),
  NOT_NEEDED: () => trying(shipped()).confirm('inspectionBooked', { by: 'merchandiser' }),
  TOO_EARLY: () => trying(anOrder()).sign('reviewed'),
  ON_HOLD: () => trying(anOrder().does(hold)).confirm('proformaDrafted'),
  ALREADY_DONE: () => trying(anOrder().confirm('proformaDrafted')).confirm('proformaDrafted'),
  SHAKEN: () => trying(shaken()).skip('productionOrderIssued'),
  DROPPED: () => trying(cancelled()).confirm('rebateDone'),
  CASE_CLOSED: () => trying(closed()).confirm('rebateDone'),
  CASE_CANCELLED: () => trying(cancelled()).does(newTerms('terms-1', 'terms-2', { price: '310' })),
  NOT_YOURS: () => trying(anOrder()).confirm('proformaDrafted', { by: 'finance' }),
  NOT_A_SIGNER: () => trying(anOrder().confirm('proformaDrafted')).sign('reviewed', { by: 'finance' }),
  ALREADY_SIGNED: () => {
    const order = anOrder({ terms: { amount: '60000' } })
      .confirm('proformaDrafted')
      .sign('reviewed', { by: 'businessManager' });
    return order.asking.sign('reviewed', { by: 'businessManager' });
  },
  NOT_YOUR_TURN: () =>
    trying(anOrder({ terms: { amount: '60000' } }).confirm('proformaDrafted')).sign('reviewed', { by: 'generalManager' }),
  EVIDENCE_MISSING: () => trying(agreedButBom()).confirm('bomMade', { values: { materials: [] } }),
  EVIDENCE_UNFIT: () => trying(agreedButBom()).confirm('bomMade', { values: { materials: 'two' } }),
  SIGN_IT: () => trying(anOrder()).confirm('reviewed'),
  REPORT_IT: () => trying(agreed(anOrder())).confirm('depositReceived'),
  CONFIRM_IT: () => trying(anOrder()).sign('proformaDrafted'),
  CANNOT_BE_REFUSED: () => trying(anOrder()).refuse('proformaDrafted'),
  UNKNOWN_BACK: () => trying(anOrder().confirm('proformaDrafted')).refuse('reviewed', { back: ['bomMade'] }),
  NOT_SHAKEN: () => trying(anOrder()).uphold('proformaDrafted'),
  NOT_DONE: () => trying(anOrder()).withdraw('proformaDrafted'),
  SECOND_PERSON: () => trying(anOrder().confirm('proformaDrafted').wait(11)).withdraw('proformaDrafted'),
  NOTHING_TO_CHASE: () => trying(anOrder().confirm('proformaDrafted')).chase('proformaDrafted'),
  LAW_NEEDS_IT: () => trying(anOrder()).skip('reviewed'),
  LAW_1: () => trying(strict()).confirm('issued'),
  LAW_2: () => trying(loadedTooEarly()).does({ kind: 'answerBreach', breach: breachOf(loadedTooEarly()), reason: 'never mind' }),
  LAW_3: () => trying(strict()).confirm('sent'),
  LAW_4: () => {
    const order = strict().confirm('drafted').sign('approved').confirm('prepared').withdraw('approved', { by: 'salesperson' });
    return order.asking.confirm('shown');
  },
  FOUR_EYES: () => {
    const order = anOrder({ cast: { businessManager: 'mei', merchandiser: 'mei' } }).confirm('proformaDrafted');
    return order.asking.sign('reviewed');
  },
  LAW_6: () => trying(strict()).confirm('cut'),
  LAW_7: () => {
    const order = strict().confirm('drafted').sign('approved').withdraw('approved', { by: 'salesperson' });
    order.does(newTerms('terms-1', 'terms-2', { firstArticle: false }));
    return order.asking.confirm('cut');
  },
  TERMS_APPROVED: () => trying(agreed(anOrder())).does(newTerms('terms-1', 'terms-2', { price: '310' })),
  PART_EXISTS: () => trying(running()).does({ kind: 'openPart', part: { kind: 'factoryOrder', label: '1', quantity: { red: '1' } } }),
  MORE_THAN_ORDERED: () => trying(running()).does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1' } } }),
  MORE_THAN_PART: () => trying(running()).does({ kind: 'openPart', part: { kind: 'shipment', carries: { [part]: { red: '101' } } } }),
  FROM_TERMS: () => trying(anOrder()).does({ kind: 'openPart', part: { kind: 'instalment' } }),
  ALREADY_ACTED: () => trying(issued()).does({ kind: 'dropPart', part, reason: 'too many' }),
  NO_HOLD: () => trying(anOrder()).does({ kind: 'release', hold: 'h9', reason: 'paid' }),
  NO_BREACH: () => trying(anOrder()).does({ kind: 'answerBreach', breach: 'b9', reason: 'none' }),
  NO_OVERRIDE: () => trying(anOrder()).does({ kind: 'decideOverride', override: 'o9', grant: true }, 'generalManager'),
  OVERRIDE_NOT_NEEDED: () => trying(shipped()).askOverride('goodsLoaded', 2),
  EXPIRED: () => trying(unpaid()).askOverride('goodsLoaded', 2, { until: '2026-01-01T00:00:00.000Z' }),
  ALREADY_CANCELLED: () => trying(cancelled()).does({ kind: 'cancel', reason: 'again' }),
  NOT_ASKED: () => trying(anOrder()).does({ kind: 'sign', milestone: 'cancel' }, 'businessManager'),
  NOT_REFUSED: () => trying(aCase({ rules: asking })).does({ kind: 'redo', effect: 'asked/ask:finance.lookUp' }),
  NO_COPY: () => trying(aCase({ rules: asking })).does({ kind: 'acknowledge', milestone: 'asked', copy: 'finance' }, 'finance'),
  NO_ITEM: () => trying(anOrder()).does({ kind: 'finish', item: 'i9' }),
  NOT_ALLOWED_HERE: () => mayOpen(nothingButCash, opening({ instalments: PAID.lc }), '2026-03-02T01:00:00.000Z'),
  NOT_CLOSED: () => trying(anOrder()).does({ kind: 'reopen', reason: 'why not' }),
  ANSWER_THE_BREACH: () => {
    const order = loadedTooEarly();
    return order.asking.does({ kind: 'release', hold: order.plan.holds[0]?.id ?? '', reason: 'never mind' });
  },
  OTHER_PROCEDURE: () => trying(anOrder()).does({ kind: 'adopt', rules: asking, accepted: 'all' }),
  NOT_A_DATE: () => trying(anOrder()).confirm('proformaDrafted', { happened: '2026-03-03' }),
  EMPTY: () => trying(anOrder()).does({ kind: 'several', acts: [] }),
};

const shippedWith = (terms: Record<string, unknown>): ACase => planned(agreed(anOrder({ terms })));
const agreedButBom = (): ACase => anOrder().confirm('proformaDrafted').sign('reviewed').confirm('orderConfirmed');
const breachOf = (order: ACase): string => order.plan.breaches[0]?.id ?? '';
const nothingButCash = small([each('instalment', { from: 'terms.instalments' }, [])], {
  allows: { methods: ['tt'], inspection: ['none'] },
});
const opening = (terms: Record<string, unknown>): Opening => ({
  case: 'order:1',
  kind: 'order',
  number: '1',
  procedure: { id: 'small', version: 1, hash: 'rules' },
  terms: { version: 1, hash: 'terms-1', slice: Object.fromEntries(Object.entries(terms).map(([path, value]) => [`terms.${path}`, value])) },
  cast: {},
  calendars: anOrder().plan.calendars,
  calendarOf: { company: 'company' },
  by: { person: 'mei', role: 'merchandiser' },
});

/** What each of them says beside its code: where, and what a person has to know. */
const SAID: Record<keyof typeof REACHED, Omit<Refusal, 'code'>> = {
  UNKNOWN_MILESTONE: { at: 'sampleNoteDrafted', details: { milestone: 'sampleNoteDrafted' } },
  UNKNOWN_PART: { at: 'productionOrderIssued', details: { part: 'factoryOrder:9', kind: 'factoryOrder', parts: ['factoryOrder:1'] } },
  UNKNOWN_KIND: { details: { kind: 'crate' } },
  UNKNOWN_ROLE: { details: { role: 'captain' } },
  OTHER_ROUND: { at: 'proformaDrafted', details: { round: 1, asked: 2 } },
  STALE: { at: 'reviewed', details: { seen: 0, revision: 4, what: 'proformaDrafted' } },
  NOT_YET_KNOWN: { at: 'inspectionBooked@shipment:1', details: { input: 'terms.inspection' } },
  NOT_NEEDED: { at: 'inspectionBooked@shipment:1', details: { why: 'when' } },
  TOO_EARLY: { at: 'reviewed', details: { waitsFor: ['proformaDrafted'] } },
  ON_HOLD: { at: 'proformaDrafted', details: { hold: expect.stringMatching(/^h\d+$/), reason: 'unpaid', kind: 'money' } },
  ALREADY_DONE: { at: 'proformaDrafted', details: { by: 'merchandiser' } },
  SHAKEN: { at: 'productionOrderIssued@factoryOrder:1' },
  DROPPED: { at: 'rebateDone', details: {} },
  CASE_CLOSED: {},
  CASE_CANCELLED: {},
  NOT_YOURS: { at: 'proformaDrafted', details: { owners: ['merchandiser'] } },
  NOT_A_SIGNER: { at: 'reviewed', details: { signers: ['businessManager', 'generalManager'] } },
  ALREADY_SIGNED: { at: 'reviewed', details: { role: 'businessManager' } },
  NOT_YOUR_TURN: { at: 'reviewed', details: { turn: ['businessManager'] } },
  EVIDENCE_MISSING: {
    at: 'bomMade',
    details: { field: 'materials', zh: '还缺“materials”，请填上再确认。', en: '“materials” is missing: fill it in, then confirm.' },
  },
  EVIDENCE_UNFIT: {
    at: 'bomMade',
    details: {
      field: 'materials',
      zh: '“materials”不对：要填成一行一项的清单。',
      en: '“materials” does not fit: it must be a list, one item a row.',
    },
  },
  SIGN_IT: { at: 'reviewed' },
  REPORT_IT: { at: 'depositReceived@instalment:deposit' },
  CONFIRM_IT: { at: 'proformaDrafted' },
  CANNOT_BE_REFUSED: { at: 'proformaDrafted' },
  UNKNOWN_BACK: { at: 'reviewed', details: { back: 'bomMade', allowed: ['proformaDrafted'] } },
  NOT_SHAKEN: { at: 'proformaDrafted' },
  NOT_DONE: { at: 'proformaDrafted' },
  SECOND_PERSON: { at: 'proformaDrafted', details: { person: 'merchandiser' } },
  NOTHING_TO_CHASE: { at: 'proformaDrafted', details: { state: 'done' } },
  LAW_NEEDS_IT: { at: 'reviewed', details: { is: 'reviewStands' } },
  LAW_1: { at: 'issued', details: { law: 1, instalment: 'deposit', method: 'tt', gate: 'production', missing: 'moneyIn' } },
  LAW_2: { at: 'goodsLoaded@shipment:1', details: { law: 2, missing: 'qualityPassed', inspection: 'company' } },
  LAW_3: { at: 'sent', details: { law: 3, instalment: 'balance', method: 'tt', gate: 'originals', missing: 'moneyIn' } },
  LAW_4: { at: 'shown', details: { waitsFor: ['approved'] } },
  FOUR_EYES: { at: 'reviewed', details: { other: 'merchandiser', person: 'mei' } },
  LAW_6: { at: 'cut', details: { law: 6, missing: 'firstArticle' } },
  LAW_7: { at: 'cut', details: { law: 7, missing: 'approved' } },
  TERMS_APPROVED: { at: 'reviewed' },
  PART_EXISTS: { details: { part: 'factoryOrder:1' } },
  MORE_THAN_ORDERED: { details: { part: 'factoryOrder:2', ordered: { red: '100' } } },
  MORE_THAN_PART: { details: { part: 'factoryOrder:1', has: { red: '100' }, carried: { red: '101' } } },
  FROM_TERMS: { details: { kind: 'instalment', from: 'terms.instalments' } },
  ALREADY_ACTED: { at: 'productionOrderIssued@factoryOrder:1', details: { part: 'factoryOrder:1' } },
  NO_HOLD: { details: { hold: 'h9' } },
  NO_BREACH: { details: { breach: 'b9' } },
  NO_OVERRIDE: { details: { override: 'o9' } },
  OVERRIDE_NOT_NEEDED: { at: 'goodsLoaded@shipment:1', details: { law: 2 } },
  EXPIRED: { at: 'goodsLoaded@shipment:1', details: { until: '2026-01-01T00:00:00.000Z' } },
  ALREADY_CANCELLED: {},
  NOT_ASKED: {},
  NOT_REFUSED: { details: { effect: 'asked/ask:finance.lookUp' } },
  NO_COPY: { at: 'asked', details: { copy: 'finance' } },
  NO_ITEM: { details: { item: 'i9' } },
  NOT_ALLOWED_HERE: { details: { what: 'method', value: 'lc', allowed: ['tt'] } },
  NOT_CLOSED: {},
  ANSWER_THE_BREACH: { details: { breach: expect.stringMatching(/^b\d+$/) } },
  OTHER_PROCEDURE: { details: { from: 'exportOrder', to: 'small' } },
  NOT_A_DATE: { at: 'proformaDrafted', details: { happened: '2026-03-03', today: '2026-03-02' } },
  EMPTY: {},
};

it.each(Object.keys(REACHED) as (keyof typeof REACHED)[])('%s is reached, and says what it is about', (code) =>
  expect(REACHED[code]()).toEqual({ code, ...SAID[code] }),
);

/** The same refusals for another reason. */
const ELSEWHERE: [string, () => Refusal | undefined, Refusal][] = [
  [
    'a part of a step that has none',
    () => trying(anOrder()).confirm('proformaDrafted', { part: 'shipment:1' }),
    { code: 'UNKNOWN_PART', at: 'proformaDrafted', details: { part: 'shipment:1' } },
  ],
  [
    'the step itself has changed, and nothing it reads',
    () => {
      const order = anOrder().confirm('proformaDrafted');
      const seen = order.revision('proformaDrafted');
      return trying(order.withdraw('proformaDrafted')).confirm('proformaDrafted', { seen });
    },
    { code: 'STALE', at: 'proformaDrafted', details: { seen: 4, revision: 6, what: 'proformaDrafted' } },
  ],
  [
    'a day that is none',
    () => trying(anOrder()).confirm('proformaDrafted', { happened: '1999' }),
    { code: 'NOT_A_DATE', at: 'proformaDrafted', details: { happened: '1999' } },
  ],
  [
    'other terms than those in force',
    () => trying(anOrder()).does(newTerms('terms-0', 'terms-2', { price: '310' })),
    { code: 'STALE', details: { seen: 'terms-0', revision: 'terms-1', what: 'terms' } },
  ],
  [
    'an inspection the procedure is not made for',
    () => mayOpen(nothingButCash, opening({ inspection: 'company' }), '2026-03-02T01:00:00.000Z'),
    { code: 'NOT_ALLOWED_HERE', details: { what: 'inspection', value: 'company', allowed: ['none'] } },
  ],
  [
    'a step of a part that was dropped',
    () => trying(running().does({ kind: 'dropPart', part, reason: 'too many' })).confirm('productionOrderIssued', { part }),
    { code: 'DROPPED', at: 'productionOrderIssued@factoryOrder:1', details: { part } },
  ],
];

it.each(ELSEWHERE)('refused too: %s', (_, reach, refusal) => expect(reach()).toEqual(refusal));

describe('the order of questions', () => {
  const rules = small([
    task('before', { by: 'merchandiser' }),
    task('cut', { after: ['before'], by: 'merchandiser', is: 'startsLine', evidence: { plan: 'text' } }),
  ]);
  const asked = { by: 'finance', values: { plan: '' } } as const;

  it('other round, stale, state, hold, whose it is, evidence, laws', () => {
    const order = aCase({ rules, terms: { firstArticle: true } });
    order.confirm('before').withdraw('before', { by: 'salesperson' });
    expect(order.trying.confirm('cut', { ...asked, round: 2, seen: -1 })).toBe('OTHER_ROUND');
    expect(order.trying.confirm('cut', { ...asked, round: 1, seen: -1 })).toBe('STALE');
    expect(order.trying.confirm('cut', asked)).toBe('TOO_EARLY');
    order.confirm('before').does({ kind: 'hold', blocks: ['production'], holdKind: 'other', reason: 'strike' });
    expect(order.trying.confirm('cut', asked)).toBe('ON_HOLD');
    order.does({ kind: 'release', hold: order.plan.holds[0]?.id ?? '', reason: 'over' });
    expect(order.trying.confirm('cut', asked)).toBe('NOT_YOURS');
    expect(order.trying.confirm('cut', { values: { plan: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('cut')).toBe('LAW_6');
  });
});
