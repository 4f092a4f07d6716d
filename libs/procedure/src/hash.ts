import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Event } from './messages';
import type { Hash, Plan } from './plan';

/** The chain before the first event of a case. */
export const CHAIN_START: Hash = '0'.repeat(64);

/**
 * JSON with its keys in code-unit order and without spaces, so that equal values have equal texts. What JSON leaves out (`undefined`) is left out;
 * a value that does not survive JSON (a function, NaN, an instance of a class) is a fault of the caller: TypeError.
 */
export function canonical(value: unknown): string {
  return written(value) ?? 'null';
}

/** sha256 over the canonical JSON, as 64 hex digits. */
export function hashOf(value: unknown): Hash {
  return digest(canonical(value));
}

/** The hash over all events of a case up to this one: equal chain = same events in the same order. */
export function chainOf(previous: Hash, event: Event): Hash {
  return digest(`${previous}\n${canonical(event)}`);
}

export function planHash(plan: Plan): Hash {
  return hashOf(plan);
}

function digest(text: string): Hash {
  return bytesToHex(sha256(text));
}

function written(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
      return `${value}`;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'undefined':
      return undefined;
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writtenList(value) : writtenObject(value);
    default:
      throw new TypeError(`not a JSON value: ${typeof value}`);
  }
}

function writtenList(list: readonly unknown[]): string {
  let text = '[';
  for (let i = 0; i < list.length; i += 1) text += `${i === 0 ? '' : ','}${written(list[i]) ?? 'null'}`;
  return `${text}]`;
}

function writtenObject(value: object): string {
  if (!isPlain(value)) throw new TypeError('not a plain object: its class would not survive JSON');
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    const inner = written(value[key]);
    if (inner === undefined) continue;
    text += `${text.length === 1 ? '' : ','}${JSON.stringify(key)}:${inner}`;
  }
  return `${text}}`;
}

// by its shape and not by `Object.prototype`: a value may come from another realm (the workflow sandbox)
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
