import type { Answer, Head, Recording } from '@gendan/contracts';
import { CHAIN_START, chainOf, evolve, type Event, type Plan, type Rules } from '@gendan/procedure';

/** A desk that only remembers: takes events in order, once, and folds them. Anything else is a fault of the test. */
export class DeskOnPaper {
  readonly events: Event[] = [];
  plan?: Plan;
  chain = CHAIN_START;
  recordings = 0;
  /** Whatever it is given it refuses to take, until this is cleared. */
  away = false;

  constructor(private readonly rules: Rules) {}

  get head(): Head {
    return { rev: this.events.length, chain: this.chain };
  }

  /** What an Update was answered with. */
  take({ events, head }: Pick<Answer, 'events' | 'head'>): Head {
    for (const event of events) {
      if (event.rev <= this.events.length) continue;
      if (event.rev !== this.events.length + 1) throw new Error(`revision ${event.rev} after ${this.events.length}`);
      this.plan = evolve(this.rules, this.plan, event);
      this.chain = chainOf(this.chain, event);
      this.events.push(event);
    }
    if (head.rev === this.events.length && head.chain !== this.chain) throw new Error(`another history at ${head.rev}`);
    return this.head;
  }

  recordProgress = async (recording: Recording): Promise<Head> => {
    if (this.away) throw new Error('the desk is away');
    this.recordings += 1;
    return this.take(recording);
  };

  of<T extends Event['type']>(type: T): Extract<Event, { type: T }>[] {
    return this.events.filter((event): event is Extract<Event, { type: T }> => event.type === type);
  }
}
