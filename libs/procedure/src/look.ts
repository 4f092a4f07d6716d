import { compare, shortfall, subtract, sum, addLines, type Decimal, type LineQuantities } from '@gendan/trade';
import { balanceOfPart } from './balance';
import { compile, directlyBefore, keyOf, splitKey, type Compiled, type CompiledMilestone } from './compile';
import {
  agreed,
  decimalOf,
  fieldOf,
  found,
  linesOf,
  termsValue,
  truthOf,
  unknownIn,
  type Eyes,
  type Found,
  type Truth,
} from './conditions';
import { lawReads } from './law-meanings';
import type { Cond, HoldScope, Rules } from './language';
import type { Hold, Kept, Key, Part, PartId, Plan, Sign } from './plan';
import { livePartsOf, meant, touches, withAncestors, type Meant } from './resolve';
import type { MilestoneState } from './standing.types';

export type State = { state: MilestoneState; why?: string; waitsFor?: string[] };
export type Turn = { role: string; own: boolean; needed: Truth; signed?: Sign };

/** What a milestone waits for whose window is not open yet. */
export const WINDOW = 'window';

/** Why what a customer is to see waits although all it names is done. */
export const LAW_4 = 'law 4';

const OPEN: State = { state: 'open' };
const UNTOUCHED: Kept = { round: 1, rev: 0 };
const MEANING_BLOCKED_BY: Record<string, HoldScope> = {
  startsProduction: 'production',
  startsLine: 'production',
  goodsLeave: 'shipment',
  titleLeaves: 'documents',
  presentsToBank: 'documents',
};

/** One reading of a plan: what every name means and how every milestone stands. Nothing in it outlives the plan it reads. */
export class Look {
  readonly compiled: Compiled;
  /** How milestones stand: the same map as before while nothing has happened that states depend on. */
  readonly states: Map<Key, State>;
  private readonly meanings: Map<string, Meant>;
  private readonly balances: Map<PartId, string | undefined>;
  private all: readonly Key[] | undefined;
  private onRecord: readonly Key[] | undefined;

  /** `before` is the reading of the plan one event earlier; `calm`: no state depends on what happened since. */
  constructor(
    readonly rules: Rules,
    readonly plan: Plan,
    before?: Look,
    calm = false,
  ) {
    this.compiled = compile(rules);
    const sameParts = before?.rules === rules && before.plan.parts === plan.parts && before.plan.terms === plan.terms;
    this.meanings = before && sameParts ? before.meanings : new Map<string, Meant>();
    this.balances = before && sameParts ? before.balances : new Map<PartId, string | undefined>();
    this.states = before && sameParts && calm ? before.states : new Map<Key, State>();
    if (before && sameParts && !Object.values(plan.parts).some((part) => part.dropped)) this.all = before.all;
  }

  kept(key: Key): Kept {
    return this.plan.kept[key] ?? UNTOUCHED;
  }

  milestone(key: Key): CompiledMilestone | undefined {
    return this.compiled.milestones.get(splitKey(key).name);
  }

  /** Every milestone of every live part, in the order of the procedure. Of dropped parts only what has a history. */
  keys(): readonly Key[] {
    return (this.all ??= this.compiled.order.flatMap((milestone) => this.keysOf(milestone)));
  }

  /** Those of which something is on file. */
  touched(): readonly Key[] {
    return (this.onRecord ??= this.keys().filter((key) => this.plan.kept[key] !== undefined));
  }

  keysOf({ name, partKind }: CompiledMilestone): Key[] {
    if (partKind === undefined) return [name];
    return Object.values(this.plan.parts).flatMap((part) => {
      const key = keyOf(name, part.id);
      return part.kind === partKind && (!part.dropped || this.plan.kept[key]) ? [key] : [];
    });
  }

  meant(name: string, from?: PartId): Meant {
    const id = `${name} ${from ?? ''}`;
    let meaning = this.meanings.get(id);
    if (!meaning) this.meanings.set(id, (meaning = meant(this.compiled, this.plan, name, from)));
    return meaning;
  }

  liveParts(kind: string): Part[] {
    return livePartsOf(this.plan, kind);
  }

  /** `terms.…`, `part.…`, `facts.<milestone>.<field>`, `setting.…`, seen from a part. */
  value(path: string, from?: PartId): Found {
    if (path.startsWith('terms.')) return termsValue(this.plan, path);
    if (path.startsWith('setting.')) return found(this.setting(path.slice(8)));
    if (path.startsWith('part.')) return this.partValue(path.slice(5), from);
    const [, milestone = '', field = ''] = path.split('.');
    const { keys, complete } = this.meant(milestone, from);
    const needed = keys.filter((key) => this.state(key).state !== 'notNeeded');
    if (needed.length === 0) return keys.length > 0 || complete ? found(null) : { known: false };
    return agreed(needed.map((key) => fieldOf(this.kept(key).fact, this.kept(key).answers, field)));
  }

  private partValue(field: string, from?: PartId): Found {
    for (const part of from === undefined ? [] : withAncestors(this.plan, from)) {
      const value = inPart(part, field) ?? (field === 'balance' ? this.balanceOf(part) : undefined);
      if (value !== undefined) return found(value);
    }
    return found(null);
  }

  private balanceOf(part: Part): string | undefined {
    if (!this.balances.has(part.id)) this.balances.set(part.id, balanceOfPart(this.plan, part));
    return this.balances.get(part.id);
  }

  setting(name: string): unknown {
    return this.plan.settings[name] ?? this.rules.settings[name];
  }

  private eyes(from?: PartId): Eyes {
    return {
      value: (path) => this.value(path, from),
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
    let state = this.states.get(key);
    if (!state) {
      this.states.set(key, { state: 'undecided', why: 'cycle' });
      this.states.set(key, (state = this.stateNow(key)));
    }
    return state;
  }

  private stateNow(key: Key): State {
    const milestone = this.milestone(key);
    const { part } = splitKey(key);
    if (!milestone || (part !== undefined && (!this.plan.parts[part] || this.plan.parts[part]?.dropped))) return { state: 'dropped' };
    const kept = this.kept(key);
    if (kept.skipped !== undefined) return { state: 'notNeeded', why: 'skipped' };
    if (kept.fact && !milestone.rule.every) return kept.shaken === undefined ? { state: 'done' } : { state: 'shaken', why: kept.shaken };
    if (milestone.windingUp !== (this.plan.cancelled === true))
      return milestone.windingUp ? { state: 'notNeeded', why: 'when' } : { state: 'dropped', why: 'cancelled' };
    return this.neededness(milestone, key, part) ?? this.turnOf(milestone, key, part);
  }

  private neededness(milestone: CompiledMilestone, key: Key, part?: PartId): State | undefined {
    const truths = milestone.whens.map((when) => this.truth(when, part));
    if (truths.includes(false)) return { state: 'notNeeded', why: 'when' };
    const unknown = milestone.whens.find((_, at) => truths[at] === undefined);
    if (unknown) return { state: 'undecided', why: unknownIn(unknown, this.eyes(part)).join(', ') };
    if (milestone.oneOf && this.otherDone(milestone, milestone.oneOf, part)) return { state: 'notNeeded', why: 'oneOf' };
    const { until } = milestone.rule;
    if (until !== undefined && this.waitsOn(until, part).length === 0) return { state: 'notNeeded', why: 'until' };
    return undefined;
  }

  private otherDone(milestone: CompiledMilestone, oneOf: string, part?: PartId): boolean {
    const others = (this.compiled.groups.get(oneOf) ?? []).filter((name) => name !== milestone.name);
    return others.some((name) => this.meant(name, part).keys.some((key) => this.plan.kept[key]?.fact !== undefined));
  }

  private turnOf(milestone: CompiledMilestone, key: Key, part?: PartId): State {
    const waitsFor = new Set<string>();
    for (const name of milestone.afterNames) if (!this.lifted(key, name)) for (const one of this.waitsOn(name, part)) waitsFor.add(one);
    for (const cond of milestone.afterConds) if (this.truth(cond, part) !== true) waitsFor.add(JSON.stringify(cond));
    for (const id in this.plan.own) {
      const item = this.plan.own[id];
      if (item?.blocks === key && !item.done) waitsFor.add(`item:${id}`);
    }
    if (milestone.rule.due && 'opens' in milestone.rule.due && this.kept(key).opened === undefined) waitsFor.add(WINDOW);
    const ready = waitsFor.size === 0;
    if (milestone.rule.is === 'showsCustomer') for (const approval of this.approvalsBefore(milestone, part)) waitsFor.add(approval);
    if (waitsFor.size === 0) return OPEN;
    return { state: 'waits', waitsFor: [...waitsFor], ...(ready ? { why: LAW_4 } : {}) };
  }

  /** Keys a name still waits for; the bare name while parts it means may be missing. Empty = satisfied. */
  waitsOn(name: string, from?: PartId): string[] {
    const waiting = this.meant(name, from).keys.filter((key) => !this.satisfied(key));
    if (!this.allThere(name, from)) waiting.push(name);
    return waiting;
  }

  /** Whether no part that a name means is still to come: all are there, or what is named is not needed of any. */
  allThere(name: string, from?: PartId): boolean {
    if (this.meant(name, from).complete) return true;
    const members = this.compiled.groups.get(name) ?? [];
    if (members.length > 0) return members.every((member) => this.allThere(member, from));
    const whens = this.compiled.milestones.get(name)?.wholeWhens ?? [];
    return whens.some((when) => this.truth(when, from) === false);
  }

  satisfied(key: Key): boolean {
    if (this.milestone(key)?.rule.every) return true;
    const { state } = this.state(key);
    return state === 'done' || state === 'notNeeded' || (state === 'dropped' && !this.plan.cancelled);
  }

  /** Law 4: what a customer sees stands on every approval before it, however far. */
  private approvalsBefore(milestone: CompiledMilestone, part?: PartId): string[] {
    const seen = new Set<string>();
    const approvals: string[] = [];
    const walk = (at: CompiledMilestone): void => {
      for (const name of directlyBefore(this.compiled, at)) {
        const before = this.compiled.milestones.get(name);
        if (!before || seen.has(name)) continue;
        seen.add(name);
        if (before.rule.m === 'approval') approvals.push(...this.waitsOn(name, part));
        walk(before);
      }
    };
    walk(milestone);
    return approvals;
  }

  /** A granted override lifts from the act's `after` the names whose meaning the law reads. */
  private lifted(key: Key, name: string): boolean {
    if (this.plan.overrides.length === 0) return false;
    const granted = this.plan.overrides.filter(
      (override) => override.state === 'granted' && override.key === key && override.round === this.kept(key).round,
    );
    if (granted.length === 0) return false;
    const names = this.compiled.groups.get(name) ?? [name];
    return granted.some((override) =>
      names.every((one) => {
        const rule = this.compiled.milestones.get(one)?.rule;
        return rule !== undefined && lawReads(override.law, rule.is, rule.gate);
      }),
    );
  }

  /** Holds that block an act: by what it means, and `all` every confirm and sign outside the winding up. */
  holdsOn(key: Key): Hold[] {
    const milestone = this.milestone(key);
    if (!milestone || this.plan.holds.length === 0) return [];
    const scope = milestone.rule.is === undefined ? undefined : MEANING_BLOCKED_BY[milestone.rule.is];
    const { part } = splitKey(key);
    return this.plan.holds.filter(
      (hold) =>
        (hold.blocks.includes('all') ? !milestone.windingUp : scope !== undefined && hold.blocks.includes(scope)) &&
        touches(this.compiled, this.plan, hold.part, part),
    );
  }

  /** The signers of an approval in order, with the ones added at the milestone. */
  turns(key: Key): Turn[] {
    const milestone = this.milestone(key);
    if (!milestone) return [];
    const { part } = splitKey(key);
    const kept = this.kept(key);
    const chain = [...milestone.chain];
    for (const added of kept.added ?? []) {
      const at = added.of === undefined ? -1 : chain.findIndex((signer) => signer.role === added.of);
      chain.splice(at < 0 ? (added.where === 'before' ? 0 : chain.length) : added.where === 'before' ? at : at + 1, 0, {
        role: added.role,
        own: false,
      });
    }
    return chain.map(({ role, when, own }) => {
      const signed = kept.signs?.find((sign) => sign.role === role);
      return { role, own, needed: when === undefined ? true : this.truth(when, part), ...(signed ? { signed } : {}) };
    });
  }

  /** Whether all signatures needed are there; unknown = not complete. */
  chainComplete(key: Key): boolean {
    const rule = this.milestone(key)?.rule;
    if (this.kept(key).overruled) return true;
    const turns = this.turns(key);
    if (rule?.m === 'approval' && rule.mode === 'any') return turns.some((turn) => turn.signed !== undefined);
    return turns.every((turn) => turn.needed === false || (turn.needed === true && turn.signed !== undefined));
  }

  /** Roles whose signature is awaited now. */
  signersNow(key: Key): string[] {
    const rule = this.milestone(key)?.rule;
    if (rule?.m !== 'approval') return [];
    const unsigned = this.turns(key).filter((turn) => turn.needed !== false && !turn.signed);
    if (rule.mode === 'all' || rule.mode === 'any') return unsigned.filter((turn) => turn.needed === true).map((turn) => turn.role);
    const [first] = unsigned;
    return first?.needed === true ? [first.role] : [];
  }

  /** Latest revision at which something a milestone's fact reads has changed. */
  readsChanged(key: Key): { rev: number; of: string } {
    const milestone = this.milestone(key);
    const { part } = splitKey(key);
    let latest = { rev: 0, of: '' };
    const note = (rev: number, of: string): void => void (rev > latest.rev && (latest = { rev, of }));
    for (const path of milestone?.rule.reads ?? []) this.pathChanged(path, part, note);
    if (milestone?.rule.m === 'approval')
      for (const name of directlyBefore(this.compiled, milestone)) this.factsChanged(name, part, undefined, note);
    return latest;
  }

  private pathChanged(path: string, from: PartId | undefined, note: (rev: number, of: string) => void): void {
    if (path.startsWith('terms.')) return note(this.plan.terms.changed[path] ?? 0, path);
    if (path.startsWith('part.')) {
      const field = path.slice(5);
      const around = from === undefined ? [] : withAncestors(this.plan, from);
      const read = around.find((part) => inPart(part, field) !== undefined) ?? around[0];
      return note(read?.changed[field] ?? 0, path);
    }
    const [, name = '', field] = path.split('.');
    this.factsChanged(name, from, field, note);
  }

  private factsChanged(name: string, from: PartId | undefined, field: string | undefined, note: (rev: number, of: string) => void): void {
    for (const key of this.meant(name, from).keys) {
      const fact = this.kept(key).fact;
      if (!fact) continue;
      note(fact.rev, key);
      for (const [changed, rev] of Object.entries(fact.changed ?? {}))
        if (field === undefined ? changed !== 'happened' : field === changed) note(rev, key);
    }
  }

  /** What a command about it carries as `seen`: events naming it, paths it reads, facts directly before it. */
  revision(key: Key): number {
    const milestone = this.milestone(key);
    const { part } = splitKey(key);
    let latest = Math.max(this.kept(key).rev, this.readsChanged(key).rev);
    for (const name of milestone ? directlyBefore(this.compiled, milestone) : [])
      for (const before of this.meant(name, part).keys) latest = Math.max(latest, this.kept(before).fact?.rev ?? 0);
    return latest;
  }

  /** What a count has and what it is toward. */
  counted(key: Key): { reached: Decimal | LineQuantities; toward: Found; done: Truth } {
    const rule = this.milestone(key)?.rule;
    const { part } = splitKey(key);
    const entries = Object.values(this.kept(key).entries ?? {}).map(([, amount]) => amount);
    if (rule?.m !== 'count') return { reached: '0', toward: { known: false }, done: undefined };
    const toward = this.value(rule.toward, part);
    const wantedLines = toward.known ? linesOf(toward.value) : undefined;
    if (wantedLines) {
      const reached = entries.reduce<LineQuantities>((all, amount) => addLines(all, typeof amount === 'string' ? {} : amount), {});
      return { reached, toward, done: Object.keys(shortfall(reached, wantedLines)).length === 0 };
    }
    const reached = sum(entries.filter((amount): amount is Decimal => typeof amount === 'string'));
    const wanted = toward.known ? decimalOf(toward.value) : undefined;
    if (wanted === undefined) return { reached, toward, done: undefined };
    const slack = rule.tolerance === undefined ? '0' : (decimalOf(this.tolerated(rule.tolerance, part)) ?? '0');
    return { reached, toward, done: compare(reached, subtract(wanted, slack)) >= 0 };
  }

  private tolerated(path: string, part?: PartId): unknown {
    const value = this.value(path, part);
    return value.known ? value.value : undefined;
  }

  /** The role that answers for a milestone; of an approval those whose turn it is. */
  owners(key: Key): string[] {
    const rule = this.milestone(key)?.rule;
    if (!rule) return [];
    if (rule.m === 'approval') return this.signersNow(key);
    return rule.by === undefined ? [this.rules.cast[0] ?? ''] : [rule.by];
  }
}

const inPart = (part: Part, field: string): unknown =>
  field === 'quantity' ? part.quantity : field === 'carries' ? part.carries : field === 'id' ? part.id : part.values[field];

const isNothing = (amount: Decimal | LineQuantities): boolean =>
  (typeof amount === 'string' ? [amount] : Object.values(amount)).every((one) => compare(one, '0') === 0);

const looks = new WeakMap<Plan, Look>();

/** The reading of a plan, made once per plan object; what it has in common with the one before is not read again. */
export function lookAt(rules: Rules, plan: Plan, before?: Look, calm = false): Look {
  const known = looks.get(plan);
  if (known && known.rules === rules) return known;
  const look = new Look(rules, plan, before, calm);
  looks.set(plan, look);
  return look;
}
