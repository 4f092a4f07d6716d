import { keyOf } from '../..';
import { type ACase, diffOf } from '../../scenarios/a-case';
import { anOrderBy, dayDue, reminded } from '../../scenarios/played';
import { detailedTrade, eightSteps, electronics, garment, inHouse, boughtIn, nineSteps, taskOrder } from '..';

const CHANGE = 'change:1';
const diff = diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' });

describe.each(
  [detailedTrade, nineSteps, taskOrder, inHouse, boughtIn, garment, electronics, eightSteps].map(({ rules }) => [rules.id, rules] as const),
)('a change of the order, %s', (_, rules) => {
  const arisen = (): ACase => anOrderBy(rules).does({ kind: 'openPart', part: { kind: 'change' } });
  const proposed = (): ACase => arisen().confirm('changeProposed', { values: { diff } });
  const supported = (): ACase => proposed().sign('changeSupported');

  it('S0.6 E17 says what changes, why and who bears the loss; the salesperson gets it', () => {
    const order = arisen();
    expect(order.trying.sign('changeSupported')).toBe('TOO_EARLY');
    for (const field of ['diff', 'reason', 'lossBorneBy'])
      expect(order.trying.confirm('changeProposed', { values: { diff, [field]: '' } })).toBe('EVIDENCE_MISSING');
    expect(proposed().letters()).toEqual(['copy → salesperson']);
  });

  it('S0.6 F-19 the salesperson supports it within days, is urged, and may send it back', () => {
    const order = proposed();
    expect(order.ownerOf('changeSupported')).toBe('salesperson');
    expect(order.trying.confirm('changeAgreed')).toBe('TOO_EARLY');
    expect(order.fork().refuse('changeSupported').open()).toContain(keyOf('changeProposed', CHANGE));
    order.advance('2026-03-10T18:00:00+08:00');
    expect(reminded(order, 'changeSupported').slice(0, 2)).toEqual(['owner overdue', 'ownerManager escalation']);
  });

  it('S0.6 E17 F-19 the customer is asked, reminded, may say no to all of it; agreed, these are the terms', () => {
    const order = supported();
    expect(order.letters()).toContain('changeToAgree → customer');
    expect(order.ownerOf('changeAgreed')).toBe('customer');
    expect(order.fork().refuse('changeAgreed').open()).toContain(keyOf('changeProposed', CHANGE));
    expect(dayDue(order, 'changeAgreed', CHANGE)).toBe(rules === eightSteps.rules ? '2026-03-04' : '2026-03-05');
    expect(order.fork().confirm('changeAgreed').plan.terms.hash).toBe('terms-2');
    order.advance('2026-03-06T18:00:00+08:00');
    expect(reminded(order, 'changeAgreed').slice(0, 3)).toEqual(['owner askedAgain', 'merchandiser overdue', 'owner askedAgain']);
  });
});
