import { addDays, chinaFactory, chinaOffice, type Calendar, type Day, isOpen, weekdayOf } from '@gendan/trade';
import fc from 'fast-check';
import type { Duty, Occurrence } from './duty';
import { duties } from './duties';
import { occurrences } from './occurrences';

const office = chinaOffice({ id: 'company', version: 1 });
const factory = chinaFactory({ id: 'factory', version: 1 });
const dueDays = (duty: Pick<Duty, 'rule' | 'closed'>, from: Day, to: Day, calendar: Calendar = office): Day[] =>
  occurrences(duty, calendar, from, to).map(({ due }) => due);
const monthly = (opens: number | 'last', due: number | 'last', closed: Duty['closed'] = 'before'): Pick<Duty, 'rule' | 'closed'> => ({
  rule: { every: 'month', opens, due },
  closed,
});

describe('when duties come round', () => {
  it('C42 the 25th; on a closed 25th the last working day before it', () => {
    // 2026-01-25 is a Sunday, 2026-04-25 a Saturday, 2026-09-25 the mid-autumn holiday
    expect(dueDays(monthly(25, 25), '2026-01-01', '2026-12-31')).toEqual([
      ...['2026-01-23', '2026-02-25', '2026-03-25', '2026-04-24', '2026-05-25', '2026-06-25'],
      ...['2026-07-24', '2026-08-25', '2026-09-24', '2026-10-23', '2026-11-25', '2026-12-25'],
    ]);
  });

  it('C43 C44 the 1st to the 5th; a window that is a holiday from end to end moves behind it', () => {
    const window = monthly(1, 5);
    expect(occurrences(window, office, '2026-06-01', '2026-06-30')).toEqual([
      { turn: '2026-06-05', opens: '2026-06-01', due: '2026-06-05' },
    ]);
    // 2026-10-01 to 10-07 is National Day
    expect(occurrences(window, office, '2026-10-01', '2026-10-31')).toEqual([
      { turn: '2026-10-05', opens: '2026-10-08', due: '2026-10-08' },
    ]);
  });

  it('C45 the last day of the month, of every length, and of February in a leap year', () => {
    const last = { rule: { every: 'month', opens: 'last', due: 'last' }, closed: 'asIs' } as const;
    expect(dueDays(last, '2028-01-01', '2028-04-30')).toEqual(['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30']);
    expect(dueDays({ ...last, closed: 'before' }, '2026-05-01', '2026-05-31')).toEqual(['2026-05-29']);
  });

  it('a 31st is the 30th in a month of thirty days', () => {
    expect(dueDays(monthly(31, 31, 'asIs'), '2026-02-01', '2026-04-30')).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
  });

  it('C46a C46d C49 every day that is worked, make-up Saturdays too, holidays not', () => {
    // 2026-02-14 and 02-28 are Saturdays worked for Spring Festival
    expect(dueDays({ rule: { every: 'day' }, closed: 'skip' }, '2026-02-12', '2026-03-01')).toEqual([
      ...['2026-02-12', '2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28'],
    ]);
  });

  it('C48 every Saturday where it is worked; an office that is closed then checks on Friday', () => {
    const saturday = { rule: { every: 'week', on: 5 }, closed: 'before' } as const;
    expect(dueDays(saturday, '2026-06-01', '2026-06-12', factory)).toEqual(['2026-06-06']);
    expect(dueDays(saturday, '2026-06-01', '2026-06-12')).toEqual(['2026-06-05', '2026-06-12']);
  });

  it('C47 four times a year, in the month after the quarter', () => {
    const quarterly = { rule: { every: 'quarter', opens: 1, due: 10 }, closed: 'before' } as const;
    expect(dueDays(quarterly, '2026-01-01', '2026-12-31')).toEqual(['2026-01-09', '2026-04-10', '2026-07-10', '2026-10-10']);
  });

  it('C40 every so many days from a day on, beginning before they are due', () => {
    const fortnight = { rule: { every: 'days', n: 14, from: '2026-06-01', leadDays: 7 }, closed: 'asIs' } as const;
    expect(occurrences(fortnight, office, '2026-06-02', '2026-06-24')).toEqual([
      { turn: '2026-06-15', opens: '2026-06-08', due: '2026-06-15' },
      { turn: '2026-06-29', opens: '2026-06-22', due: '2026-06-29' },
    ]);
  });

  it('turns that closings push onto one day are one', () => {
    const daily = { rule: { every: 'day' }, closed: 'after' } as const;
    expect(dueDays(daily, '2026-06-05', '2026-06-08')).toEqual(['2026-06-05', '2026-06-08']);
  });
});

// The slow way: look at every single day, ask whether the rule's words fit it.
function slowly({ rule, closed }: Pick<Duty, 'rule' | 'closed'>, calendar: Calendar, from: Day, to: Day): Occurrence[] {
  const found: Occurrence[] = [];
  for (let day = addDays(from, -60); day <= addDays(to, 60); day = addDays(day, 1)) {
    if (!falls(rule, day)) continue;
    const opens = begins(rule, day);
    const moved = walk({ turn: day, opens, due: day }, closed, calendar);
    if (moved) found.push(moved);
  }
  return found
    .filter((one, at) => !found.slice(at + 1).some((later) => later.due === one.due))
    .filter(({ opens }) => opens >= from && opens <= to);
}
const isLast = (day: Day): boolean => addDays(day, 1).slice(0, 7) !== day.slice(0, 7);
const is = (day: Day, wanted: number | 'last'): boolean =>
  wanted === 'last' ? isLast(day) : Number(day.slice(8)) === wanted || (isLast(day) && Number(day.slice(8)) < wanted);
function falls(rule: Duty['rule'], day: Day): boolean {
  if (rule.every === 'day') return true;
  if (rule.every === 'week') return weekdayOf(day) === rule.on;
  if (rule.every === 'days') {
    let at = rule.from;
    while (at < day) at = addDays(at, rule.n);
    return at === day;
  }
  return is(day, rule.due) && (rule.every === 'month' || ['01', '04', '07', '10'].includes(day.slice(5, 7)));
}
function begins(rule: Duty['rule'], due: Day): Day {
  if (rule.every === 'days') return addDays(due, -(rule.leadDays ?? 0));
  if (rule.every === 'day' || rule.every === 'week') return due;
  let day = due;
  while (!is(day, rule.opens)) day = addDays(day, -1);
  return day;
}
function walk(turn: Occurrence, closed: Duty['closed'], calendar: Calendar): Occurrence | undefined {
  if (closed === 'asIs') return turn;
  if (closed === 'skip') return isOpen(calendar, turn.due) ? turn : undefined;
  const towards = (start: Day, step: 1 | -1): Day => {
    let day = start;
    while (!isOpen(calendar, day)) day = addDays(day, step);
    return day;
  };
  const due = towards(turn.due, closed === 'before' ? -1 : 1);
  if (turn.opens === turn.due) return { ...turn, opens: due, due };
  const opens = towards(turn.opens, 1);
  return { ...turn, opens, due: due < opens ? opens : due };
}

describe('occurrences', () => {
  const dayOfMonth = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const));
  const window = fc
    .tuple(fc.integer({ min: 1, max: 31 }), dayOfMonth)
    .map(([opens, due]) => (due !== 'last' && opens > due ? { opens: due, due: opens } : { opens, due }));
  const rules: fc.Arbitrary<Duty['rule']> = fc.oneof(
    fc.constant({ every: 'day' as const }),
    fc.integer({ min: 0, max: 6 }).map((on) => ({ every: 'week' as const, on: on as 0 | 1 | 2 | 3 | 4 | 5 | 6 })),
    window.map((days) => ({ every: 'month' as const, ...days })),
    window.map((days) => ({ every: 'quarter' as const, ...days })),
    fc
      .record({ n: fc.integer({ min: 1, max: 40 }), start: fc.integer({ min: 0, max: 500 }), leadDays: fc.integer({ min: 0, max: 20 }) })
      .map(({ n, start, leadDays }) => ({
        every: 'days' as const,
        n,
        from: addDays('2025-01-01', start),
        leadDays: Math.min(leadDays, n),
      })),
  );

  it('are those a day-by-day reading of the rule finds, over closings, make-up days and months of every length', () => {
    fc.assert(
      fc.property(
        rules,
        fc.constantFrom('before' as const, 'after' as const, 'asIs' as const, 'skip' as const),
        fc.integer({ min: 0, max: 640 }),
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(office, factory),
        (rule, closed, start, length, calendar) => {
          const from = addDays('2025-02-01', start);
          const to = addDays(from, length);
          expect(occurrences({ rule, closed }, calendar, from, to)).toEqual(slowly({ rule, closed }, calendar, from, to));
        },
      ),
      { numRuns: 120 },
    );
  });

  it('cut at any day are the same turns: none twice, none lost', () => {
    for (const duty of duties) {
      const whole = occurrences(duty, office, '2026-01-01', '2026-12-31');
      const halves = ['2026-04-05', '2026-10-04', '2026-12-30'].map((cut) => [
        ...occurrences(duty, office, '2026-01-01', cut),
        ...occurrences(duty, office, addDays(cut, 1), '2026-12-31'),
      ]);
      for (const cut of halves) expect([duty.id, cut]).toEqual([duty.id, whole]);
    }
  });
});
