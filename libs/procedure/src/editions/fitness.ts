import { check } from '../check';
import type { Procedure } from '../language';
import { roleOf } from '../phrases';
import { type Choices, type ChoiceKind, chosenIn, type CopiesChoice, editionOf, holds, roleOfSigner } from './choices';
import { type ChoiceFault, type ChoiceFaultCode, say } from './fault';
import { ladderFault } from './ladder-fitness';
import { toOutsider } from './outsiders';
import { signersFault } from './signers-fitness';

/** Why a procedure cannot be set like this. The laws hold whatever is set: what `check` finds wrong besides is refused too. */
export function choiceFault(base: Procedure, kind: ChoiceKind, name: string, choices: Choices): ChoiceFault | undefined {
  if (!holds(base, kind, name)) return say('NOTHING_TO_SET', `流程里没有“${name}”可设`, `the procedure has no "${name}" to set`);
  return ofItself(base, kind, name, choices) ?? unknownRole(base, choices) ?? ofTheWhole(base, choices);
}

function ofItself(base: Procedure, kind: ChoiceKind, name: string, choices: Choices): ChoiceFault | undefined {
  if (kind === 'ladders') return choices.ladders?.[name] && ladderFault(base, name, choices.ladders[name]);
  if (kind === 'signers') return choices.signers?.[name] && signersFault(base, name, choices.signers[name]);
  return choices.copies?.[name] && copiesFault(base, name, choices.copies[name]);
}

function copiesFault(base: Procedure, name: string, { to }: CopiesChoice): ChoiceFault | undefined {
  if (to.length === 0) return say('COPIES_TO_NOBODY', '没有写抄送给谁', 'it does not say to whom the copies go');
  if (new Set(to).size < to.length) return say('COPIED_TWICE', '同一个角色写了两次', 'the same role stands there twice');
  return toOutsider(base, to, chosenIn(base, 'copies', name)?.to ?? []);
}

function unknownRole(base: Procedure, choices: Choices): ChoiceFault | undefined {
  const { rules } = editionOf(base, choices, base.rules.version);
  const ours = new Set(rules.cast);
  const all = new Set([...rules.cast, ...rules.parties, 'owner', 'ownerManager', 'watchers']);
  const signing = Object.values(choices.signers ?? {}).flatMap(({ chain }) => chain.map(roleOfSigner));
  const reading = [
    ...Object.values(choices.copies ?? {}).flatMap(({ to }) => to.filter((role) => !rules.parties.includes(role) && !ours.has(role))),
    ...Object.values(choices.ladders ?? {}).flatMap((rungs) => rungs.flatMap(({ to }) => (all.has(to) ? [] : to))),
  ];
  const found = [...signing.filter((role) => !ours.has(role)), ...reading][0];
  if (found === undefined) return undefined;
  const role = roleOf(base.words, found);
  return say(
    'UNKNOWN_ROLE',
    `“${role.zh}”不是公司里能担任的角色，请从名单里选`,
    `“${role.en}” is no role of this house for it: choose from the list`,
  );
}

/** Errors of the procedure as it would be that the base does not have. */
function ofTheWhole(base: Procedure, choices: Choices): ChoiceFault | undefined {
  const known = knownOf(base);
  const fault = errors(editionOf(base, choices, base.rules.version)).find(({ path, code }) => !known.has(`${path} ${code}`));
  if (!fault) return undefined;
  const code: ChoiceFaultCode =
    fault.code === 'NEVER_FIRES' && fault.path.startsWith('rules.ladders') ? 'LADDER_OUT_OF_ORDER' : 'SETTING_UNFIT';
  return say(code, fault.zh, fault.en);
}

const errors = ({ rules, words }: Procedure) => check(rules, words).filter(({ level }) => level === 'error');

const faultsKnown = new WeakMap<Procedure['rules'], ReadonlySet<string>>();

/** What the base itself has wrong: found once. */
function knownOf(base: Procedure): ReadonlySet<string> {
  const known = faultsKnown.get(base.rules) ?? new Set(errors(base).map(({ path, code }) => `${path} ${code}`));
  faultsKnown.set(base.rules, known);
  return known;
}
