import { drawUp, fold, type Opening } from '.';
import { each, task } from './builders';
import { aCase, type ACase } from './scenarios/a-case';
import { small } from './scenarios/small';
import { opens } from './scenarios/so-far';

const rules = small([
  each('barge', {}, []),
  each('shipment', {}, [
    task('counted', { by: 'merchandiser', reads: ['part.quantity'] }),
    task('stowed', { by: 'merchandiser', reads: ['part.carries'] }),
    task('named', { by: 'merchandiser', reads: ['part.vessel'] }),
  ]),
]);
const STEPS = ['counted', 'stowed', 'named'];
const PLANNED = { quantity: { red: '10' }, carries: { 'barge:1': { red: '5' } }, values: { vessel: 'Ever Given', port: 'Rotterdam' } };
const shipped = (): ACase => {
  const one = opens(opens(aCase({ rules }), 'barge', { quantity: { red: '10' } }), 'shipment', PLANNED);
  return STEPS.reduce((sofar, step) => sofar.confirm(step), one);
};

describe('what the plan keeps of what happened', () => {
  it.each([
    ['its quantity', { quantity: { red: '9' } }, ['counted']],
    ['what it carries', { carries: { 'barge:1': { red: '6' } } }, ['stowed']],
    ['what is written of it', { values: { vessel: 'Ever Gentle' } }, ['named']],
    ['what nobody reads', { values: { port: 'Antwerp' } }, []],
    ['the same again', PLANNED, []],
    ['its label alone', { label: 'first' }, []],
  ])('a part changes in %s: only who reads that does it again', (_, change, again) => {
    const one = shipped().does({ kind: 'changePart', part: 'shipment:1', ...change });
    expect(STEPS.filter((step) => one.state(step, 'shipment:1') === 'open')).toEqual(again);
    const { quantity, carries, values, label } = PLANNED as typeof PLANNED & { label?: string };
    expect(one.plan.parts['shipment:1']).toMatchObject({
      quantity,
      carries,
      label: label ?? '1',
      ...change,
      values: { ...values, ...('values' in change ? change.values : {}) },
    });
  });

  it('of what did not fit the last fifty', () => {
    const one = aCase({ rules });
    for (let n = 1; n <= 52; n++) one.report('nothing', { version: n });
    expect([one.plan.unfit.length, one.plan.unfit[0]?.id]).toEqual([50, 'logistics/nothing/3']);
  });

  it('a report that did not fit its step is seen by it, one that names no step by none', () => {
    const one = shipped();
    one.report('named', { happened: 'soon', sourceId: 'x' });
    one.report('nothing', { sourceId: 'y' });
    expect(one.kept('named', 'shipment:1').seen).toEqual({ 'logistics/x': 1 });
    expect(Object.values(one.plan.kept).flatMap(({ seen }) => Object.keys(seen ?? {}))).toEqual(['logistics/x']);
  });

  it('which case it came from', () => {
    const { plan } = aCase({ rules });
    const { case: id, kind, number, procedure, cast, calendars, calendarOf } = plan;
    const opening: Opening = {
      ...{ case: id, kind, number, procedure, cast, calendars, calendarOf },
      terms: { version: 1, hash: 'terms-1', slice: {} },
      origin: { case: 'inquiry:7' },
      by: { person: 'mei', role: 'merchandiser' },
    };
    const { origin, settings } = fold(rules, drawUp(rules, opening, plan.opened));
    expect([origin, settings]).toEqual([{ case: 'inquiry:7' }, {}]);
  });
});
