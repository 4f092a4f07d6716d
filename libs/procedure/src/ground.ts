import { balanceOfPart } from './balance';
import { keyOf, type Compiled, type CompiledMilestone } from './compile';
import type { Key, Part, PartId, PartsAndTerms } from './plan';
import { livePartsOf, meant } from './resolve';

/** One milestone of one part: where something is confirmed or decided. */
export type Spot = { index: number; key: Key; part?: PartId; milestone: CompiledMilestone; dropped: boolean };

/** What a name means from somewhere; `complete` is false while parts it means may still be missing. */
export type Spots = { spots: readonly Spot[]; keys: readonly Key[]; complete: boolean };

/**
 * What of a case follows from its procedure, its parts and its terms alone: which milestones there are and what every name means.
 * Plans that have these in common stand on the same ground, so it is surveyed once and not after every event.
 */
export class Ground {
  /** In the order of the procedure, of dropped parts too. */
  readonly spots: readonly Spot[];
  readonly keys: readonly Key[];
  /** No part has been dropped. */
  readonly whole: boolean;
  private readonly byKey: ReadonlyMap<Key, Spot>;
  private readonly among = new Map<readonly CompiledMilestone[], readonly Spot[]>();
  private readonly meanings = new Map<PartId | undefined, Map<string, Spots>>();
  private readonly balances = new Map<PartId, string | undefined>();
  private readonly live = new Map<string, Part[]>();

  private readonly plan: PartsAndTerms;

  constructor(
    readonly compiled: Compiled,
    { parts, terms }: PartsAndTerms,
  ) {
    // not the plan itself: it would live as long as its ground
    const plan = (this.plan = { parts, terms });
    this.spots = compiled.order
      .flatMap((milestone) => partsOf(plan, milestone).map((part) => spotOf(milestone, part)))
      .map((spot, index) => ({ ...spot, index }));
    this.keys = this.spots.map(({ key }) => key);
    this.byKey = new Map(this.spots.map((spot) => [spot.key, spot]));
    this.whole = Object.values(plan.parts).every((part) => !part.dropped);
  }

  isOf(compiled: Compiled, plan: PartsAndTerms): boolean {
    return this.compiled === compiled && this.plan.terms === plan.terms;
  }

  spot(key: Key): Spot | undefined {
    return this.byKey.get(key);
  }

  /** The spots of some of the procedure's milestones. */
  of(milestones: readonly CompiledMilestone[]): readonly Spot[] {
    let spots = this.among.get(milestones);
    if (!spots) {
      const wanted = new Set(milestones);
      this.among.set(milestones, (spots = this.spots.filter(({ milestone }) => wanted.has(milestone))));
    }
    return spots;
  }

  meant(name: string, from?: PartId): Spots {
    let meanings = this.meanings.get(from);
    if (!meanings) this.meanings.set(from, (meanings = new Map<string, Spots>()));
    let meaning = meanings.get(name);
    if (!meaning) meanings.set(name, (meaning = this.resolve(name, from)));
    return meaning;
  }

  private resolve(name: string, from?: PartId): Spots {
    const { keys, complete } = meant(this.compiled, this.plan, name, from);
    return { spots: keys.flatMap((key) => this.byKey.get(key) ?? []), keys, complete };
  }

  liveParts(kind: string): Part[] {
    let parts = this.live.get(kind);
    if (!parts) this.live.set(kind, (parts = livePartsOf(this.plan, kind)));
    return parts;
  }

  /** What is to be paid for the goods of a part, as far as that is agreed. */
  balanceOf(part: Part): string | undefined {
    if (!this.balances.has(part.id)) this.balances.set(part.id, balanceOfPart(this.plan, part));
    return this.balances.get(part.id);
  }
}

const partsOf = (plan: PartsAndTerms, { partKind }: CompiledMilestone): (Part | undefined)[] =>
  partKind === undefined ? [undefined] : Object.values(plan.parts).filter((part) => part.kind === partKind);

const spotOf = (milestone: CompiledMilestone, part: Part | undefined): Omit<Spot, 'index'> => ({
  key: keyOf(milestone.name, part?.id),
  milestone,
  dropped: part?.dropped === true,
  ...(part ? { part: part.id } : {}),
});

const grounds = new WeakMap<PartsAndTerms['parts'], Ground>();

export function groundOf(compiled: Compiled, plan: PartsAndTerms): Ground {
  const known = grounds.get(plan.parts);
  if (known?.isOf(compiled, plan)) return known;
  const ground = new Ground(compiled, plan);
  grounds.set(plan.parts, ground);
  return ground;
}
