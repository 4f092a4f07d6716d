import { between, compile, directlyBefore } from '../compile';
import type { Milestone } from '../language';
import { duesOf, type Site } from './site';
import { placeOf } from './shape';

/** What a refusal opens again must not be overdue at once, unless the procedure says that it shall. */
export function checkRounds(site: Site): void {
  const lateAtOnce = new Map<string, { at: string; anchor: string; refuser: string }>();
  for (const { rule } of site.spots)
    for (const back of backOf(site, rule)) {
      const again = new Set(between(compile(site.rules), back, rule.name));
      for (const name of again) {
        const late = site.milestones.get(name)?.rule;
        for (const { at, anchor } of late ? countedFrom(late) : [])
          if (!again.has(anchor)) lateAtOnce.set(at, { at, anchor, refuser: rule.name });
      }
    }
  for (const { at, anchor, refuser } of lateAtOnce.values())
    site.say(
      at,
      'LATE_AT_ONCE',
      `“${refuser}”退回后，从“${anchor}”算起可能已经超期：要重新计时就写 afresh: true，不重新计时就写 afresh: false`,
      `sent back by "${refuser}", counted from "${anchor}" it may be overdue at once: write afresh: true for the whole time again, or afresh: false`,
      'warning',
    );
}

function backOf({ rules, milestones }: Site, rule: Milestone): string[] {
  const { refused } = rule;
  if (refused?.again) return refused.again.filter((name) => milestones.has(name));
  if (refused?.opens !== undefined || refused?.stop || (rule.m !== 'approval' && rule.m !== 'outside')) return [];
  const compiled = compile(rules);
  const milestone = compiled.milestones.get(rule.name);
  return milestone ? directlyBefore(compiled, milestone).filter((name) => milestones.get(name)?.rule.m !== 'count') : [];
}

/** The anchors of offsets that nobody has said anything about; a date agreed or written down stays what it is. */
function countedFrom(rule: Milestone): { at: string; anchor: string }[] {
  return duesOf(rule).flatMap((due) =>
    'after' in due && due.afresh === undefined && (due.after === 'case.opened' || !/^(terms|part|facts|setting)\./.test(due.after))
      ? [{ at: placeOf(due), anchor: due.after === 'case.opened' ? due.after : due.after.replace(/\.(opened|refused)$/, '') }]
      : [],
  );
}
