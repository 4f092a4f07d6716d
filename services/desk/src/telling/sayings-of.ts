import { compile, isOver, keyOf, type Keeper, type Plan, recordRulesOf, recordsOf, type Rules } from '@gendan/procedure';
import type { Terms } from '@gendan/trade';
import { type Expected, expectedOf, nothingOf } from './expected-of';
import type { Message, Saying } from './saying';

const INSTALMENT = 'finance/instalment/';

/** Whether cases of this procedure ever tell a service anything. */
export const saysAnything = (rules: Rules): boolean =>
  recordRulesOf(rules).length > 0 || compile(rules).counts.some(({ rule }) => rule.by === 'finance');

/** All that a case says to the services: the money finance is to look out for, and the rows that are kept of it. */
export function sayingsOf(rules: Rules, plan: Plan, terms: Terms | undefined): Saying[] {
  const money = [...expectedOf(rules, plan)].map(([key, content]): Saying => ({ thing: `${INSTALMENT}${key}`, to: 'finance', content }));
  const rows = recordsOf(rules, plan, terms).map(({ at, record, key, by, values }): Saying => ({
    thing: [at, record, key].join('/'),
    to: at,
    content: { by, values },
  }));
  return [...money, ...rows];
}

/** Whether what is not said any more still stands where it is kept: another round has begun since. */
export function stands(thing: string, plan: Plan): boolean {
  return !thing.startsWith(INSTALMENT) && isOver(plan, addressOf(thing).key);
}

/** How a service is told; `gone`: it never was, or no longer holds. */
export function messageOf(
  { kind, number, rev }: Pick<Plan, 'kind' | 'number' | 'rev'>,
  { thing, content }: Saying,
  gone: boolean,
): Message {
  if (thing.startsWith(INSTALMENT)) {
    const expected = content as Expected;
    return { kind: 'expectInstalment', payload: gone ? nothingOf(expected) : expected };
  }
  const { to, record, key } = addressOf(thing);
  const { by, values } = content as { by: string; values: Record<string, unknown> };
  const about = { record, case: `${kind}:${number}`, number, key, revision: rev, by };
  const said = { valuesJson: gone ? '' : JSON.stringify(values), withdrawn: gone };
  return { kind: 'keepRecord', payload: { to, request: { ...about, ...said } } };
}

/** What a message is about. */
export function thingOf(message: Message): string {
  if (message.kind === 'expectInstalment') return `${INSTALMENT}${keyOf(message.payload.milestone, message.payload.part || undefined)}`;
  const { to, request } = message.payload;
  return [to, request.record, request.key].join('/');
}

/** Who is told of a thing. */
export const keeperOf = (thing: string): Keeper => addressOf(thing).to;

export function addressOf(thing: string): { to: Keeper; record: string; key: string } {
  const [to, record = '', ...key] = thing.split('/');
  return { to: to as Keeper, record, key: key.join('/') };
}
