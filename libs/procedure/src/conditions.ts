import { compare, isDecimal, subtract, type LineQuantities } from '@gendan/trade';
import type { Cond, Operand, Taken } from './language';
import type { Fact, Plan, Values } from './plan';

/** Three values: true, false, not known yet. */
export type Truth = boolean | undefined;
/** A path's value; `known: false` = terms not adopted or left open, a fact not on file, an effect not answered. `null` is known to be absent. */
export type Found = { known: true; value: unknown } | { known: false };

const UNKNOWN: Found = { known: false };
const ABSENT: Found = { known: true, value: null };
/** In terms: agreed to be settled later. */
export const LEFT_OPEN = '__open__';

/** The decimal inside a value: a number, a decimal string or a money's amount. */
export function decimalOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (isDecimal(value)) return value;
  if (typeof value === 'object' && value !== null && 'amount' in value) return decimalOf(value.amount);
  return undefined;
}

/** Quantities by line, or undefined when the value is something else. */
export function linesOf(value: unknown): LineQuantities | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'amount' in value) return undefined;
  return Object.values(value).every(isDecimal) ? (value as LineQuantities) : undefined;
}

export const found = (value: unknown): Found => (value === undefined ? ABSENT : { known: true, value });

export function termsValue(plan: Plan, path: string): Found {
  const value = plan.terms.slice[path];
  return value === undefined || value === LEFT_OPEN ? UNKNOWN : { known: true, value };
}

/** A field of a fact or, before it is a fact, of what services answered to its effects. */
export function fieldOf(fact: Fact | undefined, answers: Values | undefined, field: string): Found {
  if (fact && field === 'happened') return { known: true, value: fact.happened };
  const value = fact?.values?.[field] ?? answers?.[field];
  if (value !== undefined) return { known: true, value };
  return fact ? ABSENT : UNKNOWN;
}

/** Several facts are known when all have it and they agree. */
export function agreed(all: Found[]): Found {
  const [first, ...rest] = all;
  if (!first?.known) return UNKNOWN;
  return rest.every((other) => other.known && sameValue(other.value, first.value)) ? first : UNKNOWN;
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const [x, y] = [decimalOf(a), decimalOf(b)];
  if (x !== undefined && y !== undefined && typeof a === typeof b && typeof a !== 'object') return compare(x, y) === 0;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left).filter((key) => left[key] !== undefined);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(right).filter((key) => right[key] !== undefined).length &&
    keys.every((key) => sameValue(left[key], right[key]))
  );
}

/** `each`: what every part that is meant has said. */
export type Eyes = {
  value(path: string): Found;
  each(path: string): Found[];
  stands(milestone: string): boolean;
  setting(name: string): unknown;
};

export function truthOf(cond: Cond, eyes: Eyes): Truth {
  const [word] = cond;
  if (word === 'not') return negated(truthOf(cond[1], eyes));
  if (word === 'all' || word === 'any') {
    const [, ...parts] = cond as ['all' | 'any', ...Cond[]];
    return together(
      word,
      parts.map((part) => truthOf(part, eyes)),
    );
  }
  if (word === 'onFile') return eyes.stands(cond[1] as string);
  const at = eyes.value(cond[1] as string);
  if (word === 'known') return at.known && at.value !== null;
  const operand = operandOf(cond[2] as Operand, eyes);
  if (!operand.known) return undefined;
  if (word === 'someIs')
    return together(
      'any',
      eyes.each(cond[1] as string).map((one) => (one.known ? sameValue(one.value, operand.value) : undefined)),
    );
  if (!at.known) return undefined;
  return compared(word, at.value, operand.value);
}

/** Paths and milestones of a condition that are not known yet. */
export function unknownIn(cond: Cond, eyes: Eyes): string[] {
  const [word] = cond;
  if (word === 'not') return unknownIn(cond[1], eyes);
  if (word === 'all' || word === 'any')
    return (cond.slice(1) as Cond[]).filter((part) => truthOf(part, eyes) === undefined).flatMap((part) => unknownIn(part, eyes));
  if (word === 'known' || word === 'onFile') return [];
  const operand = cond[2] as Operand;
  const paths = [cond[1] as string, ...operandPaths(operand)];
  return paths.filter((path) => !eyes.value(path).known);
}

/** The paths an operand reads. */
export function operandPaths(operand: Operand): string[] {
  if (typeof operand !== 'object' || operand === null || !('path' in operand)) return [];
  return [operand.path, ...(operand.less ?? []).flatMap((taken) => ('path' in taken ? [taken.path] : []))];
}

function operandOf(operand: Operand, eyes: Eyes): Found {
  if (typeof operand !== 'object' || operand === null) return { known: true, value: operand };
  if ('setting' in operand) return found(eyes.setting(operand.setting));
  return (operand.less ?? []).reduce((left, taken) => lessened(left, taken, eyes), eyes.value(operand.path));
}

/** What is left of an amount; nothing to compare with where one of the two is no amount. */
function lessened(left: Found, taken: Taken, eyes: Eyes): Found {
  const off = 'path' in taken ? eyes.value(taken.path) : found(eyes.setting(taken.setting));
  if (!left.known || !off.known) return UNKNOWN;
  const [from, amount] = [decimalOf(left.value), decimalOf(off.value)];
  return from === undefined || amount === undefined ? ABSENT : { known: true, value: subtract(from, amount) };
}

const negated = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

function together(word: 'all' | 'any', truths: Truth[]): Truth {
  const decisive = word === 'any';
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) ? undefined : !decisive;
}

function compared(word: 'is' | 'atLeast' | 'atMost' | 'above' | 'below', value: unknown, operand: unknown): boolean {
  if (word === 'is') return sameValue(value, operand);
  const order = orderOf(value, operand);
  if (order === undefined) return false;
  if (word === 'atLeast') return order >= 0;
  if (word === 'atMost') return order <= 0;
  return word === 'above' ? order > 0 : order < 0;
}

/** Numbers and money by amount, days and instants as text; undefined where the two cannot be compared. */
function orderOf(value: unknown, operand: unknown): number | undefined {
  const [x, y] = [decimalOf(value), decimalOf(operand)];
  if (x !== undefined && y !== undefined) return compare(x, y);
  if (typeof value !== 'string' || typeof operand !== 'string') return undefined;
  return value < operand ? -1 : value > operand ? 1 : 0;
}
