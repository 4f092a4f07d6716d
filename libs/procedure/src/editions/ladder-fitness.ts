import { DEFAULT_LADDER, type Milestone, type Procedure, type Rung } from '../language';
import { milestonesOf } from '../milestones-of';
import { nameOf } from '../phrases';
import { chosenIn, roleOfSigner } from './choices';
import { type ChoiceFault, say } from './fault';
import { toOutsider } from './outsiders';

/** A ladder that somebody in charge hears of in time, and that does not end before it is done. */
export function ladderFault(base: Procedure, name: string, rungs: Rung[]): ChoiceFault | undefined {
  const last = rungs.at(-1);
  if (!last) return say('LADDER_EMPTY', '一级也没有，过期了谁也不知道', 'it has no rung: nobody would know that something is overdue');
  const unheard = milestonesOf(base.rules.of).find(
    (rule) =>
      (rule.ladder ?? DEFAULT_LADDER) === name && reaches(base, rule, chosenIn(base, 'ladders', name) ?? []) && !reaches(base, rule, rungs),
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
