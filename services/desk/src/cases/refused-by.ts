import type { Refusal } from '@gendan/platform';
import { type Refusal as CaseRefusal, sentenceOf, type Words } from '@gendan/procedure';
import { RefusedByCase } from './cases.errors';

/** What the case said, in its procedure's words. */
export function refusedBy(error: Refusal, words: Words): Refusal {
  const refusal = error.refusal as CaseRefusal | undefined;
  return refusal ? new RefusedByCase(error.kind, refusal, sentenceOf(refusal, words)) : error;
}
