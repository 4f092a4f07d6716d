import { effectsAnswered } from '../effects';
import { confirm } from '../happening';
import { holdsOn } from '../holding';
import type { Making } from '../making';
import { chainComplete, signersNow } from '../signatures';

/** A signer whose condition came true after the chain was complete opens the approval again; the other signatures stand. */
export function signersMissing(making: Making): void {
  const { look } = making;
  for (const spot of look.begun()) {
    const { key } = spot;
    const milestone = look.milestone(key);
    const fact = look.kept(key).fact;
    if (
      milestone?.rule.m !== 'approval' ||
      !fact ||
      fact.onFile ||
      fact.deemed ||
      chainComplete(look, key) ||
      look.stateAt(spot).state !== 'done'
    )
      continue;
    if ((look.kept(key).signs ?? []).length === 0) continue;
    return void making.emit({
      type: 'lapsed',
      key,
      round: look.kept(key).round,
      why: 'signer',
      of: signersNow(look, key)[0] ?? '',
      keepsSigns: true,
    });
  }
}

/** A signer who was still awaited is not needed any more: the signatures that are there are all. */
export function signersSpared(making: Making): void {
  const { look } = making;
  for (const spot of look.begun()) {
    const { key } = spot;
    const { signs = [], refusal, fact } = look.kept(key);
    const last = signs.at(-1);
    if (!last || fact || refusal || look.stateAt(spot).state !== 'open' || holdsOn(look, key).length > 0) continue;
    if (chainComplete(look, key) && effectsAnswered(making, key)) return confirm(making, key, { by: last.by, happened: making.now });
  }
}
