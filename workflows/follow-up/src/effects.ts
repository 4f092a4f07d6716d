import { pendingEffects, type EffectAnswer, type Values } from '@gendan/procedure';
import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import { placeOf, type AskedEffect, type EffectOutcome, type FollowUpActivities } from './index';
import type { Ledger } from './ledger';

const { carryOut } = proxyActivities<Pick<FollowUpActivities, 'carryOut'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
});

type Pending = ReturnType<typeof pendingEffects>[number];

/** Carries out what the plan says is asked or being taken back: one at a time of each effect, begun again by every new run. */
export class Effects {
  private readonly inFlight = new Set<string>();
  private answered = new Set<string>();

  constructor(
    private readonly ledger: Ledger,
    private readonly epoch: number,
    private readonly heard: (answer: EffectAnswer) => void,
  ) {}

  get idle(): boolean {
    return this.inFlight.size === 0;
  }

  wake(): void {
    const pending = pendingEffects(this.ledger.plan);
    const asked = new Set(pending.map(askOf));
    this.answered = new Set([...this.answered].filter((each) => asked.has(each)));
    for (const each of pending) {
      if (!this.inFlight.has(each.effect) && !this.answered.has(askOf(each))) void this.carryOut(each);
    }
  }

  private async carryOut(pending: Pending): Promise<void> {
    const { effect, round } = pending;
    this.inFlight.add(effect);
    const outcome = await this.outcomeOf(pending);
    this.inFlight.delete(effect);
    if (!outcome) return;
    this.answered.add(askOf(pending));
    this.heard({ kind: 'effectAnswer', effect, round, ...outcome });
  }

  private async outcomeOf(pending: Pending): Promise<EffectOutcome | undefined> {
    try {
      return await carryOut(this.asked(pending));
    } catch (error) {
      if (isCancellation(error)) return undefined;
      const cause = error instanceof ActivityFailure ? error.cause : error;
      if (!(cause instanceof ApplicationFailure)) throw error;
      return { outcome: 'refused', code: cause.type ?? 'FAULT', sentence: cause.message };
    }
  }

  private asked({ effect, key, of, round, state }: Pending): AskedEffect {
    const { case: id, number } = this.ledger.plan;
    const version = { epoch: this.epoch, round };
    return {
      key: `${id}/${effect}`,
      version,
      case: id,
      number,
      ...placeOf(key),
      effect: of,
      revoke: state === 'revoking',
      values: this.ground(key),
    };
  }

  /** What a service may need to know, whatever the effect: the agreed terms, who is who, the part, the fact. */
  private ground(key: string): Values {
    const { terms, cast, parts, kept } = this.ledger.plan;
    const { part } = placeOf(key);
    const known = part === undefined ? undefined : parts[part];
    const fact = kept[key]?.fact?.values;
    return {
      terms: terms.slice,
      cast,
      ...(known && { part: { values: known.values, quantity: known.quantity, carries: known.carries } }),
      ...(fact && { fact }),
    };
  }
}

const askOf = ({ effect, round, state }: Pending): string => `${effect}@${round}@${state}`;
