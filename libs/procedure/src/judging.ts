import type { Instant } from '@gendan/trade';
import { splitKey } from './compile';
import { heldByBreach, type LawFailure, lawFailures } from './laws';
import type { Look } from './look';
import type { Making } from './making';
import type { By, Key, Override } from './plan';

/** Laws that an act breaks now and no granted override covers; the overrides that are used up by it. */
export function judged(look: Look, key: Key, now: Instant): { failures: LawFailure[]; used: Override[] } {
  const failures = lawFailures(look, key);
  const used = failures.flatMap((failure) => overrideFor(look, key, failure.law, now) ?? []);
  return { failures: failures.filter((failure) => !used.some((override) => override.law === failure.law)), used: [...new Set(used)] };
}

function overrideFor(look: Look, key: Key, law: number, now: Instant): Override | undefined {
  const { round } = look.kept(key);
  return look.plan.overrides.find(
    (override) =>
      override.state === 'granted' && override.law === law && override.key === key && override.round === round && override.until >= now,
  );
}

/** An observation that breaks laws: on file, and what the law guards is held for that part until somebody answers. */
export function breach(making: Making, key: Key, failures: LawFailure[], by: By): void {
  const { part } = splitKey(key);
  const is = making.look.milestone(key)?.rule.is;
  const laws = failures.filter((failure, at) => failures.findIndex((other) => other.law === failure.law) === at);
  for (const failure of laws) {
    const id = `b${making.plan.rev + 1}`;
    making.emit({ type: 'breached', breach: { id, law: failure.law, key, code: failure.code, causedBy: by } });
    making.emit({
      type: 'held',
      hold: {
        id: `h${making.plan.rev + 1}`,
        blocks: [heldByBreach(is)],
        kind: 'breach',
        ...(part === undefined ? {} : { part }),
        reason: failure.code,
        by,
        breach: id,
      },
    });
  }
}
