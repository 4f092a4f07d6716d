import { soFar } from './so-far';

const row = (stage: string, day: string, delivered: string, scrapped = '0') => ({
  factoryOrder: 'EX1/factoryOrder:1',
  stage,
  day,
  delivered: { '1': delivered },
  scrapped: { '1': scrapped },
  enteredBy: 'person:jin',
});
const shown = (stages: string[], ...rows: ReturnType<typeof row>[]) =>
  soFar(stages, rows).map(({ stage, day, delivered, scrapped }) => [stage, day, delivered['1'], scrapped['1']]);

describe('S2.7 what a stage has delivered and scrapped so far', () => {
  it('is what was written for its latest day: days are never added up', () => {
    expect(shown([], row('punching', '2026-11-30', '4000', '20'), row('punching', '2026-12-01', '6500', '31'))).toEqual([
      ['punching', '2026-12-01', '6500', '31'],
    ]);
  });

  it('comes stage by stage in the order of production, with those that have nothing yet', () => {
    expect(shown(['issue', 'punching', 'drilling'], row('punching', '2026-11-30', '10'), row('issue', '2026-12-01', '20'))).toEqual([
      ['issue', '2026-12-01', '20', '0'],
      ['punching', '2026-11-30', '10', '0'],
      ['drilling', null, undefined, undefined],
    ]);
  });

  it('without a set order comes as the stages first appeared', () => {
    expect(shown([], row('punching', '2026-11-30', '10'), row('drilling', '2026-12-01', '5'), row('punching', '2026-12-02', '20'))).toEqual(
      [
        ['punching', '2026-12-02', '20', '0'],
        ['drilling', '2026-12-01', '5', '0'],
      ],
    );
  });
});
