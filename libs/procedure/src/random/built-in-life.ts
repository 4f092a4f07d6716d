import { addMs, chinaOffice, type Gate, type Instalment, type PaymentMethod } from '@gendan/trade';
import { lookAt, sliceOf, splitKey, type Act, type M, type Procedure, type Values } from '..';
import { aCase, type ACase } from '../scenarios/a-case';
import { plausible } from '../simulation/plausible';
import { anything } from './to-the-end';
import { countOf } from '../counting';

/** For specs only: random lives of the procedures that come with the house, one number at a time. */

export type Turn = { what: number; key: number; who: number; n: number };
export type Begun = { way: number; inspected: boolean; before: number };

export function begun({ rules }: Procedure, { way, inspected, before }: Begun): ACase {
  const { methods, inspection } = rules.allows;
  const method = methods[way % (methods.length || 1)] ?? 'openAccount';
  const gates: Gate[] =
    method === 'tt' ? ['production', 'shipment', 'later'] : method === 'openAccount' ? ['later', 'production'] : ['production'];
  const slice = sliceOf(rules, {
    currency: 'USD',
    incoterm: 'FOB',
    port: 'Ningbo',
    lines: [{ line: 'red', product: 'mug', description: 'Mug', quantity: '10', unit: 'PCS', price: '10' }],
    delivery: '2026-06-30',
    tolerancePercent: '0',
    instalments: methods.length === 0 ? [] : paidBy(method, gates[way % gates.length] ?? 'later', way),
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

/** All at once, or a part in advance and the rest at another gate. */
function paidBy(method: PaymentMethod, gate: Gate, way: number): Instalment[] {
  if (way % 5 !== 4 || method !== 'tt') return [{ id: 'i1', method, gate, share: '100' }];
  return [
    { id: 'i1', method, gate: 'production', share: '30' },
    { id: 'i2', method, gate: way % 2 ? 'originals' : 'shipment', share: '70' },
  ];
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
  DEEDS[what % DEEDS.length]?.({ order, m, key, by, n, who });
}

type Deed = { order: ACase; m: M; key: string; by: ReturnType<ACase['ownerOf']>; n: number; who: number };

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
  receipt,
  receipt,
  sawAnAct,
  causerAnswers,
  overridden,
  uphold,
  released,
  inPlaceOf,
  otherTerms,
  beside,
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

/** Money as it comes: a part of it, more of it, and some of it taken back when it was another customer's. */
function receipt({ order, n, who }: Deed): void {
  const look = lookAt(order.rules, order.plan);
  const counts = look.keys().filter((key) => look.milestone(key)?.rule.m === 'count');
  const key = counts[who % (counts.length || 1)];
  if (key === undefined) return;
  const { name, part } = splitKey(key);
  const { toward } = countOf(look, key);
  const amount = toward.known && typeof toward.value === 'object' ? { red: String(n % 11) } : String(n * 2);
  order.counted(name, amount, { ...(part ? { part } : {}), sourceId: `r${n % 2}` });
}

/** A service saw what cannot be taken back, whether or not it was allowed. */
function sawAnAct({ order, who, n }: Deed): void {
  const look = lookAt(order.rules, order.plan);
  const acts = look.keys().filter((key) => look.milestone(key)?.irrevocable);
  const key = acts[who % (acts.length || 1)];
  if (key === undefined) return;
  const { name, part } = splitKey(key);
  const by = order.by(order.rules.parties[0] ?? order.rules.cast[0] ?? '');
  order.report(name, {
    ...(part ? { part } : {}),
    version: 1 + (n % 3),
    outcome: n % 5 === 0 ? 'never' : 'confirmed',
    by,
    values: values(order, key, n),
  });
}

/** Whoever caused a breach answers it himself, or somebody else does. */
function causerAnswers({ order, n, by }: Deed): void {
  const [breach] = order.plan.breaches;
  if (!breach) return;
  const role = order.rules.cast[0] ?? '';
  const himself = { person: breach.causedBy.person, role, for: order.cast[role] ?? role };
  order.ask({ kind: 'answerBreach', breach: breach.id, reason: 'all well' }, { by: n % 2 ? himself : by, files: true });
}

/** An override is asked for and decided by whoever it is, and sometimes expires before it is used. */
function overridden({ order, m, n, by }: Deed): void {
  const until = addMs(order.now, (1 + (n % 3)) * 86_400_000);
  order.ask({ kind: 'askOverride', ...m, law: [1, 2, 3, 6, 7][n % 5] ?? 1, reason: 'trusted', until }, { by });
  const role = String(order.rules.settings['overrideRole'] ?? order.rules.cast[0]);
  const override = order.plan.overrides.at(-1)?.id ?? 'none';
  order.ask({ kind: 'decideOverride', override, grant: n % 4 !== 0 }, { by: n % 7 === 0 ? by : role });
}

function uphold({ order, m, by }: Deed): void {
  const look = lookAt(order.rules, order.plan);
  const shaken = look.keys().find((key) => look.state(key).state === 'shaken');
  const { name, part } = splitKey(shaken ?? '');
  order.ask({ kind: 'uphold', ...(shaken === undefined ? m : { milestone: name, ...(part ? { part } : {}) }), reason: 'stays' }, { by });
}

function released({ order, n, by }: Deed): void {
  const held = order.plan.holds[n % (order.plan.holds.length || 1)];
  if (held) order.ask({ kind: 'release', hold: held.id, reason: 'over' }, { by: n % 2 ? held.by : by });
}

/** One of us acts for another: the substitute in an absence. */
function inPlaceOf(deed: Deed): void {
  const { order, who, n, by } = deed;
  const other = order.rules.cast[(who + n) % order.rules.cast.length] ?? '';
  const { person, role } = typeof by === 'string' ? order.by(by) : by;
  doIt({ ...deed, by: { person: order.cast[other] ?? other, role, for: person } });
}

function otherTerms({ order, n, by }: Deed): void {
  const { hash } = order.plan.terms;
  const slice =
    n % 2 && 'terms.delivery' in order.plan.terms.slice ? { 'terms.delivery': `2026-07-${10 + (n % 10)}` } : { 'terms.remarks': `r${n}` };
  order.ask({ kind: 'setTerms', base: n % 7 === 0 ? 'older' : hash, hash: `${hash}*`, slice }, { by });
}

/** What stands beside the procedure: an item that blocks, one more signer, somebody chased, a promise, the cancellation signed or refused. */
function beside({ order, m, key, by, n, who }: Deed): void {
  const role = order.rules.cast[who % order.rules.cast.length] ?? '';
  const does: Act = { kind: 'confirm', ...m, values: values(order, key, n) };
  const acts: Act[] = [
    { kind: 'add', title: 'ask', to: role, blocks: m },
    { kind: 'finish', item: Object.keys(order.plan.own)[0] ?? 'none' },
    { kind: 'addSigner', ...m, role, where: 'after' },
    { kind: 'chase', ...m },
    { kind: 'replan', moves: [{ ...m, committed: '2026-04-10' }], cause: 'late', borneBy: 'factory' },
    { kind: 'sign', milestone: 'cancel' },
    { kind: 'refuse', milestone: 'cancel', reason: 'no' },
    { kind: 'several', acts: [does, { kind: 'chase', ...m }, does] },
  ];
  const act = acts[n % acts.length];
  if (act) order.ask(act, { by, files: true });
}
