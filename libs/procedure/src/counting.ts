import { addLines, compare, shortfall, subtract, sum, type Decimal, type LineQuantities } from '@gendan/trade';
import { splitKey } from './compile';
import { decimalOf, linesOf, type Found, type Truth } from './conditions';
import type { Look } from './look';
import type { Key, PartId } from './plan';

export type Counted = { reached: Decimal | LineQuantities; toward: Found; done: Truth };

/** What a count has and what it is toward. */
export function countOf(look: Look, key: Key): Counted {
  const rule = look.milestone(key)?.rule;
  const { part } = splitKey(key);
  const entries = Object.values(look.kept(key).entries ?? {}).map(([, amount]) => amount);
  if (rule?.m !== 'count') return { reached: '0', toward: { known: false }, done: undefined };
  const toward = look.value(rule.toward, part);
  const wantedLines = toward.known ? linesOf(toward.value) : undefined;
  if (wantedLines) {
    const reached = entries.reduce<LineQuantities>((all, amount) => addLines(all, typeof amount === 'string' ? {} : amount), {});
    return { reached, toward, done: Object.keys(shortfall(reached, wantedLines)).length === 0 };
  }
  const reached = sum(entries.filter((amount): amount is Decimal => typeof amount === 'string'));
  const wanted = toward.known ? decimalOf(toward.value) : undefined;
  if (wanted === undefined) return { reached, toward, done: undefined };
  const slack = rule.tolerance === undefined ? '0' : (decimalOf(tolerated(look, rule.tolerance, part)) ?? '0');
  return { reached, toward, done: compare(reached, subtract(wanted, slack)) >= 0 };
}

function tolerated(look: Look, path: string, part?: PartId): unknown {
  const value = look.value(path, part);
  return value.known ? value.value : undefined;
}

/** An entry that says that nothing has come. */
export const isNothing = (amount: Decimal | LineQuantities): boolean =>
  (typeof amount === 'string' ? [amount] : Object.values(amount)).every((one) => compare(one, '0') === 0);
