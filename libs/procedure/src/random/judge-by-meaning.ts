import { evolve, type Event, type Plan, type Rules } from '..';
import { actJudged } from './judged/acts';
import { closeJudged } from './judged/close';
import { answerJudged, breachJudged, overrideJudged, releaseJudged, signatureJudged, spared } from './judged/people';
import { shownJudged, stillShown } from './judged/shown';
import { isLast, scene, type Scene } from './judged/scene';

/**
 * For specs only: a slow judge of the laws by what milestones mean and by the laws' text, never by laws.ts. Which part a name means and whether a
 * milestone is needed is read as the core reads it; whether a law holds is reckoned anew from what is on file. Answers sentences.
 */
export function outOfLaw(rules: Rules, events: Event[]): string[] {
  const wrong: string[] = [];
  let plan: Plan | undefined;
  events.forEach((event, at) => {
    if (plan) wrong.push(...judged(scene(rules, plan, events, at), event).map((why) => `${event.rev} ${event.type}: ${why}`));
    plan = evolve(rules, plan, event);
    if (isLast(events, at)) wrong.push(...stillShown(scene(rules, plan, events, at)).map((why) => `${event.rev} at rest: ${why}`));
  });
  return wrong;
}

function judged(seen: Scene, event: Event): string[] {
  switch (event.type) {
    case 'confirmed':
      return [...actJudged(seen, event), ...(event.early ? [] : shownJudged(seen, event.key))];
    case 'upheld':
      return actJudged(seen, event);
    case 'effectAsked':
      return 'letter' in event.of ? shownJudged(seen, event.key) : [];
    case 'signed':
      return signatureJudged(seen, event);
    case 'closed':
      return closeJudged(seen);
    case 'breached':
      return breachJudged(seen, event);
    case 'answered':
      return answerJudged(seen, event);
    case 'released':
      return releaseJudged(seen, event);
    case 'overrideUsed':
      return overrideJudged(seen, event);
    case 'skipped':
      return spared(seen, event.key);
    case 'effectWaived':
      return event.by ? spared(seen, seen.plan.effects[event.effect]?.key ?? '') : [];
    default:
      return [];
  }
}
