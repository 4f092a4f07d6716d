import type { Instant } from '@gendan/trade';
import { keyFor } from './acts/target';
import { openPart } from './acts/parts';
import { mustBeAllowed } from './acts/terms';
import { defined } from './defined';
import { lawFailures } from './laws';
import type { Rules } from './language';
import { Making, Refused, refuse } from './making';
import type { Event, OnFile, Opening, Refusal } from './messages';
import { remindOverdue } from './expire';
import { settle } from './settle';
import { countOf } from './counting';

/**
 * The events a case begins with. An opening that cannot be drawn up is refused by `mayOpen`, which every door asks first;
 * here such a refusal is a fault.
 */
export function drawUp(rules: Rules, opening: Opening, now: Instant): Event[] {
  return drawn(rules, opening, now).events;
}

/** Why a case cannot be opened like this, or undefined. Names every fact on file that fits nothing. */
export function mayOpen(rules: Rules, opening: Opening, now: Instant): Refusal | undefined {
  try {
    drawn(rules, opening, now);
    return undefined;
  } catch (answer) {
    if (answer instanceof Refused) return answer.refusal;
    throw answer;
  }
}

function drawn(rules: Rules, opening: Opening, now: Instant): Making {
  mustBeAllowed(rules, opening.terms.slice);
  const { parts = [], onFile = [], by, command, core, ...rest } = opening;
  const making = new Making(rules, undefined, now, command);
  making.emit({ type: 'opened', ...rest, core: core ?? 1 }, by);
  listedParts(making);
  for (const part of parts)
    openPart(making, part, { ...by, role: rules.cast[0] ?? by.role, for: making.plan.cast[rules.cast[0] ?? ''] ?? by.person });
  making.quiet = onFile.length > 0;
  const inOrder = [...onFile].sort((a, b) => orderOf(making, a) - orderOf(making, b));
  for (const fact of inOrder) putOnFile(making, fact, opening);
  importedBreaches(making, inOrder);
  settle(making);
  if (onFile.length > 0) remindOverdue(making);
  return making;
}

const orderOf = (making: Making, fact: OnFile): number => making.look.compiled.milestones.get(fact.milestone)?.index ?? 0;

/** Parts that stand in the terms must be there before facts on file name them. */
function listedParts(making: Making): void {
  for (const kind of making.look.compiled.kinds.values()) {
    const list = kind.from === undefined ? undefined : making.plan.terms.slice[kind.from];
    for (const item of Array.isArray(list) ? (list as Record<string, unknown>[]) : [])
      making.emit({
        type: 'partOpened',
        part: { id: `${kind.name}:${String(item['id'])}`, kind: kind.name, label: String(item['id']), values: item },
      });
  }
}

/** A case opened half done: facts without effects and letters; what was counted stands as one entry. */
function putOnFile(making: Making, fact: OnFile, opening: Opening): void {
  const key = keyFor(making.look, fact);
  const rule = making.look.milestone(key)?.rule;
  const by = fact.by ?? opening.by;
  if (rule?.m === 'count') {
    if (fact.amount === undefined) refuse('EVIDENCE_MISSING', key, { field: 'amount' });
    making.emit(
      { type: 'counted', key, source: 'onFile', sourceId: opening.number, version: 1, amount: fact.amount, happened: fact.happened },
      by,
    );
    if (countOf(making.look, key).done !== true) return;
  }
  making.emit(
    {
      type: 'confirmed',
      key,
      round: making.look.kept(key).round,
      happened: fact.happened,
      onFile: true,
      ...defined({ values: fact.values }),
    },
    by,
  );
}

/** An imported breach is said in the owner's list, not raised: it happened before we followed the case. */
function importedBreaches(making: Making, onFile: OnFile[]): void {
  for (const fact of onFile) {
    const key = keyFor(making.look, fact);
    const [failure] = making.look.kept(key).fact ? lawFailures(making.look, key) : [];
    if (failure) making.emit({ type: 'unfit', id: `onFile/${key}`, key, why: failure.code });
  }
}
