import { evolve, fold, splitKey, type By, type Event, type Key, type Plan, type Rules, type Values } from '..';

/**
 * For specs only: an independent, slow judge. It reads the laws' text, not laws.ts, and knows the random procedures' names by heart.
 * Answers what is wrong with a history, as sentences.
 */
export function offences(rules: Rules, events: Event[]): string[] {
  const wrong: string[] = [];
  let plan: Plan | undefined;
  const revs = events.map(({ rev }) => rev);
  if (revs.some((rev, at) => rev !== at + 1)) wrong.push('revisions have gaps');
  events.forEach((event, at) => {
    if (plan) wrong.push(...judged(rules, plan, event, events, at).map((sentence) => `${event.rev} ${event.type}: ${sentence}`));
    plan = evolve(rules, plan, event);
  });
  if (plan && JSON.stringify(fold(rules, JSON.parse(JSON.stringify(events)) as Event[])) !== JSON.stringify(plan))
    wrong.push('the fold of what was stored is another plan');
  return wrong;
}

const ACTS: Record<string, string> = {
  started: 'startsProduction',
  lineStarted: 'startsLine',
  loaded: 'goodsLeave',
  sent: 'titleLeaves',
  presented: 'presentsToBank',
};

function judged(rules: Rules, plan: Plan, event: Event, all: Event[], at: number): string[] {
  switch (event.type) {
    case 'confirmed':
      return event.early ? [] : [...actLawful(rules, plan, event, all, at), ...shownLawfully(plan, event.key), ...unasked(plan, event)];
    case 'upheld':
      return actLawful(rules, plan, event, all, at);
    case 'signed':
      return fourEyes(plan, event.key, event.by);
    case 'closed':
      return closedLawfully(plan);
    case 'answered':
      return answered(plan, event.breach, event.by);
    case 'released':
      return releasedLawfully(plan, event.hold, event.by, all.slice(Math.max(0, at - 3), at));
    case 'overrideUsed':
      return overrideLawful(plan, event, all.slice(0, at));
    case 'breached':
      return all[at + 1]?.type === 'held' ? [] : ['a breach holds nothing'];
    default:
      return [];
  }
}

/** Laws 1, 2, 3, 6, 7 for one act; broken only with an override just used, or by an observation with its breach. */
function actLawful(rules: Rules, plan: Plan, event: Event & { key: Key }, all: Event[], at: number): string[] {
  const { name, part } = splitKey(event.key);
  const is = ACTS[name];
  if (is === undefined) return [];
  const broken = new Set(brokenLaws(rules, plan, is, part ?? ''));
  if (broken.size === 0) return [];
  const before = all.slice(0, at).reverse();
  const used = before.slice(
    0,
    before.findIndex((one) => one.type !== 'overrideUsed' && one.type !== 'lapsed' && one.type !== 'shaken') + 1,
  );
  for (const one of used) if (one.type === 'overrideUsed') broken.delete(lawOf(all, one.override));
  const after = all.slice(at + 1, at + 12);
  for (const one of after) if (one.type === 'breached' && one.breach.key === event.key) broken.delete(one.breach.law);
  return [...broken].map((law) => `${event.key} breaks law ${law}`);
}

const lawOf = (all: Event[], id: string): number =>
  all.flatMap((one) => (one.type === 'overrideAsked' && one.override.id === id ? [one.override.law] : []))[0] ?? 0;

type Instalment = { id: string; method: string; gate: string; amount: string };

function brokenLaws(rules: Rules, plan: Plan, is: string, part: string): number[] {
  const terms = plan.terms.slice;
  const paid = terms['terms.instalments'] as Instalment[];
  const lacks = (gate: string): boolean => paid.filter((one) => one.gate === gate).some((one) => !isIn(plan, one));
  const bank = paid.some(({ method }) => ['lc', 'dp', 'da'].includes(method));
  const laws: number[] = [];
  if (is === 'startsProduction' && lacks('production')) laws.push(1);
  if (is === 'goodsLeave') {
    if (lacks('shipment')) laws.push(2);
    if (terms['terms.inspection'] !== 'none' && !stands(plan, `inspected@${part}`) && !stands(plan, `conceded@${part}`)) laws.push(2);
    if (rules.settings['financeReleases'] === true && !stands(plan, `released@${part}`)) laws.push(2);
  }
  if (is === 'titleLeaves' && (bank || lacks('originals'))) laws.push(3);
  if (is === 'presentsToBank' && (!bank || lacks('originals'))) laws.push(3);
  if (is === 'startsLine' && terms['terms.firstArticle'] === true && !stands(plan, `firstArticle@${part}`)) laws.push(6);
  if (plan.kept['reviewed']?.stood && !stands(plan, 'reviewed')) laws.push(7);
  return laws;
}

const stands = (plan: Plan, key: Key): boolean => plan.kept[key]?.fact !== undefined && plan.kept[key]?.skipped === undefined;

/** Whether one instalment is secured as its method says, counted by hand. */
function isIn(plan: Plan, { id, method, gate, amount }: Instalment): boolean {
  const at = (name: string): Key => `${name}@instalment:${id}`;
  if (method === 'lc') return gate === 'originals' || stands(plan, at('lcReviewed'));
  if (method === 'openAccount') return stands(plan, at('credit'));
  if (method !== 'tt') return true;
  const count = { production: 'deposit', shipment: 'paid', originals: 'balance' }[gate] ?? '';
  const sums = Object.values(plan.kept[at(count)]?.entries ?? {}).map(([, one]) => Number(one));
  return sums.reduce((a, b) => a + b, 0) >= Number(amount) - 5;
}

/** Law 4. */
const shownLawfully = (plan: Plan, key: Key): string[] =>
  key === 'agreed' && !stands(plan, 'reviewed') ? ['the customer confirmed what was not approved'] : [];

/** Reserving comes before confirming. */
function unasked(plan: Plan, event: Event & { key: Key }): string[] {
  const pending = Object.values(plan.effects).find((one) => one.key === event.key && one.state !== 'revoking' && 'ask' in one.effect);
  return pending ? [`${event.key} is confirmed before its question is answered`] : [];
}

const BEFORE: Record<string, string[]> = { reviewed: ['drafted'], supported: ['proposed'] };
const people = (by: By | undefined): string[] => [by?.person, by?.for].filter((one): one is string => one !== undefined);

/** Law 5. */
function fourEyes(plan: Plan, key: Key, by: By | undefined): string[] {
  const { name, part } = splitKey(key);
  if (name === 'cancel') {
    const others = [plan.cancel?.by, ...(plan.cancel?.signs ?? []).map((sign) => sign.by)].flatMap(people);
    return people(by).some((one) => others.includes(one)) ? ['the cancellation is signed by who asked'] : [];
  }
  const submitted = (BEFORE[name] ?? []).map((one) => plan.kept[part ? `${one}@${part}` : one]?.fact?.by);
  const signed = (plan.kept[key]?.signs ?? []).map((sign) => sign.by);
  return people(by).some((one) => [...submitted, ...signed].flatMap(people).includes(one)) ? [`${key} is signed by one person twice`] : [];
}

/** Law 8, by what is on file only. */
function closedLawfully(plan: Plan): string[] {
  const wrong: string[] = [];
  if (Object.keys(plan.effects).length > 0) wrong.push('an effect is pending');
  if (plan.breaches.length > 0) wrong.push('a breach is unanswered');
  if (Object.values(plan.kept).some((kept) => kept.shaken !== undefined)) wrong.push('an act is shaken');
  if (plan.cancelled) return wrong;
  const shipped = Object.values(plan.parts).filter((part) => part.kind === 'shipment' && !part.dropped);
  const pieces = shipped.reduce((sum, part) => sum + Number((part.quantity ?? (plan.terms.slice['terms.lines'] as Values))['red'] ?? 0), 0);
  const ordered = Number((plan.terms.slice['terms.lines'] as Values)['red']);
  if (pieces < ordered) wrong.push(`${ordered - pieces} pieces have no shipment`);
  for (const { id } of shipped) {
    const gone = stands(plan, `sent@${id}`) || stands(plan, `presented@${id}`);
    const left = ['loaded', 'sent', 'presented'].filter((name) => plan.kept[`${name}@${id}`]?.skipped !== undefined);
    if (!gone && left.length === 0) wrong.push(`${id} never left`);
  }
  return wrong;
}

/** Law 9. */
function answered(plan: Plan, id: string, by: By | undefined): string[] {
  const breach = plan.breaches.find((one) => one.id === id);
  if (!breach) return ['no such breach'];
  return people(by).some((one) => people(breach.causedBy).includes(one)) ? ['a breach is answered by who caused it'] : [];
}

function releasedLawfully(plan: Plan, id: string, by: By | undefined, before: Event[]): string[] {
  const hold = plan.holds.find((one) => one.id === id);
  if (!hold) return ['no such hold'];
  if (hold.breach !== undefined && !before.some((one) => one.type === 'answered' && one.breach === hold.breach))
    return ['a hold of a breach is released without its answer'];
  const second = (hold.kind === 'money' || hold.kind === 'quality') && people(by).some((one) => people(hold.by).includes(one));
  return second ? ['a money hold is released by who set it'] : [];
}

/** Law 10. */
function overrideLawful(plan: Plan, event: Event & { override: string }, before: Event[]): string[] {
  const asked = before.flatMap((one) => (one.type === 'overrideAsked' && one.override.id === event.override ? [one] : []))[0];
  const granted = before.find((one) => one.type === 'overrideDecided' && one.override === event.override && one.grant);
  const wrong: string[] = [];
  if (!asked || !granted) return ['an override nobody granted'];
  if (people(asked.by).some((one) => people(granted.by).includes(one))) wrong.push('an override granted by who asked');
  if (event.at > asked.override.until) wrong.push('an override that had expired');
  if (before.some((one) => one.type === 'overrideUsed' && one.override === event.override)) wrong.push('an override used twice');
  if ((plan.kept[asked.override.key]?.round ?? 1) !== asked.override.round) wrong.push('an override of another round');
  return wrong;
}
