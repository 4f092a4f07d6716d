import type { Head } from '@gendan/contracts';
import { chainOf, evolve, type Event, type Hash, type Plan, type Rules } from '@gendan/procedure';
import type { Recorded } from './projection';

/** Where a case stands: nothing yet, or a plan. */
export type Position = { rules: Rules; plan: Plan | undefined; rev: number; chain: Hash };
/** Finds rules that a case adopted on its way. */
export type RulesFinder = (hash: Hash) => Promise<Rules>;

export type Folded = {
  position: Position & { plan: Plan };
  decisions: Omit<Recorded, 'caseId'>[];
  entries: { event: Event; chain: Hash }[];
};

/** Folds events that follow on a position, decision by decision. */
export async function fold(start: Position, events: Event[], rulesOf: RulesFinder): Promise<Folded> {
  let { rules, plan, chain, rev } = start;
  const decisions: Folded['decisions'] = [];
  const entries: Folded['entries'] = [];
  for (const decision of byDecision(events)) {
    const before = plan;
    for (const event of decision) {
      if (event.type === 'adopted' && event.procedure) rules = await rulesOf(event.procedure.hash);
      plan = evolve(rules, plan, event);
      chain = chainOf(chain, event);
      rev = event.rev;
      entries.push({ event, chain });
    }
    if (plan) decisions.push({ rules, before, plan, events: decision });
  }
  if (!plan) throw new TypeError('nothing to fold');
  return { position: { rules, plan, rev, chain }, decisions, entries };
}

/**
 * Events of one command are applied together, what nobody asked for event by event: the same however they came in, since no part of what
 * comes in ends within a command.
 */
function byDecision(events: Event[]): Event[][] {
  const decisions: Event[][] = [];
  for (const event of events) {
    const last = decisions.at(-1);
    const [first] = last ?? [];
    if (last && first?.command !== undefined && first.command === event.command) last.push(event);
    else decisions.push([event]);
  }
  return decisions;
}

export type Compared = { state: 'fresh'; events: Event[] } | { state: 'gap' } | { state: 'forked'; rev: number };

/**
 * What of events that came in is new to the desk, after comparing what is not. `chainAt` knows the desk's chain at every revision from before
 * the first of them up to its own.
 */
export function compare(desk: Head, events: Event[], head: Head, chainAt: (rev: number) => Hash | undefined): Compared {
  const [first] = events;
  if (!first) return compareHeads(desk, head, chainAt);
  if (first.rev > desk.rev + 1 || !inOrder(events)) return { state: 'gap' };
  let chain = chainAt(first.rev - 1);
  for (const event of events) {
    if (event.rev > desk.rev) break;
    chain = chain === undefined ? undefined : chainOf(chain, event);
    if (chain === undefined || chain !== chainAt(event.rev)) return { state: 'forked', rev: event.rev };
  }
  if (head.rev <= desk.rev) return compareHeads(desk, head, chainAt);
  return { state: 'fresh', events: events.filter(({ rev }) => rev > desk.rev) };
}

function compareHeads(desk: Head, head: Head, chainAt: (rev: number) => Hash | undefined): Compared {
  if (head.rev > desk.rev) return { state: 'gap' };
  return chainAt(head.rev) === head.chain ? { state: 'fresh', events: [] } : { state: 'forked', rev: head.rev };
}

const inOrder = (events: Event[]): boolean => events.every((event, i) => i === 0 || event.rev === (events[i - 1]?.rev ?? 0) + 1);
