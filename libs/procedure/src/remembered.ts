import type { Calendar } from '@gendan/trade';

/** Orders live on few dates: so many answers per calendar are kept before they are forgotten all at once. */
const MOST = 20_000;

/** Keeps the answers to pure questions about a calendar: most dates of a plan are the same before and after an event. */
export class Remembered<T> {
  private readonly answers = new WeakMap<Calendar, Map<string, T>>();

  of(calendar: Calendar, question: string, answer: () => T): T {
    let answers = this.answers.get(calendar);
    if (!answers) this.answers.set(calendar, (answers = new Map()));
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const found = answer();
    answers.set(question, found);
    return found;
  }
}
