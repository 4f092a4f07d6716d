import { amountOf, type Day, dayOf, type Instant, instantAt, isDay, quantitiesOf, type Terms } from '@gendan/trade';
import { lookAt } from '../look';
import type { Rules } from '../language';
import type { Fact, Key, PartId, Plan } from '../plan';
import type { Where } from './record-rule';

/** A case file as rows are read from it, seen from one part. */
export class CaseFile {
  constructor(
    private readonly rules: Rules,
    private readonly plan: Plan,
    private readonly terms: Terms | undefined,
    private readonly at: { round: number; part?: PartId },
  ) {}

  /** What is there at the first of these paths that has anything. */
  read(where: Where): unknown {
    for (const path of typeof where === 'string' ? [where] : where) {
      const found = this.written(path);
      if (found !== undefined && found !== null && found !== '') return found;
    }
    return undefined;
  }

  private written(path: string): unknown {
    const [how, rest] = path.includes(':') ? path.split(':', 2) : [undefined, path];
    const value = this.valueAt(rest ?? '');
    if (value === undefined || value === null) return undefined;
    switch (how) {
      case 'day':
        return typeof value === 'string' ? this.dayOf(value) : undefined;
      case 'instant':
        return typeof value === 'string' ? this.instantOf(value) : undefined;
      case 'money':
        return this.moneyOf(value);
      case 'files':
        return Array.isArray(value) ? value : [value];
      default:
        return value;
    }
  }

  private valueAt(path: string): unknown {
    const [what = '', name = '', field = ''] = path.split('.');
    switch (what) {
      case 'facts':
        return this.factValue(name, field);
      case 'terms':
        return this.termsValue(name);
      case 'part':
        return this.partValue(name);
      case 'cast':
        return this.plan.cast[name];
      case 'case':
        return { number: this.plan.number, round: this.at.round, part: this.at.part ?? '' }[name];
      default:
        return undefined;
    }
  }

  private termsValue(name: string): unknown {
    if (!this.terms) return undefined;
    if (name === 'value') return { amount: amountOf(this.terms), currency: this.terms.currency };
    return name === 'quantity' ? quantitiesOf(this.terms) : this.terms[name];
  }

  private partValue(name: string): unknown {
    const part = this.at.part === undefined ? undefined : this.plan.parts[this.at.part];
    return name === 'quantity' ? part?.quantity : part?.values[name];
  }

  private factValue(milestone: string, field: string): unknown {
    const keys = lookAt(this.rules, this.plan).meant(milestone, this.at.part).keys;
    const facts = keys.flatMap((key) => factOf(this.plan, key) ?? []);
    const values = facts.map((fact) => valueOf(fact, field));
    return values.find((value) => value !== undefined);
  }

  private dayOf(moment: Instant | Day): Day {
    const { calendar } = this;
    return isDay(moment) || !calendar ? moment.slice(0, 10) : dayOf(calendar, moment);
  }

  /** Of what is only known to have happened on a day: when that day begins. */
  private instantOf(moment: Instant | Day): Instant {
    const { calendar } = this;
    if (!isDay(moment)) return moment;
    return calendar ? instantAt(calendar, moment, 0) : `${moment}T00:00:00.000Z`;
  }

  private get calendar() {
    const { calendars, calendarOf } = this.plan;
    return calendars[calendarOf['company'] ?? ''] ?? Object.values(calendars)[0];
  }

  private moneyOf(value: unknown): unknown {
    if (typeof value === 'object') return value;
    return this.terms && { amount: String(value), currency: this.terms.currency };
  }
}

export const factOf = (plan: Plan, key: Key): Fact | undefined => plan.kept[key]?.fact;

function valueOf({ happened, by, values }: Fact, field: string): unknown {
  if (field === 'happened') return happened;
  if (field === 'by') return by.for ?? by.person;
  return values?.[field];
}
