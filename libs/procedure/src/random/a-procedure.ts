import type { Cond, Due, Milestone, MilestoneRule, Node, Rules, Values } from '..';

/** For specs only: a valid procedure out of a few numbers. It has all that laws read, and beside it milestones of every sort in any order. */

export type Extra = {
  sort: number;
  by: number;
  after: number[];
  when: number;
  reads: number;
  due: number;
  refusable: boolean;
  asks: boolean;
  writes: boolean;
};
export type Shape = { extras: Extra[]; before: number[]; signers: number; oneOf: boolean; problems: boolean; financeReleases: boolean };

export const OURS = ['merchandiser', 'salesperson', 'businessManager', 'generalManager', 'finance'] as const;
export const PARTIES = ['customer', 'factory'] as const;

const nameOf = (at: number): string => `x${at}`;

function extra(one: Extra, at: number): Milestone {
  const earlier = Array.from({ length: at }, (_, i) => nameOf(i));
  const pick = (n: number): string | undefined => earlier[n % (earlier.length + 1)];
  const after = [...new Set(one.after.flatMap((n) => pick(n) ?? []))];
  const rule: MilestoneRule = {
    name: nameOf(at),
    ...(after.length > 0 ? { after } : {}),
    ...whenOf(one.when, pick(one.when)),
    ...(one.reads % 3 === 1
      ? { reads: ['terms.a'] }
      : one.reads % 3 === 2 && pick(one.reads)
        ? { reads: [`facts.${pick(one.reads)}.yes`] }
        : {}),
    ...dueOf(one.due, pick(one.due)),
    ...(one.asks ? { atOpening: [{ ask: 'lookUp', of: 'finance' }] } : {}),
    ...(one.writes ? { then: [{ letter: 'note', to: 'customer' }] } : {}),
    ...(one.refusable && after[0] ? { refused: { again: [after[0]] } } : {}),
    evidence: { yes: { type: 'flag', optional: true } },
  };
  const ours = OURS[one.by % OURS.length] ?? 'merchandiser';
  if (one.sort % 3 === 1) return { ...rule, m: 'approval', chain: [ours, { role: 'generalManager', when: ['is', 'terms.a', true] }] };
  if (one.sort % 3 === 2) return { ...rule, m: 'outside', by: PARTIES[one.by % PARTIES.length] ?? 'customer' };
  return { ...rule, m: 'task', by: ours };
}

function whenOf(n: number, name: string | undefined): { when?: Cond } {
  if (n % 4 === 1) return { when: ['is', 'terms.a', true] };
  if (n % 4 === 2) return { when: ['not', ['is', 'terms.b', true]] };
  return n % 4 === 3 && name ? { when: ['is', `facts.${name}.yes`, true] } : {};
}

function dueOf(n: number, name: string | undefined): { due?: Due } {
  const anchor = name ?? 'case.opened';
  const dues: { due?: Due }[] = [
    {},
    { due: { n: 2, unit: 'workingDays', after: anchor } },
    { due: { n: 1, unit: 'days', before: 'terms.day' } },
    { due: { opens: { n: 1, unit: 'days', after: anchor }, due: { n: 3, unit: 'workingHours', after: anchor } } },
  ];
  return dues[n % dues.length] ?? {};
}

const money = (gate: string, name: string): Node => ({
  m: 'count',
  name,
  after: ['agreed'],
  by: 'finance',
  when: ['all', ['is', 'part.method', 'tt'], ['is', 'part.gate', gate]],
  toward: 'part.amount',
  tolerance: 'setting.bankCharges',
  is: 'moneyIn',
  gate: gate as 'production',
});

export function procedureOf(shape: Shape): Rules {
  const extras = shape.extras.map(extra);
  const named = (n: number): string[] =>
    shape.before[n] === undefined || extras.length === 0 ? [] : [nameOf(shape.before[n] % extras.length)];
  const second: MilestoneRule['after'] = named(1);
  return {
    id: 'random',
    version: 1,
    for: 'order',
    cast: [...OURS],
    parties: [...PARTIES],
    cancel: ['businessManager'],
    allows: { methods: ['tt', 'lc', 'dp', 'da', 'openAccount'], inspection: ['none', 'company', 'customer', 'thirdParty'] },
    settings: { bankCharges: '5', overrideRole: 'generalManager', financeReleases: shape.financeReleases },
    ladders: {
      default: [
        { n: -1, unit: 'workingDays', to: 'owner' },
        { n: 0, unit: 'workingDays', to: 'owner' },
        { n: 2, unit: 'days', to: 'ownerManager' },
      ],
    },
    of: [
      { m: 'task', name: 'drafted', by: 'merchandiser', reads: ['terms.a', 'terms.lines'] },
      {
        m: 'approval',
        name: 'reviewed',
        after: ['drafted'],
        chain: [...OURS.slice(1, 2 + (shape.signers % 2))],
        reads: ['terms.instalments', 'terms.inspection', 'terms.a'],
        is: 'reviewStands',
      },
      {
        m: 'outside',
        name: 'agreed',
        after: ['reviewed'],
        by: 'customer',
        reads: ['terms.a'],
        is: 'showsCustomer',
        refused: { again: ['drafted'] },
      },
      {
        g: 'stage',
        name: 'extras',
        of: shape.oneOf ? [{ g: 'oneOf', name: 'either', of: extras.slice(0, 2) }, ...extras.slice(2)] : extras,
      },
      {
        g: 'each',
        name: 'instalment',
        from: 'terms.instalments',
        of: [
          money('production', 'deposit'),
          money('shipment', 'paid'),
          money('originals', 'balance'),
          {
            m: 'outside',
            name: 'lcReceived',
            after: ['agreed'],
            by: 'customer',
            when: ['is', 'part.method', 'lc'],
            evidence: { lc: 'text' },
          },
          {
            m: 'approval',
            name: 'lcReviewed',
            after: ['lcReceived'],
            chain: ['salesperson', 'finance'],
            mode: 'all',
            when: ['is', 'part.method', 'lc'],
            reads: ['facts.lcReceived.lc'],
            is: 'lcStands',
            refused: { again: ['lcReceived'] },
          },
          {
            m: 'task',
            name: 'credit',
            after: ['agreed'],
            by: 'businessManager',
            when: ['is', 'part.method', 'openAccount'],
            reads: ['terms.a'],
            atOpening: [{ ask: 'reserve', of: 'finance' }],
            is: 'creditStands',
          },
        ],
      },
      {
        g: 'each',
        name: 'factoryOrder',
        covers: 'terms.lines',
        of: [
          {
            m: 'task',
            name: 'started',
            after: ['agreed', 'deposit', 'lcReviewed', 'credit', ...named(0)],
            by: 'merchandiser',
            is: 'startsProduction',
            reads: ['part.quantity'],
          },
          {
            m: 'task',
            name: 'firstArticle',
            after: ['started'],
            by: 'salesperson',
            when: ['is', 'terms.firstArticle', true],
            is: 'firstArticle',
          },
          { m: 'task', name: 'lineStarted', after: ['started', 'firstArticle'], by: 'merchandiser', is: 'startsLine' },
          { m: 'outside', name: 'finished', after: ['lineStarted', ...(shape.problems ? ['problem'] : [])], by: 'factory' },
          ...(shape.problems
            ? ([
                {
                  g: 'each',
                  name: 'problem',
                  inside: 'factoryOrder',
                  of: [
                    { m: 'outside', name: 'problemSeen', by: 'factory', then: [{ hold: ['shipment'] }] },
                    { m: 'task', name: 'problemSolved', after: ['problemSeen'], by: 'salesperson' },
                  ],
                },
              ] satisfies Node[])
            : []),
        ],
      },
      {
        g: 'each',
        name: 'change',
        of: [
          { m: 'task', name: 'proposed', by: 'merchandiser', evidence: { diff: 'termsDiff' } },
          { m: 'approval', name: 'supported', after: ['proposed'], chain: ['salesperson'], refused: { again: ['proposed'] } },
          { m: 'outside', name: 'changeAgreed', after: ['supported'], by: 'customer', is: 'adoptsTerms', refused: { again: ['proposed'] } },
        ],
      },
      {
        g: 'each',
        name: 'shipment',
        covers: 'terms.lines',
        of: [
          {
            g: 'oneOf',
            name: 'quality',
            of: [
              { m: 'task', name: 'inspected', by: 'salesperson', when: ['not', ['is', 'terms.inspection', 'none']], is: 'qualityPassed' },
              { m: 'outside', name: 'conceded', by: 'customer', when: ['not', ['is', 'terms.inspection', 'none']], is: 'concession' },
            ],
          },
          {
            m: 'task',
            name: 'released',
            by: 'finance',
            after: ['finished'],
            when: ['is', 'setting.financeReleases', true],
            is: 'financeReleased',
          },
          {
            m: 'task',
            name: 'loaded',
            after: ['finished', 'quality', 'paid', 'released', 'change', ...second],
            by: 'merchandiser',
            is: 'goodsLeave',
            atOpening: [{ clear: 'load', of: 'logistics' }],
          },
          {
            m: 'task',
            name: 'sent',
            after: ['loaded', 'balance'],
            by: 'merchandiser',
            when: ['not', ['is', 'terms.toBank', true]],
            is: 'titleLeaves',
          },
          {
            m: 'task',
            name: 'presented',
            after: ['loaded', 'balance'],
            by: 'merchandiser',
            when: ['is', 'terms.toBank', true],
            is: 'presentsToBank',
          },
        ],
      },
      { m: 'task', name: 'ended', after: ['sent', 'presented', 'extras'], by: 'finance', is: 'closes' },
      { g: 'stage', name: 'windingUp', of: [{ m: 'task', name: 'refunded', by: 'finance', when: ['onFile', 'deposit'] }] },
    ],
  };
}

const WAYS: { method: string; gate: string }[][] = [
  [
    { method: 'tt', gate: 'production' },
    { method: 'tt', gate: 'originals' },
  ],
  [{ method: 'tt', gate: 'shipment' }],
  [{ method: 'lc', gate: 'production' }],
  [{ method: 'dp', gate: 'originals' }],
  [{ method: 'da', gate: 'originals' }],
  [{ method: 'openAccount', gate: 'production' }],
  [{ method: 'openAccount', gate: 'later' }],
  [
    { method: 'tt', gate: 'production' },
    { method: 'lc', gate: 'production' },
  ],
  [
    { method: 'tt', gate: 'production' },
    { method: 'tt', gate: 'production' },
    { method: 'tt', gate: 'shipment' },
  ],
];
const TO_BANK = ['lc', 'dp', 'da'];

export type Wish = { way: number; inspected: boolean; firstArticle: boolean; a: boolean; b: boolean; lines: number };

export function termsOf({ way, inspected, firstArticle, a, b, lines }: Wish): Values {
  const ways = WAYS[way % WAYS.length] ?? [];
  return {
    lines: { red: String(10 + (lines % 3)) },
    instalments: ways.map((one, at) => ({ id: `i${at + 1}`, ...one, amount: '100' })),
    toBank: ways.some(({ method }) => TO_BANK.includes(method)),
    inspection: inspected ? 'company' : 'none',
    firstArticle,
    a,
    b,
    day: '2026-03-20',
    tolerancePercent: '0',
  };
}
