import { chinaOffice } from '@gendan/trade';
import { lookAt, sliceOf, splitKey, type Act, type M, type Procedure, type Values } from '..';
import { aCase, type ACase } from '../scenarios/a-case';
import { plausible } from '../simulation/plausible';
import { anything } from './to-the-end';

/** For specs only: random lives of the procedures that come with the house, one number at a time. */

export type Turn = { what: number; key: number; who: number; n: number };
export type Begun = { way: number; inspected: boolean; before: number };

export function begun({ rules }: Procedure, { way, inspected, before }: Begun): ACase {
  const { methods, inspection } = rules.allows;
  const method = methods[way % (methods.length || 1)] ?? 'openAccount';
  const gates = ({ tt: ['production', 'shipment', 'later'], openAccount: ['later', 'production'] } as const)[method as 'tt'] ?? [
    'production',
  ];
  const slice = sliceOf(rules, {
    currency: 'USD',
    incoterm: 'FOB',
    port: 'Ningbo',
    lines: [{ line: 'red', product: 'mug', description: 'Mug', quantity: '10', unit: 'PCS', price: '10' }],
    delivery: '2026-06-30',
    tolerancePercent: '0',
    instalments: methods.length === 0 ? [] : [{ id: 'i1', method, gate: gates[way % gates.length] ?? 'later', share: '100' }],
    inspection: inspection.length === 0 ? null : inspected ? (inspection.at(-1) ?? 'none') : 'none',
    firstArticle: inspected,
    remarks: null,
    lane: 'abroad',
    undertaken: { amount: '100', currency: 'USD' },
  });
  const terms = Object.fromEntries(Object.entries(slice).map(([path, value]) => [path.slice('terms.'.length), value]));
  const order = aCase({ rules, terms, calendars: { factory: chinaOffice({ id: 'factory', version: 1 }) } });
  for (let n = 0; n < before && !order.plan.closed; n++) if (!anything(order)) break;
  return order;
}

export function turn(order: ACase, { what, key: at, who, n }: Turn): void {
  const look = lookAt(order.rules, order.plan);
  const live = look.keys().filter((key) => ['open', 'shaken'].includes(look.state(key).state));
  const pool = n % 4 === 0 || live.length === 0 ? look.keys() : live;
  const key = pool[at % (pool.length || 1)];
  if (key === undefined || order.plan.closed) return;
  const { name, part } = splitKey(key);
  const m: M = { milestone: name, ...(part ? { part } : {}) };
  const roles = [...order.rules.cast, ...order.rules.parties];
  const by = n % 3 === 0 ? (roles[who % roles.length] ?? '') : order.ownerOf(name, part);
  DEEDS[what % DEEDS.length]?.({ order, m, key, by, n });
}

type Deed = { order: ACase; m: M; key: string; by: ReturnType<ACase['ownerOf']>; n: number };

const DEEDS: ((deed: Deed) => void)[] = [
  doIt,
  doIt,
  doIt,
  ({ order }) => void anything(order),
  ({ order }) => void anything(order),
  ({ order, m, by }) => void order.ask({ kind: 'refuse', ...m, reason: 'no' }, { by, files: true }),
  ({ order, m, by }) => void order.ask({ kind: 'refuse', ...m, reason: 'no' }, { by, files: true }),
  ({ order, m, by, key }) => void order.ask({ kind: 'correct', ...m, values: values(order, key, 1), reason: 'typo' }, { by }),
  ({ order, m, by }) => void order.ask({ kind: 'withdraw', ...m, reason: 'mistake' }, { by }),
  ({ order, m, by }) => void order.ask({ kind: 'skip', ...m, reason: 'no need' }, { by }),
  ({ order, m, key, n }) =>
    void order.report(m.milestone, { ...m, sourceId: `s${n % 2}`, version: 1 + (n % 4), values: values(order, key, n) }),
  parts,
  parts,
  substitute,
  ({ order, by, n }) =>
    void order.ask(
      {
        kind: 'hold',
        blocks: [(['production', 'shipment', 'documents', 'all'] as const)[n % 4] ?? 'all'],
        holdKind: 'other',
        reason: 'wait',
      },
      { by },
    ),
  ({ order, n }) => void order.wait([5, 60, 1440, 10_080][n % 4] ?? 5),
  effectRefused,
  ({ order, by, n }) => void (n % 7 === 0 && order.ask({ kind: 'cancel', reason: 'lost' }, { by })),
];

/** Evidence that takes now one branch, now another: choices and flags by the number. */
function values(order: ACase, key: string, n: number): Values {
  const fields = lookAt(order.rules, order.plan).milestone(key)?.evidence ?? {};
  const taken = Object.entries(fields).flatMap(([field, declared]): [string, unknown][] => {
    const { type, of } = typeof declared === 'string' ? { type: declared, of: undefined } : declared;
    if (type === 'flag') return [[field, n % 2 === 1]];
    return of ? [[field, of[n % of.length]]] : [];
  });
  const { hash } = order.plan.terms;
  const diff = fields['diff'] === 'termsDiff' ? { diff: { base: hash, hash: `${hash}+`, slice: { 'terms.remarks': `r${n}` } } } : {};
  return { ...plausible(fields), ...Object.fromEntries(taken), ...diff };
}

function doIt({ order, m, key, by, n }: Deed): void {
  const approval = lookAt(order.rules, order.plan).milestone(key)?.rule.m === 'approval';
  const act: Act = approval
    ? { kind: 'sign', ...m, values: values(order, key, n) }
    : { kind: 'confirm', ...m, values: values(order, key, n) };
  order.ask(act, { by, files: true });
}

/** One more of what arises, or of the goods; or one of them is not wanted after all. */
function parts({ order, n, by }: Deed): void {
  const look = lookAt(order.rules, order.plan);
  const kinds = [...look.compiled.kinds.values()];
  const kind = kinds[n % (kinds.length || 1)];
  const live = Object.values(order.plan.parts).filter(({ dropped }) => !dropped);
  if (!kind) return;
  if (n % 6 === 5) return void order.ask({ kind: 'dropPart', part: live[n % (live.length || 1)]?.id ?? '', reason: 'not wanted' }, { by });
  const inside = kind.inside === undefined ? undefined : look.liveParts(kind.inside)[0]?.id;
  const quantity = kind.covers === undefined ? undefined : { red: String(1 + (n % 6)) };
  order.ask({ kind: 'openPart', part: { kind: kind.name, ...(inside ? { inside } : {}), ...(quantity ? { quantity } : {}) } }, { by });
}

/** Somebody else takes a role over. */
function substitute({ order, n }: Deed): void {
  const role = order.rules.cast[n % order.rules.cast.length] ?? '';
  const person = `${role} ${n % 3}`;
  if (!order.ask({ kind: 'assign', role, person }, { by: order.by(order.rules.cast[0] ?? '') })) order.cast[role] = person;
}

function effectRefused({ order, n }: Deed): void {
  const asked = Object.entries(order.plan.effects).filter(([, { state }]) => state === 'asked');
  const [effect] = asked[n % (asked.length || 1)] ?? [];
  if (effect) order.answer(effect, n % 2 === 0 ? { outcome: 'refused', code: 'NO' } : {});
}
