import { checkDigitOf } from '@gendan/trade';
import { withoutHoles } from './consequences';
import { anchorsOf, rulesByName } from './rules';
import { waysOn } from './ways';
import { DeskProblem } from '../desk/problem';
import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding } from '@gendan/procedure';
import { procedure } from '../fixtures/procedure';

const at = { key: 'goodsLoaded@shipment:1', milestone: 'goodsLoaded', waitsFor: [], holds: ['h1'] } as unknown as MilestoneStanding;
const order = {
  standing: { milestones: [at, { key: 'depositReceived@instalment:1', milestone: 'depositReceived', state: 'open' }] },
} as unknown as CaseView;
const refused = (code: string, details?: Record<string, unknown>): DeskProblem =>
  new DeskProblem({
    type: '',
    code,
    title: '',
    status: 409,
    detail: '',
    zh: '',
    en: '',
    ...(details ? { refusal: { code: 'LAW_1', details } } : {}),
  });

describe('ways on after a refusal', () => {
  it('by a law begin with what the law waits for, then an override', () =>
    expect(waysOn(refused('LAW_1', { missing: ['depositReceived'] }), order, at).map(({ go }) => go)).toEqual([
      'step',
      'override',
      'leave',
    ]));
  it('for the wrong person begin with the right one', () =>
    expect(waysOn(refused('FOUR_EYES'), order, at).map(({ go }) => go)).toEqual(['remind', 'override', 'leave']));
  it('on hold lead to the hold', () => expect(waysOn(refused('ON_HOLD'), order, at)[0]).toEqual({ go: 'release', hold: 'h1' }));
  it('when somebody was first lead to comparing', () => expect(waysOn(refused('STALE'), order, at)[0]).toEqual({ go: 'compare' }));
});

describe('rules as the screens read them', () => {
  it('are found by name with their kind of part', () => expect(rulesByName(procedure.rules).get('goodsLoaded')?.of).toBe('shipment'));
  it('name what a date counts from', () =>
    expect(anchorsOf({ earliest: [{ n: 21, unit: 'days', after: 'goodsLoaded' }, { on: 'facts.lcReceived.expiry' }] })).toEqual([
      'goodsLoaded',
      'facts.lcReceived.expiry',
    ]));
  it('know the check digit of a box', () => expect(checkDigitOf('CSQU305438')).toBe(3));
});

describe('the subject of a letter that is not written yet', () => {
  it.each([
    ['{{number}} {{part}} 请订舱：{{values.readyOn}} 货好', 'EX1 请订舱'],
    ['{{number}} 报价，有效到 {{values.validUntil}}', 'EX1 报价'],
    ['{{number}} 请付定金', 'EX1 请付定金'],
    ['{{number}} {{values.nextCall}} 再答复您', 'EX1 再答复您'],
  ])('%s is said as %s', (subject, said) => expect(withoutHoles(subject, 'EX1')).toBe(said));
});
