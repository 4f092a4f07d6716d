import fc from 'fast-check';
import { addDays } from './days';
import { countdown, delayDays, exceptionsOf, isComplete, type OrderProgress, scrapRate } from './progress';

const TODAY = '2026-05-20';
const row = (some: Partial<OrderProgress> = {}): OrderProgress => ({ ordered: '1000', stages: [], ...some });

describe('F-17 the order progress table', () => {
  it.each([
    ['980', '20', '2.00'],
    ['0', '5', '100.00'],
    ['1000', '0', '0.00'],
    ['997', '3', '0.30'],
  ])('S2.7.1 %s delivered and %s scrapped are %s %% of what went in', (delivered, scrapped, rate) => {
    expect(scrapRate({ delivered, scrapped })).toBe(rate);
  });

  it('S2.7.1 a stage out of which nothing has come has no scrap rate, and no error', () => {
    for (const stage of [{}, { delivered: '0' }, { scrapped: '0' }, { delivered: '0', scrapped: '0' }])
      expect(scrapRate(stage)).toBeUndefined();
  });

  it('S2.7.1 whatever is written, the rate is between 0 and 100', () => {
    const pieces = fc.nat({ max: 1_000_000 }).map(String);
    fc.assert(
      fc.property(pieces, pieces, (delivered, scrapped) => {
        const rate = Number(scrapRate({ delivered, scrapped }) ?? '0');
        expect(rate >= 0 && rate <= 100).toBe(true);
      }),
    );
  });

  it('S2.7.2 C50 the countdown is the days to the due date, blank without one', () => {
    expect([countdown({ dueOn: '2026-05-30' }, TODAY), countdown({ dueOn: '2026-05-18' }, TODAY), countdown({}, TODAY)]).toEqual([
      10,
      -2,
      undefined,
    ]);
  });

  it('S2.7.2 C50 counted again the next day it is one less', () => {
    expect(countdown({ dueOn: '2026-05-30' }, addDays(TODAY, 1))).toBe(9);
  });

  it('S2.7.3 complete is only what the last stage has delivered in full, never an empty row', () => {
    const stages = (last: string) => [
      { stage: 'punching', delivered: '1000' },
      { stage: 'drilling', delivered: last },
    ];
    expect([isComplete(row()), isComplete(row({ ordered: '0' })), isComplete(row({ stages: [{ stage: 'drilling' }] }))]).toEqual([
      false,
      false,
      false,
    ]);
    expect([isComplete(row({ stages: stages('999') })), isComplete(row({ stages: stages('1000') }))]).toEqual([false, true]);
  });

  it('S2.7.4 delay is counted to the day it was finished, to today while it is not, and is 0 in time', () => {
    expect(delayDays({ dueOn: '2026-05-15', finishedOn: '2026-05-18' }, TODAY)).toBe(3);
    expect(delayDays({ dueOn: '2026-05-15' }, TODAY)).toBe(5);
    expect(delayDays({ dueOn: '2026-05-15', finishedOn: '2026-05-10' }, TODAY)).toBe(0);
    expect(delayDays({}, TODAY)).toBe(0);
  });

  it('S2.7.5 an exception is a delay, an open problem, or more scrap than the limit', () => {
    const scrap = [{ stage: 'punching', delivered: '940', scrapped: '60' }];
    expect(exceptionsOf(row(), TODAY, '5')).toEqual([]);
    expect(exceptionsOf(row({ dueOn: '2026-05-19' }), TODAY, '5')).toEqual(['delay']);
    expect(exceptionsOf(row({ openProblem: true, stages: scrap }), TODAY, '5')).toEqual(['problem', 'scrap']);
    expect(exceptionsOf(row({ stages: scrap }), TODAY, '6')).toEqual([]);
  });
});
