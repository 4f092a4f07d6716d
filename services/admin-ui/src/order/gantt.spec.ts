import { type MilestoneStanding } from '@gendan/procedure';
import { yearsOf } from './gantt';

const expected = (milestone: string, forecast: string): MilestoneStanding => ({
  key: milestone,
  milestone,
  group: 'ordering',
  kind: 'task',
  state: 'waits',
  round: 1,
  revision: 0,
  refusable: false,
  owners: [],
  waitsFor: [],
  holds: [],
  forecast,
});
const loaded = expected('goodsLoaded', '2026-12-20T10:00:00.000Z');

describe('the years of a plan', () => {
  it('are one, when everything is in it', () =>
    expect(yearsOf([loaded, expected('blChecked', '2026-12-28T10:00:00.000Z')])).toEqual(['2026']));
  it('are several, when one date crosses the year', () =>
    expect(yearsOf([loaded, expected('blChecked', '2027-01-04T10:00:00.000Z')])).toEqual(['2026', '2027']));
  it('are those of the company’s zone', () =>
    expect(yearsOf([loaded, expected('blChecked', '2026-12-31T17:00:00.000Z')])).toEqual(['2026', '2027']));
});
