import type { Answer, Carried, EventsPage, FollowUpInput, Head } from '@gendan/contracts';
import { CHAIN_START, chainOf, drawUp, evolve, type Event, type Hash, type Plan, type Rules } from '@gendan/procedure';

type Entry = { event: Event; chain: Hash };
type KnownId = Carried['ids'][number];

/** Ids that travel to the next run; under bursts fewer made TOO_OLD common. */
const idsKept = 200;
/** Events in one answer or page. */
const pageSize = 300;
/** Events that travel to the next run; the desk asks the run before for older ones. */
const tailKept = 1500;

/** What one run of a case knows: the plan, the events it can still tell, whom it told, which commands it has heard. */
export class Ledger {
  private constructor(
    public rules: Rules,
    public plan: Plan,
    private chain: Hash,
    private readonly base: Head,
    private readonly entries: Entry[],
    private ids: KnownId[],
    private idFloor: number,
    public acked: number,
    public unasked: number,
  ) {}

  static open({ rules, opening, carried }: FollowUpInput, now: string): Ledger {
    if (!opening) {
      const { plan, chain, base, tail, ids, idFloor, acked, unasked } = carried;
      return new Ledger(rules, plan, chain, base, [...tail], [...ids], idFloor, acked, unasked);
    }
    const [first, ...rest] = drawUp(rules, opening, now);
    if (!first) throw new TypeError('nothing was drawn up');
    const chain = chainOf(CHAIN_START, first);
    const base = { rev: 0, chain: CHAIN_START };
    const ledger = new Ledger(rules, evolve(rules, undefined, first), chain, base, [{ event: first, chain }], [], 0, 0, 0);
    ledger.record(rest);
    if (opening.command === undefined) ledger.unasked = ledger.head.rev;
    else ledger.remember(opening.command, 1); // a door asks for it
    return ledger;
  }

  get head(): Head {
    return { rev: this.base.rev + this.entries.length, chain: this.chain };
  }

  /** Nobody has to be told of anything. */
  get told(): boolean {
    return this.unasked <= this.acked;
  }

  /** Takes events in, in order; rules that one of them adopts count from it on. */
  record(events: Event[], adopted?: Rules): void {
    for (const event of events) {
      if (event.type === 'adopted' && adopted) this.rules = adopted;
      this.plan = evolve(this.rules, this.plan, event);
      this.chain = chainOf(this.chain, event);
      this.entries.push({ event, chain: this.chain });
    }
  }

  remember(id: string, from: number): KnownId {
    const remembered: KnownId = [id, from, this.head.rev];
    this.ids.push(remembered);
    const forgotten = this.ids.splice(0, Math.max(0, this.ids.length - idsKept));
    for (const [, , to] of forgotten) this.idFloor = Math.max(this.idFloor, to);
    return remembered;
  }

  known(id: string): KnownId | undefined {
    return this.ids.find(([each]) => each === id);
  }

  /** Why a message that looks back to `have` cannot be taken in here. */
  faultOf(have: Head): 'BEHIND' | 'FORKED' | undefined {
    if (have.rev > this.head.rev) return 'BEHIND';
    const chain = this.chainAt(have.rev);
    return chain !== undefined && chain !== have.chain ? 'FORKED' : undefined;
  }

  /** A command from before the oldest id still known may have been executed already. */
  tooOld(have: Head): boolean {
    return have.rev < this.idFloor;
  }

  acknowledge(have: Head): void {
    if (have.rev <= this.head.rev) this.acked = Math.max(this.acked, have.rev);
  }

  answer(from: number, to: number, have: Head): Answer {
    return { from, to, events: this.after(have.rev, pageSize), head: this.head };
  }

  page(revision: number): EventsPage {
    return { floor: this.base.rev, head: this.head, events: this.after(revision, pageSize) };
  }

  /** The next events to bring to the desk, with the head after them. */
  unrecorded(limit: number): { from: number; events: Event[]; head: Head } {
    const first = Math.max(this.acked - this.base.rev, 0);
    const entries = this.slice(first, limit);
    const last = entries.at(-1);
    const from = this.base.rev + first + 1;
    return { from, events: entries.map(({ event }) => event), head: last ? { rev: last.event.rev, chain: last.chain } : this.head };
  }

  carried(previousRun: string): Carried {
    const { plan, chain, acked, unasked, ids, idFloor, head } = this;
    const floor = Math.max(this.base.rev, Math.min(acked, head.rev), head.rev - tailKept);
    const tail = this.entries.slice(floor - this.base.rev);
    const base = { rev: floor, chain: this.chainAt(floor) ?? CHAIN_START };
    return { plan, chain, acked, unasked, base, tail, ids, idFloor, previousRun };
  }

  private after(revision: number, limit: number): Event[] {
    const first = Math.max(revision - this.base.rev, 0);
    return this.slice(first, limit).map(({ event }) => event);
  }

  /** About so many entries; never ends within the events of one command. */
  private slice(first: number, limit: number): Entry[] {
    let end = first + limit;
    const command = this.entries[end - 1]?.event.command;
    while (command !== undefined && this.entries[end]?.event.command === command) end += 1;
    return this.entries.slice(first, end);
  }

  private chainAt(revision: number): Hash | undefined {
    return revision === this.base.rev ? this.base.chain : this.entries[revision - this.base.rev - 1]?.chain;
  }
}
