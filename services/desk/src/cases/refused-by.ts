import type { Refusal } from '@gendan/platform';
import { type Refusal as CaseRefusal, sentenceOf, type Words } from '@gendan/procedure';
import type { Names } from '../names/names';
import { RefusedByCase } from './cases.errors';

/** What the case said, in its procedure's words; who stands in the way is called by name. */
export async function refusedBy(error: Refusal, words: Words, names: Names): Promise<Refusal> {
  const refusal = error.refusal as CaseRefusal | undefined;
  if (!refusal) return error;
  const person = refusal.details?.['person'];
  const named = await names.of([person].flat().map((id) => (typeof id === 'string' ? id : undefined)));
  return new RefusedByCase(error.kind, refusal, sentenceOf(refusal, words, named));
}
