import type { Node, Procedure, Rules, Rung, Signer, Words } from '../language';
import { milestonesOf } from '../milestones-of';
import { CANCEL } from '../plan';
import { own } from '../phrases';
import { OUR_ROLES } from '../procedures/house/roles.words';

export type SignersChoice = { chain: Signer[]; mode: 'sequence' | 'all' | 'any' };
export type CopiesChoice = { to: string[]; acknowledge?: true };

/**
 * What of a procedure's structure a company may set for itself. Ladders go by their own name, signers and copies by the milestone's;
 * signers of `cancel` sign a cancellation.
 */
export type Choices = {
  ladders?: Record<string, Rung[]>;
  signers?: Record<string, SignersChoice>;
  copies?: Record<string, CopiesChoice>;
};
export type ChoiceKind = keyof Choices;

/** A procedure as a company has set it: the same steps, its own reminders, signatures and copies. */
export function editionOf(base: Procedure, choices: Choices, version: number): Procedure {
  const ladders = Object.fromEntries(
    Object.entries(base.rules.ladders).map(([name, rungs]) => [
      name,
      own(choices.ladders, name)?.map((rung) => worded(rung, rungs)) ?? rungs,
    ]),
  );
  const cancel = own(choices.signers, CANCEL)?.chain.map(roleOfSigner) ?? base.rules.cancel;
  const rules: Rules = { ...base.rules, version, cancel, ladders, of: base.rules.of.map((node) => withChoices(node, choices)) };
  return withRoles({ rules, words: base.words }, rolesIn(choices));
}

/** A reader who gets a letter of their own on this ladder gets it on every rung. */
function worded(rung: Rung, usual: readonly Rung[]): Rung {
  const letter = rung.letter ?? usual.find(({ to }) => to === rung.to)?.letter;
  return letter === undefined ? rung : { ...rung, letter };
}

export const roleOfSigner = (signer: Signer): string => (typeof signer === 'string' ? signer : signer.role);

/** The base has nothing of its own there: what is set is dropped with it. */
export function holds({ rules }: Procedure, kind: ChoiceKind, name: string): boolean {
  if (kind === 'ladders') return Object.hasOwn(rules.ladders, name);
  if (kind === 'signers' && name === CANCEL) return true;
  const milestone = milestonesOf(rules.of).find((each) => each.name === name);
  return milestone !== undefined && (kind === 'copies' || milestone.m === 'approval');
}

/** What is set there is set in the next version under the name its milestone has then. */
export function nameNow({ rules }: Procedure, kind: ChoiceKind, name: string): string {
  if (kind === 'ladders') return name;
  const milestones = milestonesOf(rules.of);
  if (milestones.some((each) => each.name === name)) return name;
  return milestones.find(({ was }) => was === name)?.name ?? name;
}

/** As the procedure has it, whoever published it; undefined: none. */
export function chosenIn<K extends ChoiceKind>(of: Procedure, kind: K, name: string): NonNullable<Choices[K]>[string] | undefined;
export function chosenIn({ rules }: Procedure, kind: ChoiceKind, name: string): Rung[] | SignersChoice | CopiesChoice | undefined {
  if (kind === 'ladders') return own(rules.ladders, name);
  if (kind === 'signers' && name === CANCEL) return { chain: rules.cancel, mode: 'sequence' };
  const milestone = milestonesOf(rules.of).find((each) => each.name === name);
  if (kind === 'copies') return milestone?.copies;
  return milestone?.m === 'approval' ? { chain: milestone.chain, mode: milestone.mode ?? 'sequence' } : undefined;
}

function withChoices(node: Node, choices: Choices): Node {
  if (!('m' in node)) return { ...node, of: node.of.map((inner) => withChoices(inner, choices)) };
  const [signers, copies] = [own(choices.signers, node.name), own(choices.copies, node.name)];
  const copied = copies ? { ...node, copies } : node;
  if (copied.m !== 'approval' || !signers) return copied;
  const { mode: _, ...rest } = copied;
  return { ...rest, chain: signers.chain, ...(signers.mode !== 'sequence' && { mode: signers.mode }) };
}

function rolesIn({ ladders, signers, copies }: Choices): string[] {
  return [
    ...Object.values(signers ?? {}).flatMap(({ chain }) => chain.map(roleOfSigner)),
    ...Object.values(copies ?? {}).flatMap(({ to }) => to),
    ...Object.values(ladders ?? {}).flatMap((rungs) => rungs.map(({ to }) => to)),
  ];
}

/** A role of the house that the procedure does without is taken into its cast, with its word. */
function withRoles({ rules, words }: Procedure, roles: string[]): Procedure {
  const here = [...rules.cast, ...rules.parties];
  const more = [...new Set(roles)].filter((role) => !here.includes(role) && Object.hasOwn(OUR_ROLES, role));
  if (more.length === 0) return { rules, words };
  const titles: Words['roles'] = Object.fromEntries(more.flatMap((role) => Object.entries(OUR_ROLES).filter(([name]) => name === role)));
  return { rules: { ...rules, cast: [...rules.cast, ...more] }, words: { ...words, roles: { ...titles, ...words.roles } } };
}
