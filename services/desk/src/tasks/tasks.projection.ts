import type { Tx } from '@gendan/platform';
import type { Event } from '@gendan/procedure';
import { amountOf } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import type { Projection, Recorded } from '../recording';
import { TermsRepository } from '../terms/terms.repository';
import { tasksOf } from './tasks-of';
import { type Reminded, TasksRepository } from './tasks.repository';

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
    const rows = tasksOf(rules, plan, worth).map(({ due, floatDays, ...task }) => ({
      ...task,
      due: due ? new Date(due) : null,
      floatDays: floatDays ?? null,
    }));
    await this.tasks.replace(tx, caseId, rows, remindedIn(events));
  }
  async drop(tx: Tx): Promise<void> {
    await this.tasks.drop(tx);
  }
}

/** By milestone: when the ladder reminded by itself, when a person chased. */
export function remindedIn(events: Event[]): Map<string, Reminded> {
  const found = new Map<string, Reminded>();
  for (const event of events) {
    if (event.type !== 'chased' && event.type !== 'reminded') continue;
    const key = event.type === 'chased' ? (event.of ?? event.key) : event.key;
    const at = new Date(event.at);
    found.set(key, {
      ...found.get(key),
      ...(event.type === 'reminded' ? { remindedAt: at } : { chasedAt: at, chasedBy: event.by?.person ?? null }),
    });
  }
  return found;
}
