import { splitKey, type Opening, type Rules, type Values } from '@gendan/procedure';
import type { CaseFile } from './taken';

/** Draws up the case that an effect `opens`: its terms and cast out of what the parent carries over. */
export interface ChildCases {
  /** Undefined: no procedure is published for this kind. */
  opening(
    parent: CaseFile,
    asked: { number: string; kind: string; carry: Values },
  ): Promise<{ opening: Opening; rules: Rules } | undefined>;
}
export const CHILD_CASES = Symbol('child cases');

const longestNumber = 40;

/**
 * The parent's number with what it is, and which part of the parent it is about: `IQ2601-004-order`, `EX2601-017-complaint-shipment2`. The
 * second one of a kind says so: `EX2601-017-complaint-2`.
 */
export function numberOfChild(parent: string, kind: string, effectKey: string, nth: number): string {
  const { part } = splitKey(effectKey.split('/')[1] ?? '');
  const about = [parent, kind, ...(part === undefined ? [] : [part.replace(/[^A-Za-z0-9]/g, '')])].join('-');
  const again = nth === 1 ? '' : `-${nth}`;
  return about.slice(0, longestNumber - again.length) + again;
}
