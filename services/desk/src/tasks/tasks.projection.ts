import type { Tx } from '@gendan/platform';
import type { Event } from '@gendan/procedure';
import { amountOf } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import type { Projection, Recorded } from '../recording';
import { TermsRepository } from '../terms/terms.repository';
import { tasksOf } from './tasks-of';
import { TasksRepository } from './tasks.repository';

/** What everybody has to do, from events. */
@Injectable()
export class TasksProjection implements Projection {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly terms: TermsRepository,
  ) {}

  async apply(tx: Tx, { caseId, rules, plan, events }: Recorded): Promise<void> {
    const terms = await this.terms.of(plan.terms.hash, tx);
    const worth = { amount: terms ? amountOf(terms) : '0', currency: terms?.currency ?? '' };
    const rows = tasksOf(rules, plan, worth).map(({ due, floatMinutes, ...task }) => ({
      ...task,
      due: due ? new Date(due) : null,
      floatMinutes: floatMinutes ?? null,
    }));
    await this.tasks.replace(tx, caseId, rows, remindedIn(events));
  }
  async drop(tx: Tx): Promise<void> {
    await this.tasks.drop(tx);
  }
}

function remindedIn(events: Event[]): Map<string, { at: Date; by: string | null }> {
  return new Map(
    events.flatMap((event) =>
      event.type === 'chased' || event.type === 'reminded'
        ? [
            [
              event.type === 'chased' ? (event.of ?? event.key) : event.key,
              { at: new Date(event.at), by: event.by?.person ?? null },
            ] as const,
          ]
        : [],
    ),
  );
}
