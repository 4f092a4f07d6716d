import { compile, directlyBefore } from '../compile';
import { canonical } from '../hash';
import type { Cond, Procedure, Signer } from '../language';
import { READ_BY_A_LAW } from '../law-meanings';
import { listOf, roleOf } from '../phrases';
import { chosenIn, roleOfSigner, type SignersChoice } from './choices';
import { type ChoiceFault, say } from './fault';

/** Signatures that keep the laws: somebody signs, not their own work, and whoever a law relies on. */
export function signersFault(base: Procedure, name: string, { chain, mode }: SignersChoice): ChoiceFault | undefined {
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
  return (
    otherCondition(base, chain, usual) ??
    ownWork(base, name, chain, usual) ??
    twoMustSign(base, name, { chain, mode }) ??
    lawNeedsSigner(base, name, { chain, mode })
  );
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
  const compiled = compile(base.rules);
  const milestone = compiled.milestones.get(name);
  const before = (milestone ? directlyBefore(compiled, milestone) : []).flatMap((each) => compiled.milestones.get(each)?.rule ?? []);
  const fresh = chain.filter(
    (signer) => !usual.some((other) => roleOfSigner(other) === roleOfSigner(signer) && isOwn(other) === isOwn(signer)),
  );
  const own = fresh.find(isOwn);
  const submitter = fresh.find((signer) => before.some(({ m, by }) => m === 'task' && (by ?? base.rules.cast[0]) === roleOfSigner(signer)));
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

const approvalIn = (base: Procedure, name: string) => {
  const rule = compile(base.rules).milestones.get(name)?.rule;
  return rule?.m === 'approval' ? rule : undefined;
};

/** An L/C is reviewed by two people, whatever a company sets. */
function twoMustSign(base: Procedure, name: string, { chain, mode }: SignersChoice): ChoiceFault | undefined {
  const rule = approvalIn(base, name);
  if (rule?.is !== 'lcStands' || rule.mode === 'any' || always(rule.chain).length < 2) return undefined;
  if (mode !== 'any' && new Set(always(chain)).size >= 2) return undefined;
  return say('TWO_MUST_SIGN', '信用证要两个人审，一个人签不算数', 'an L/C is reviewed by two people: one signature does not do');
}

/** What lets goods, title or a line start go is said by who knows it: finance of money, quality of goods. A review may be anybody's. */
function lawNeedsSigner(base: Procedure, name: string, { chain, mode }: SignersChoice): ChoiceFault | undefined {
  const rule = approvalIn(base, name);
  if (rule?.is === undefined || rule.is === 'reviewStands' || !(READ_BY_A_LAW.has(rule.is) || rule.is === 'concession')) return undefined;
  const usual = always(rule.chain);
  const kept = always(chain).filter((role) => usual.includes(role));
  if (usual.length === 0 || (mode === 'any' && rule.mode !== 'any' ? kept.length === always(chain).length : kept.length > 0))
    return undefined;
  const { zh, en } = listOf(usual.map((role) => roleOf(base.words, role)));
  return say(
    'LAW_NEEDS_SIGNER',
    `铁律看的是这一签，${zh}里至少要留一位，而且不能由别人代签就算`,
    `a law reads this signature: of ${en} at least one stays, and nobody else’s alone does`,
  );
}
