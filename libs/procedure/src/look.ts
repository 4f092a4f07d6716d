import { compile, splitKey, type Compiled, type CompiledMilestone } from './compile';
import { agreed, fieldOf, found, termsValue, truthOf, type Eyes, type Found, type Truth } from './conditions';
import { groundOf, type Ground, type Spot, type Spots } from './ground';
import { isNothing } from './counting';
import type { Cond, Rules } from './language';
import type { Kept, Key, Part, PartId, Plan } from './plan';
import { withAncestors } from './resolve';
import { CYCLE, DROPPED, satisfied, stateOf, type State } from './states';

const UNTOUCHED: Kept = { round: 1, rev: 0 };

/** One reading of a plan: how every milestone stands and what every path and condition gives. Nothing in it outlives the plan it reads. */
export class Look {
  readonly compiled: Compiled;
  readonly ground: Ground;
  /** How milestones stand, by spot: the same list as before while nothing has happened that states depend on. */
  readonly states: (State | undefined)[];
  private onRecord: readonly Spot[] | undefined;

  /** `before` is the reading of the plan one event earlier; `calm`: no state depends on what happened since. */
  constructor(
    readonly rules: Rules,
    readonly plan: Plan,
    before: Look | undefined,
    calm: boolean,
  ) {
    this.compiled = compile(rules);
    this.ground = groundOf(this.compiled, plan);
    this.states = calm && before?.ground === this.ground ? before.states : [];
  }

  kept(key: Key): Kept {
    return this.plan.kept[key] ?? UNTOUCHED;
  }

  milestone(key: Key): CompiledMilestone | undefined {
    return this.ground.spot(key)?.milestone ?? this.compiled.milestones.get(splitKey(key).name);
  }

  /** Every milestone of every live part, in the order of the procedure. Of dropped parts only what has a history. */
  keys(): readonly Key[] {
    return this.ground.whole ? this.ground.keys : this.spotsOf(this.compiled.order).map(({ key }) => key);
  }

  /** Those of whose round more is on file than dates: a fact, one reported early, signatures, an opening. */
  begun(): readonly Spot[] {
    return (this.onRecord ??= this.ground.spots.filter(({ key }) => hasBegun(this.plan.kept[key])));
  }

  /** Of some milestones of the procedure, what `keys` has. */
  spotsOf(milestones: readonly CompiledMilestone[]): readonly Spot[] {
    const spots = this.ground.of(milestones);
    return this.ground.whole ? spots : spots.filter(({ key, dropped }) => !dropped || this.plan.kept[key]);
  }

  meant(name: string, from?: PartId): Spots {
    return this.ground.meant(name, from);
  }

  liveParts(kind: string): Part[] {
    return this.ground.liveParts(kind);
  }

  /** `terms.…`, `part.…`, `facts.<milestone>.<field>`, `setting.…`, seen from a part. */
  value(path: string, from?: PartId): Found {
    return agreed(this.each(path, from));
  }

  /** What every part that is meant has said. */
  private each(path: string, from?: PartId): Found[] {
    if (path.startsWith('terms.')) return [termsValue(this.plan, path)];
    if (path.startsWith('setting.')) return [found(this.setting(path.slice(8)))];
    if (path.startsWith('part.')) return [this.partValue(path.slice(5), from)];
    const [, milestone = '', field = ''] = path.split('.');
    const { spots, complete } = this.meant(milestone, from);
    const needed = spots.filter((spot) => this.stateAt(spot).state !== 'notNeeded');
    if (needed.length === 0) return [spots.length > 0 || complete ? found(null) : { known: false }];
    return needed.map(({ key }) => fieldOf(this.kept(key).fact, this.kept(key).answers, field));
  }

  private partValue(field: string, from?: PartId): Found {
    for (const part of from === undefined ? [] : withAncestors(this.plan, from)) {
      const value = inPart(part, field) ?? (field === 'balance' ? this.ground.balanceOf(part) : undefined);
      if (value !== undefined) return found(value);
    }
    return found(null);
  }

  setting(name: string): unknown {
    return this.plan.settings[name] ?? this.rules.settings[name];
  }

  eyes(from?: PartId): Eyes {
    return {
      value: (path) => this.value(path, from),
      each: (path) => this.each(path, from),
      stands: (name) => this.meant(name, from).keys.some((key) => this.isOnFile(key)),
      setting: (name) => this.setting(name),
    };
  }

  truth(cond: Cond, from?: PartId): Truth {
    return truthOf(cond, this.eyes(from));
  }

  /** Stands done. Once a case is cancelled no count gets full any more: what has come in of it is what is on file. */
  private isOnFile(key: Key): boolean {
    const kept = this.kept(key);
    if (kept.fact || !this.plan.cancelled) return kept.fact !== undefined;
    return Object.values(kept.entries ?? {}).some(([, amount]) => !isNothing(amount));
  }

  state(key: Key): State {
    const spot = this.ground.spot(key);
    return spot ? this.stateAt(spot) : DROPPED;
  }

  stateAt(spot: Spot): State {
    const known = this.states[spot.index];
    if (known) return known;
    this.states[spot.index] = CYCLE;
    return (this.states[spot.index] = stateOf(this, spot));
  }

  satisfied(key: Key): boolean {
    return satisfied(this, key);
  }

  keysOf(milestone: CompiledMilestone): Key[] {
    return this.spotsOf([milestone]).map(({ key }) => key);
  }
}

const hasBegun = (kept: Kept | undefined): boolean =>
  kept !== undefined && (kept.fact ?? kept.early ?? kept.signs ?? kept.opened) !== undefined;

/** What a part itself says of a field. */
export const inPart = (part: Part, field: string): unknown =>
  field === 'quantity' ? part.quantity : field === 'carries' ? part.carries : field === 'id' ? part.id : part.values[field];

const looks = new WeakMap<Plan, Look>();

/** The reading of a plan, made once per plan object; what it has in common with the one before is not read again. */
export function lookAt(rules: Rules, plan: Plan, before?: Look, calm = false): Look {
  const known = looks.get(plan);
  if (known && known.rules === rules) return known;
  const look = new Look(rules, plan, before, calm);
  looks.set(plan, look);
  return look;
}
