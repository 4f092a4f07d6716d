import { countOf, type Look, lookAt, type Plan, type Rules, splitKey } from '@gendan/procedure';
import { dayOf, isCurrency, isDay, isDecimal, minorUnits, roundHalfUp } from '@gendan/trade';
import { calendarOf } from '../letters/when';

/** Money that finance is to look out for: whose, of which count, how much, until when. */
export type Expected = {
  case: string;
  milestone: string;
  part: string;
  amount: { amount: string; currency: string };
  due: string;
  customer: string;
};

const NO_LONGER: ReadonlySet<string> = new Set(['undecided', 'notNeeded', 'dropped']);

/** What a case expects, by milestone and part: every count that finance makes and whose sum is known. */
export function expectedOf(rules: Rules, plan: Plan): Map<string, Expected> {
  const look = lookAt(rules, plan);
  const counts = look.compiled.counts.filter(({ rule }) => rule.m === 'count' && rule.by === 'finance');
  return new Map(
    counts
      .flatMap((count) => look.keysOf(count))
      .flatMap((key) => {
        const expected = NO_LONGER.has(look.state(key).state) ? undefined : expectedFor(look, key);
        return expected ? [[key, expected] as const] : [];
      }),
  );
}

/** What is no longer expected is expected with nothing. */
export const nothingOf = (expected: Expected): Expected => ({ ...expected, amount: { ...expected.amount, amount: '0' } });

function expectedFor(look: Look, key: string): Expected | undefined {
  const { plan } = look;
  const { name: milestone, part = '' } = splitKey(key);
  const { toward } = countOf(look, key);
  const amount = toward.known ? moneyOf(toward.value, textAt(look, 'terms.currency')) : undefined;
  if (!amount) return undefined;
  const { due = look.kept(key).baseline } = look.kept(key);
  return { case: plan.number, milestone, part, amount, due: dayIn(plan, due), customer: plan.cast['customer'] ?? plan.cast['shop'] ?? '' };
}

/** Evidence of money names its currency; an amount of the terms has theirs. */
function moneyOf(value: unknown, currencyOfTerms: string): Expected['amount'] | undefined {
  const { amount, currency = currencyOfTerms } = isRecord(value) ? value : { amount: value };
  if (!isDecimal(amount) || !isCurrency(currency)) return undefined;
  return { amount: roundHalfUp(amount, minorUnits(currency)), currency };
}

function dayIn(plan: Plan, due: string | undefined): string {
  if (due === undefined) return '';
  const calendar = calendarOf(plan, 'company');
  return isDay(due) || !calendar ? due.slice(0, 10) : dayOf(calendar, due);
}

function textAt(look: Look, path: string): string {
  const found = look.value(path);
  return found.known && typeof found.value === 'string' ? found.value : '';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
