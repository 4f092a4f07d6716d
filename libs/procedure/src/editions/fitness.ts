import { check } from '../check';
import { canonical } from '../hash';
import type { Cond, Milestone, Phrase, Procedure, Rung, Signer } from '../language';
import { CANCEL } from '../plan';
import { nameOf, roleOf } from '../phrases';
import {
  type Choices,
  type ChoiceKind,
  chosenIn,
  type CopiesChoice,
  editionOf,
  holds,
  milestonesOf,
  roleOfSigner,
  type SignersChoice,
} from './choices';

export type ChoiceFaultCode =
  | 'NOTHING_TO_SET'
  | 'LADDER_EMPTY'
  | 'LADDER_WITHOUT_OWNER'
  | 'LADDER_OUT_OF_ORDER'
  | 'LADDER_ENDS'
  | 'NOBODY_SIGNS'
  | 'SIGNS_TWICE'
  | 'UNKNOWN_CONDITION'
  | 'SIGNS_OWN_WORK'
  | 'TWO_MUST_SIGN'
  | 'OUTSIDER_NOT_ASKED'
  | 'COPIES_TO_NOBODY'
  | 'COPIED_TWICE'
  | 'UNKNOWN_ROLE'
  | 'SETTING_UNFIT';
export type ChoiceFault = Phrase & { code: ChoiceFaultCode };

/** Why a procedure cannot be set like this. The laws hold whatever is set: what `check` finds wrong besides is refused too. */
export function choiceFault(base: Procedure, kind: ChoiceKind, name: string, choices: Choices): ChoiceFault | undefined {
  if (!holds(base, kind, name)) return say('NOTHING_TO_SET', `流程里没有“${name}”可设`, `the procedure has no "${name}" to set`);
  return ofItself(base, kind, name, choices) ?? unknownRole(base, choices) ?? ofTheWhole(base, choices);
}

const say = (code: ChoiceFaultCode, zh: string, en: string): ChoiceFault => ({ code, zh, en });

function ofItself(base: Procedure, kind: ChoiceKind, name: string, choices: Choices): ChoiceFault | undefined {
  if (kind === 'ladders') return choices.ladders?.[name] && ladderFault(base, name, choices.ladders[name]);
  if (kind === 'signers') return choices.signers?.[name] && signersFault(base, name, choices.signers[name]);
  return choices.copies?.[name] && copiesFault(base, name, choices.copies[name]);
}

function ladderFault(base: Procedure, name: string, rungs: Rung[]): ChoiceFault | undefined {
  const last = rungs.at(-1);
  if (!last) return say('LADDER_EMPTY', '一级也没有，过期了谁也不知道', 'it has no rung: nobody would know that something is overdue');
  const unheard = milestonesOf(base.rules.of).find(
    (rule) =>
      (rule.ladder ?? 'default') === name && reaches(base, rule, chosenIn(base, 'ladders', name) ?? []) && !reaches(base, rule, rungs),
  );
  if (unheard || !rungs.some(({ to }) => !base.rules.parties.includes(to)))
    return say(
      'LADDER_WITHOUT_OWNER',
      `没有一级催给${unheard ? `“${nameOf(base.words, unheard.name).zh}”的` : ''}负责人，该办的人不知道`,
      `no rung goes to whoever ${unheard ? `answers for “${nameOf(base.words, unheard.name).en}”` : 'has to do it'}: they would not hear of it`,
    );
  const outside = toOutsider(
    base,
    rungs.map(({ to }) => to),
    (chosenIn(base, 'ladders', name) ?? []).map(({ to }) => to),
  );
  if (outside) return outside;
  if (last.once && !chosenIn(base, 'ladders', name)?.at(-1)?.once)
    return say('LADDER_ENDS', '最后一级只催一次，以后再没有人管', 'its last rung fires once: nobody is reminded after it');
  return undefined;
}

/** Whether some rung goes to whoever answers for a milestone. */
function reaches({ rules }: Procedure, rule: Milestone, rungs: readonly Rung[]): boolean {
  const owners = rule.m === 'approval' ? rule.chain.map(roleOfSigner) : [rule.by ?? rules.cast[0] ?? ''];
  return rungs.some(({ to }) => to === 'owner' || owners.includes(to));
}

function signersFault(base: Procedure, name: string, { chain, mode }: SignersChoice): ChoiceFault | undefined {
  const usual = chosenIn(base, 'signers', name)?.chain ?? [];
  if (chain.length === 0 || (always(chain).length === 0 && always(usual).length > 0))
    return say('NOBODY_SIGNS', '可能一个人也不用签', 'it may be that nobody signs');
  const roles = chain.map(roleOfSigner);
  const twice = roles.find((role, at) => roles.indexOf(role) < at && !conditionalTwice(chain, role));
  if (twice)
    return say(
      'SIGNS_TWICE',
      `“${roleOf(base.words, twice).zh}”签两次，一个角色只算一次`,
      `“${roleOf(base.words, twice).en}” signs twice: a role counts once`,
    );
  return otherCondition(base, chain, usual) ?? ownWork(base, name, chain, usual) ?? twoMustSign(base, name, { chain, mode });
}

/** Who signs in any case, and not for their own department. */
const always = (signers: Signer[]): string[] =>
  signers.flatMap((signer) => (typeof signer === 'string' ? signer : signer.when || signer.own ? [] : signer.role));

const conditionalTwice = (chain: Signer[], role: string): boolean =>
  chain.some((signer) => typeof signer !== 'string' && signer.role === role && signer.when !== undefined);

/** When a signature is needed at all is the procedure's to say: what a condition reads travels with every case. */
function otherCondition(base: Procedure, chain: Signer[], usual: Signer[]): ChoiceFault | undefined {
  const known = new Set(usual.map((signer) => canonical(conditionOf(signer))));
  const found = chain.find((signer) => conditionOf(signer) && !known.has(canonical(conditionOf(signer))));
  if (found === undefined) return undefined;
  const { zh, en } = roleOf(base.words, roleOfSigner(found));
  return say(
    'UNKNOWN_CONDITION',
    `“${zh}”签字的条件流程里没有：条件写在流程里，设置只能留着或去掉`,
    `the procedure has no such condition for “${en}”: conditions are written in it, a setting keeps one or leaves it out`,
  );
}

const conditionOf = (signer: Signer): Cond | null => (typeof signer === 'string' ? null : (signer.when ?? null));

/** Law 5: nobody approves what they submitted. Leave to sign for one's own department is the procedure's to give. */
function ownWork(base: Procedure, name: string, chain: Signer[], usual: Signer[]): ChoiceFault | undefined {
  const rule = milestonesOf(base.rules.of).find((each) => each.name === name);
  const before = milestonesOf(base.rules.of).filter((each) => each.m === 'task' && rule?.after?.includes(each.name));
  const fresh = chain.filter(
    (signer) => !usual.some((other) => roleOfSigner(other) === roleOfSigner(signer) && isOwn(other) === isOwn(signer)),
  );
  const own = fresh.find(isOwn);
  const submitter = fresh.find((signer) => before.some(({ by }) => (by ?? base.rules.cast[0]) === roleOfSigner(signer)));
  const found = own ?? submitter;
  if (found === undefined) return undefined;
  const role = roleOf(base.words, roleOfSigner(found));
  return say(
    'SIGNS_OWN_WORK',
    `“${role.zh}”会签自己交上来的：谁录入，谁不能批`,
    `“${role.en}” would approve their own work: nobody approves what they submitted`,
  );
}

const isOwn = (signer: Signer): boolean => typeof signer !== 'string' && signer.own === true;

/** An L/C is reviewed by two people, whatever a company sets. */
function twoMustSign(base: Procedure, name: string, { chain, mode }: SignersChoice): ChoiceFault | undefined {
  const rule = milestonesOf(base.rules.of).find((each) => each.name === name);
  if (rule?.is !== 'lcStands' || rule.m !== 'approval' || rule.mode === 'any' || always(rule.chain).length < 2) return undefined;
  if (mode !== 'any' && new Set(always(chain)).size >= 2) return undefined;
  return say('TWO_MUST_SIGN', '信用证要两个人审，一个人签不算数', 'an L/C is reviewed by two people: one signature does not do');
}

function copiesFault(base: Procedure, name: string, { to }: CopiesChoice): ChoiceFault | undefined {
  if (to.length === 0) return say('COPIES_TO_NOBODY', '没有写抄送给谁', 'it does not say to whom the copies go');
  if (new Set(to).size < to.length) return say('COPIED_TWICE', '同一个角色写了两次', 'the same role stands there twice');
  return toOutsider(base, to, chosenIn(base, 'copies', name)?.to ?? []);
}

/** What goes out of the house, when and in which words is the procedure's: a setting sends nothing to anybody it does not write to there. */
function toOutsider({ rules, words }: Procedure, to: string[], usual: string[]): ChoiceFault | undefined {
  const outsider = to.find((role) => rules.parties.includes(role) && !usual.includes(role));
  if (outsider === undefined) return undefined;
  const { zh, en } = roleOf(words, outsider);
  return say(
    'OUTSIDER_NOT_ASKED',
    `流程这里不给“${zh}”发信，设置不能让它发到外面去，请选公司里的人`,
    `the procedure does not write to “${en}” here, and a setting sends nothing out of the house: choose one of us`,
  );
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
