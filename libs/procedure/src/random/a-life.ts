import { splitKey, lookAt, type Act, type By, type M, type Values } from '..';
import type { ACase } from '../scenarios/a-case';
import { lawFailures } from '../laws';
import { OURS, PARTIES } from './a-procedure';
import { anything } from './to-the-end';

/** For specs only: what happens to a random case, one number at a time: acts and reports, right and wrong, early, late, stale, by anybody. */

export type Step = { what: number; key: number; who: number; n: number; right: boolean };

const ROLES = [...OURS, ...PARTIES];

export function step(order: ACase, one: Step): void {
  const look = lookAt(order.rules, order.plan);
  const keys = look.keys();
  const live = keys.filter((key) => ['open', 'shaken'].includes(look.state(key).state));
  const pool = one.right && live.length > 0 ? live : keys;
  const key = pool[one.key % pool.length] ?? 'drafted';
  const { name, part } = splitKey(key);
  const m: M = { milestone: name, ...(part ? { part } : {}) };
  const does = DEEDS[one.what % DEEDS.length];
  does?.({ order, one, m, key, by: whoever(order, one, name, part) });
}

/** The owner, or anybody: in their own role, in a second one, or for somebody else. */
function whoever(order: ACase, { who, right, n }: Step, name: string, part?: string): By {
  if (right) return order.by(order.ownerOf(name, part));
  const role = ROLES[who % ROLES.length] ?? 'merchandiser';
  const other = ROLES[n % ROLES.length] ?? 'merchandiser';
  const person = order.cast[other] ?? other;
  return n % 3 === 0
    ? { person, role, for: order.cast[role] ?? role }
    : { person: n % 3 === 1 ? person : (order.cast[role] ?? role), role };
}

type Deed = { order: ACase; one: Step; m: M; key: string; by: By };

const DEEDS: ((deed: Deed) => void)[] = [
  doIt,
  doIt,
  goOn,
  goOn,
  goOn,
  granted,
  gone,
  gone,
  gone,
  sawAnAct,
  sawAnAct,
  causerAnswers,
  ({ order, m, by }) => void order.ask({ kind: 'refuse', ...m, reason: 'no' }, { by, files: true }),
  ({ order, one, m }) => void reported(order, one, m, 'confirmed'),
  ({ order, one, m }) => void reported(order, one, m, one.n % 2 ? 'refused' : 'never'),
  ({ order, one, m }) => void reported(order, one, m, 'counted'),
  ({ order, m, by, one }) => void order.ask({ kind: 'correct', ...m, values: { yes: one.n % 2 === 0 }, reason: 'typo' }, { by }),
  ({ order, m, by }) => void order.ask({ kind: 'withdraw', ...m, reason: 'mistake' }, { by }),
  ({ order, m, by }) => void order.ask({ kind: 'uphold', ...m, reason: 'fine' }, { by }),
  ({ order, m, by }) => void order.ask({ kind: 'skip', ...m, reason: 'no need' }, { by }),
  ({ order, one, m, by }) => void order.ask(override(order, one, m), { by }),
  ({ order, one, by }) => void order.ask(decided(order, one), { by: one.right ? 'generalManager' : by }),
  ({ order, one, by }) => void order.ask(parts(order, one), { by: one.right ? 'merchandiser' : by }),
  ({ order, one, by }) => void order.ask(change(order, one), { by: one.right ? 'merchandiser' : by }),
  ({ order, one, by }) => void order.ask(holding(order, one), { by: one.right ? 'salesperson' : by }),
  ({ order, one }) => answers(order, one),
  ({ order, one }) => answers(order, one),
  ({ order, one }) => void order.wait([5, 60, 1440, 4320][one.n % 4] ?? 5),
  ({ order, one, m, by }) => void order.ask(course(order, one, m), { by }),
  ({ order, one, m, key, by }) =>
    void order.ask(asked(order, m, key), { by, files: true, seen: Math.max(0, order.plan.rev - (one.n % 9)) }),
  ({ order, one, m, key, by }) =>
    void order.ask({ kind: 'several', acts: [asked(order, m, key), parts(order, one), asked(order, m, key)] }, { by, files: true }),
];

/** Some steps of good will, so that a case gets somewhere. */
function goOn({ order, one }: Deed): void {
  for (let n = 0; n <= one.n % 4; n++) if (!order.plan.closed) anything(order, 'ended');
}

/** A service saw what cannot be taken back, whether or not it was allowed. */
function sawAnAct({ order, one }: Deed): void {
  const look = lookAt(order.rules, order.plan);
  const acts = look.keys().filter((each) => look.milestone(each)?.irrevocable);
  const { name, part } = splitKey(acts[one.key % (acts.length || 1)] ?? 'started');
  order.report(name, {
    ...(part ? { part } : {}),
    version: 1 + (one.n % 3),
    by: { person: order.cast['factory'] ?? 'factory', role: 'factory' },
  });
}

/** Whoever caused a breach answers it himself, for one of us. */
function causerAnswers({ order }: Deed): void {
  const [breach] = order.plan.breaches;
  const { person = '' } = breach?.causedBy ?? {};
  const by = { person, role: 'merchandiser', for: order.cast['merchandiser'] ?? 'merchandiser' };
  order.ask({ kind: 'answerBreach', breach: breach?.id ?? 'none', reason: 'all well' }, { by });
}

/** Money that had come turns out to be another customer's, or what was on file to be wrong: of what a case stands on something goes. */
function gone({ order, one, by }: Deed): void {
  const counts = Object.entries(order.plan.kept).flatMap(([key, { entries }]) =>
    Object.entries(entries ?? {}).map((entry) => [key, ...entry] as const),
  );
  const [key, source, [version]] = counts[one.key % (counts.length || 1)] ?? ['', '', [0]];
  if (key && one.n % 2) {
    const { name, part } = splitKey(key);
    const sourceId = source.slice(source.indexOf('/') + 1);
    order.report(name, {
      ...(part ? { part } : {}),
      source: 'finance',
      sourceId,
      version: version + 1,
      outcome: 'counted',
      amount: String(one.n),
    });
    return;
  }
  const facts = Object.keys(order.plan.kept).filter((each) => order.plan.kept[each]?.fact);
  const fact = facts[one.key % (facts.length || 1)];
  if (!fact) return;
  const { name, part } = splitKey(fact);
  order.ask({ kind: 'withdraw', milestone: name, ...(part ? { part } : {}), reason: 'wrong' }, { by: one.right ? 'salesperson' : by });
}

/** An override for whatever law stands in the way. */
function granted({ order, m, key }: Deed): void {
  const [failure] = lawFailures(lookAt(order.rules, order.plan), key);
  if (!failure) return;
  order.ask(override(order, { what: 0, key: 0, who: 1, n: [1, 2, 3, 6, 7].indexOf(failure.law), right: true }, m), { by: 'merchandiser' });
  const asked = order.plan.overrides.at(-1)?.id ?? '';
  order.ask({ kind: 'decideOverride', override: asked, grant: true }, { by: 'generalManager' });
}

function doIt({ order, m, key, by }: Deed): void {
  order.ask(asked(order, m, key), { by, files: true });
}

function asked(order: ACase, m: M, key: string): Act {
  const rule = lookAt(order.rules, order.plan).milestone(key)?.rule;
  return rule?.m === 'approval' ? { kind: 'sign', ...m } : { kind: 'confirm', ...m, values: valuesFor(order, m.milestone) };
}

function valuesFor(order: ACase, name: string): Values {
  const { hash } = order.plan.terms;
  if (name === 'proposed')
    return { diff: { base: hash, hash: `${hash}+`, slice: { 'terms.a': order.plan.terms.slice['terms.a'] !== true } } };
  return name === 'lcReceived' ? { lc: `LC ${order.plan.rev % 3}` } : { yes: order.plan.rev % 2 === 0 };
}

function reported(order: ACase, one: Step, m: M, outcome: 'confirmed' | 'refused' | 'never' | 'counted'): void {
  const count = ['deposit', 'paid', 'balance'].includes(m.milestone);
  order.report(m.milestone, {
    ...m,
    sourceId: `s${one.who % 2}`,
    version: 1 + (one.n % 4),
    outcome: count && outcome !== 'never' ? 'counted' : outcome,
    by: { person: order.cast['factory'] ?? 'factory', role: 'factory' },
    ...(count ? { amount: one.right ? '100' : String(one.n % 120) } : { values: valuesFor(order, m.milestone), reason: 'said so' }),
  });
}

const override = (order: ACase, one: Step, m: M): Act => ({
  kind: 'askOverride',
  ...m,
  law: [1, 2, 3, 6, 7][one.n % 5] ?? 1,
  reason: 'trusted',
  until: new Date(Date.parse(order.now) + (1 + (one.who % 3)) * 86_400_000).toISOString(),
});

const decided = (order: ACase, one: Step): Act => ({
  kind: 'decideOverride',
  override: order.plan.overrides[one.n % (order.plan.overrides.length || 1)]?.id ?? 'none',
  grant: one.n % 4 !== 0,
});

function parts(order: ACase, one: Step): Act {
  const all = Object.values(order.plan.parts);
  const made = all.filter(({ kind, dropped }) => kind === 'factoryOrder' && !dropped);
  const carried = made[one.who % (made.length || 1)];
  const some = { red: String(1 + (one.n % 12)) };
  const any = all[one.key % (all.length || 1)]?.id ?? 'shipment:1';
  const acts: Act[] = [
    { kind: 'openPart', part: { kind: 'factoryOrder', quantity: some } },
    { kind: 'openPart', part: { kind: 'shipment', quantity: some, ...(carried ? { carries: { [carried.id]: some } } : {}) } },
    { kind: 'openPart', part: { kind: 'shipment', quantity: some } },
    { kind: 'openPart', part: { kind: 'change' } },
    { kind: 'openPart', part: { kind: 'problem', inside: carried?.id ?? '' } },
    { kind: 'changePart', part: any, quantity: some },
    { kind: 'dropPart', part: any, reason: 'not wanted' },
  ];
  return acts[one.n % acts.length] ?? { kind: 'several', acts: [] };
}

function change(order: ACase, one: Step): Act {
  const { hash, slice } = order.plan.terms;
  const instalments = slice['terms.instalments'] as Values[];
  const changes: Values[] = [
    { 'terms.a': slice['terms.a'] !== true },
    { 'terms.b': slice['terms.b'] !== true },
    { 'terms.lines': { red: String(8 + (one.n % 6)) } },
    { 'terms.instalments': instalments.map((each) => ({ ...each, amount: String(50 + (one.n % 100)) })) },
  ];
  return { kind: 'setTerms', base: one.n % 7 === 0 ? 'older' : hash, hash: `${hash}*`, slice: changes[one.who % changes.length] ?? {} };
}

function holding(order: ACase, one: Step): Act {
  const held = order.plan.holds[one.key % (order.plan.holds.length || 1)];
  if (one.n % 2 && held) return { kind: 'release', hold: held.id, reason: 'over' };
  const blocks = (['production', 'shipment', 'documents', 'all'] as const)[one.who % 4] ?? 'all';
  return { kind: 'hold', blocks: [blocks], holdKind: one.n % 4 === 0 ? 'money' : 'other', reason: 'wait' };
}

function answers(order: ACase, one: Step): void {
  const [effect] = Object.keys(order.plan.effects).slice(one.key % 3);
  if (!effect) return;
  if (order.plan.effects[effect]?.state === 'refused')
    order.ask({ kind: one.n % 2 ? 'redo' : 'waive', effect, reason: 'again' }, { by: 'finance' });
  else order.answer(effect, one.n % 5 === 0 ? { outcome: 'refused', code: 'NO' } : {});
}

function course(order: ACase, one: Step, m: M): Act {
  const breach = order.plan.breaches[one.key % (order.plan.breaches.length || 1)]?.id ?? 'none';
  const item = Object.keys(order.plan.own)[0] ?? 'none';
  const role = ROLES[one.who % ROLES.length] ?? 'finance';
  const acts: Act[] = [
    { kind: 'answerBreach', breach, reason: 'settled' },
    { kind: 'answerBreach', breach, reason: 'settled' },
    { kind: 'add', title: 'ask', to: role, blocks: m },
    { kind: 'finish', item },
    { kind: 'addSigner', ...m, role, where: 'after' },
    { kind: 'chase', ...m },
    { kind: 'replan', moves: [{ ...m, committed: '2026-04-10' }], cause: 'late', borneBy: 'factory' },
    { kind: 'cancel', reason: 'lost' },
    { kind: 'sign', milestone: 'cancel' },
    { kind: 'refuse', milestone: 'cancel', reason: 'no' },
    { kind: 'reopen', reason: 'late report' },
  ];
  return acts[one.n % acts.length] ?? { kind: 'several', acts: [] };
}
