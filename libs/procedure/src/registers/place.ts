import { dayOf, type Day, type Instant, isDay, quantitiesOf, type Terms } from '@gendan/trade';
import type { Meaning, Phrase, Rules, Words } from '../language';
import { lookAt } from '../look';
import { titleOfPart } from '../part-titles';
import type { Key, PartId, Plan } from '../plan';
import { standing } from '../standing';
import type { MilestoneStanding, PartStanding, Standing } from '../standing.types';
import type { Gate } from '@gendan/trade';
import { type Beside, NOTHING_BESIDE } from './beside';
import type { Typed } from './register';

export type CaseOnFile = { rules: Rules; words: Words; plan: Plan; terms?: Terms; beside?: Partial<Beside> };

/** Milestones by name, or by what they mean. */
export type Which = string | { is: Meaning; gate?: Gate };

/** A case as registers read it, at one moment. */
export class Reading {
  readonly rules: Rules;
  readonly words: Words;
  readonly plan: Plan;
  readonly terms: Terms | undefined;
  readonly beside: Beside;
  readonly standing: Standing;
  readonly today: Day;

  constructor(
    file: CaseOnFile,
    readonly now: Instant,
  ) {
    this.rules = file.rules;
    this.words = file.words;
    this.plan = file.plan;
    this.terms = file.terms;
    this.beside = { ...NOTHING_BESIDE, ...file.beside };
    this.standing = standing(file.rules, file.plan, now);
    this.today = this.dayOf(now);
  }

  /** The company's day. */
  dayOf(moment: Instant | Day): Day {
    const { calendars, calendarOf } = this.plan;
    const calendar = calendars[calendarOf['company'] ?? ''] ?? Object.values(calendars)[0];
    return isDay(moment) || !calendar ? moment.slice(0, 10) : dayOf(calendar, moment);
  }

  get currency(): string {
    const agreed = this.terms?.currency ?? this.plan.terms.slice['terms.currency'];
    return typeof agreed === 'string' ? agreed : '';
  }

  parts(kind: string): PartStanding[] {
    return this.standing.parts.filter((part) => part.kind === kind && !part.dropped);
  }
  titleOf(name: string): Phrase {
    return this.words.names[name] ?? { zh: name, en: name };
  }
  titleOfPart(part: Pick<PartStanding, 'id' | 'kind' | 'label' | 'values'>): Phrase {
    return titleOfPart(this.words, part);
  }
  setting(name: string): unknown {
    return lookAt(this.rules, this.plan).setting(name);
  }
  is({ key, milestone, is }: MilestoneStanding, which: Which): boolean {
    if (typeof which === 'string') return milestone === which;
    return is === which.is && (which.gate === undefined || lookAt(this.rules, this.plan).milestone(key)?.rule.gate === which.gate);
  }
}

/** Where a row stands in its case: the whole of it, one part, one milestone; of these one line. */
export class Place {
  typed: Typed = {};
  figures: Typed = {};

  constructor(
    readonly read: Reading,
    readonly at: { part?: PartStanding; key?: Key; name?: string; line?: string } = {},
  ) {}

  /** Unchanging: the case, and what of it. */
  get id(): string {
    const within = this.at.name ?? this.at.key ?? this.at.part?.id;
    return [this.read.plan.case, within, this.at.line].filter((each) => each !== undefined).join('|');
  }
  get milestone(): MilestoneStanding | undefined {
    return this.read.standing.milestones.find(({ key }) => key === this.at.key);
  }

  /** Those needed here: of the row's part, of what it is inside of or holds, and of the case itself. */
  milestones(...which: Which[]): MilestoneStanding[] {
    return this.read.standing.milestones.filter(
      (each) => isNeeded(each) && this.reaches(each.part) && which.some((one) => this.read.is(each, one)),
    );
  }

  private reaches(part: PartId | undefined): boolean {
    const mine = this.at.part?.id;
    return mine === undefined || part === undefined || this.line(part).includes(mine) || this.line(mine).includes(part);
  }
  private line(part: PartId): PartId[] {
    const { inside } = this.read.plan.parts[part] ?? {};
    return inside === undefined ? [part] : [part, ...this.line(inside)];
  }
}

export const isNeeded = ({ state }: MilestoneStanding): boolean => state !== 'notNeeded' && state !== 'dropped';

export const wholeCase = (read: Reading): Place[] => [new Place(read)];
export const everyPart =
  (kind: string) =>
  (read: Reading): Place[] =>
    read.parts(kind).map((part) => new Place(read, { part }));
/** Of the case itself while it has no such part. */
export const everyPartOrCase =
  (kind: string) =>
  (read: Reading): Place[] => {
    const places = everyPart(kind)(read);
    return places.length > 0 ? places : wholeCase(read);
  };
/** Of each of these a row for every line; where there is only one line it is the row. */
export const everyLine =
  (places: (read: Reading) => Place[]) =>
  (read: Reading): Place[] =>
    places(read).flatMap((place) => {
      const lines = Object.keys(place.at.part?.quantity ?? (read.terms ? quantitiesOf(read.terms) : {}));
      return lines.length < 2 ? [place] : lines.map((line) => new Place(read, { ...place.at, line }));
    });
