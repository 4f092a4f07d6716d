import { hashOf } from '../hash';
import { condText, rungText } from '../describe';
import type { Phrase, Procedure, Signer } from '../language';
import { milestonesOf } from '../milestones-of';
import { CANCEL } from '../plan';
import { nameOf, roleOf, titleOf } from '../phrases';
import { type ChoiceKind, chosenIn, type CopiesChoice, type SignersChoice } from './choices';

export type StructureChange = { kind: ChoiceKind | 'step'; name: string; title: Phrase; from: Phrase; to: Phrase };

const NONE: Phrase = { zh: '没有', en: 'none' };
const MODES: Record<SignersChoice['mode'], Phrase> = {
  sequence: { zh: '', en: '' },
  all: { zh: '（不分先后，都要签）', en: ' (in any order, all of them)' },
  any: { zh: '（其中一位）', en: ' (one of them)' },
};

/** What another version of a procedure does otherwise, in the order of its steps. */
export function structureChanges(from: Procedure, to: Procedure): StructureChange[] {
  const milestones = milestonesOf(to.rules.of);
  const there = new Set(milestonesOf(from.rules.of).map(({ name }) => name));
  const changed = (kind: ChoiceKind, name: string): StructureChange[] => {
    const was = there.has(name) ? name : (milestones.find((each) => each.name === name)?.was ?? name);
    const [before, after] = [chosenIn(from, kind, was), chosenIn(to, kind, name)];
    if (hashOf(before ?? null) === hashOf(after ?? null)) return [];
    return [{ kind, name, title: choiceTitle(to, kind, name), from: choiceText(from, kind, was), to: choiceText(to, kind, name) }];
  };
  const names = milestones.map(({ name }) => name);
  return [
    ...stepChanges(from, to),
    ...names.flatMap((name) => changed('signers', name)),
    ...changed('signers', CANCEL),
    ...names.flatMap((name) => changed('copies', name)),
    ...Object.keys(to.rules.ladders).flatMap((name) => changed('ladders', name)),
  ];
}

/** Steps that are there in one of them only; a renamed one is the same step. */
function stepChanges(from: Procedure, to: Procedure): StructureChange[] {
  const [before, after] = [milestonesOf(from.rules.of), milestonesOf(to.rules.of)];
  const known = new Set(before.map(({ name }) => name));
  const kept = new Set(after.flatMap(({ name, was }) => [name, was]));
  return [
    ...after.flatMap(({ name, was }) =>
      known.has(name) || (was !== undefined && known.has(was)) ? [] : [step(to, name, NONE, nameOf(to.words, name))],
    ),
    ...before.flatMap(({ name }) => (kept.has(name) ? [] : [step(from, name, nameOf(from.words, name), NONE)])),
  ];
}

const step = (of: Procedure, name: string, from: Phrase, to: Phrase): StructureChange => ({
  kind: 'step',
  name,
  title: nameOf(of.words, name),
  from,
  to,
});

/** What it is called: a ladder by what it is for. */
export function choiceTitle(of: Procedure, kind: ChoiceKind, name: string): Phrase {
  if (kind !== 'ladders') return titleOf(of.words, name);
  if (name === 'default') return { zh: '一般的催办', en: 'The usual reminders' };
  const [first, ...others] = milestonesOf(of.rules.of).filter(({ ladder }) => ladder === name);
  const title = nameOf(of.words, first?.name ?? name);
  return others.length === 0
    ? { zh: `“${title.zh}”的催办`, en: `Reminders of “${title.en}”` }
    : { zh: `“${title.zh}”等 ${others.length + 1} 步的催办`, en: `Reminders of “${title.en}” and ${others.length} more` };
}

export function choiceText(of: Procedure, kind: ChoiceKind, name: string): Phrase {
  if (kind === 'ladders')
    return joined(
      (chosenIn(of, 'ladders', name) ?? []).map((rung) => rungText(of, rung)),
      '；',
      '; ',
    );
  if (kind === 'copies') return copiesText(of, chosenIn(of, 'copies', name));
  const chosen = chosenIn(of, 'signers', name);
  return chosen ? signersText(of, chosen) : NONE;
}

function copiesText(of: Procedure, copies: CopiesChoice | undefined): Phrase {
  if (!copies) return NONE;
  const to = joined(
    copies.to.map((role) => roleOf(of.words, role)),
    '、',
    ', ',
  );
  return copies.acknowledge ? { zh: `${to.zh}（要回签）`, en: `${to.en} (acknowledged)` } : to;
}

function signersText(of: Procedure, { chain, mode }: SignersChoice): Phrase {
  if (chain.length === 0) return NONE;
  const all =
    mode === 'sequence'
      ? joined(
          chain.map((each) => signerText(of, each)),
          ' → ',
          ' → ',
        )
      : joined(
          chain.map((each) => signerText(of, each)),
          '、',
          ', ',
        );
  return chain.length === 1 ? all : { zh: `${all.zh}${MODES[mode].zh}`, en: `${all.en}${MODES[mode].en}` };
}

export function signerText(of: Procedure, signer: Signer): Phrase {
  if (typeof signer === 'string') return roleOf(of.words, signer);
  const role = roleOf(of.words, signer.role);
  if (!signer.when) return role;
  const when = condText(of, signer.when);
  return { zh: `${role.zh}（${when.zh}时）`, en: `${role.en} (if ${when.en})` };
}

const joined = (texts: Phrase[], zh: string, en: string): Phrase =>
  texts.length === 0 ? NONE : { zh: texts.map((text) => text.zh).join(zh), en: texts.map((text) => text.en).join(en) };
