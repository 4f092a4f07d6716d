import type { Opening, Rules, Values } from '@gendan/procedure';
import type { CaseFile } from './taken';

/** Draws up the case that an effect `opens`: its number, terms and cast out of what the parent carries over. */
export interface ChildCases {
  /** Undefined: no procedure is published for this kind. The same key gives the same opening. */
  opening(parent: CaseFile, asked: { key: string; kind: string; carry: Values }): Promise<{ opening: Opening; rules: Rules } | undefined>;
}
export const CHILD_CASES = Symbol('child cases');
