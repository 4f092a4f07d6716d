import { builtIn, compile, evidenceFaults } from '@gendan/procedure';
import { INSPECTED, tellingOf } from './telling';

const report = { hash: 'a'.repeat(64), name: 'report.pdf' };

describe('G70 what the case is told of an inspection', () => {
  it.each(['companyInspected', 'customerInspected', 'thirdPartyInspected'])(
    'S2.17.2 %s is confirmed with PASS or FAIL and the situation',
    (milestone) => {
      expect(tellingOf({ milestone, result: 'pass', findings: 'nothing found', report })).toEqual({
        outcome: 'confirmed',
        values: { result: 'pass', situation: 'nothing found', report },
      });
      expect(tellingOf({ milestone, result: 'fail', findings: '12 of 80 chipped', report })).toEqual({
        outcome: 'confirmed',
        values: { result: 'fail', situation: '12 of 80 chipped', report },
      });
    },
  );

  it('E23 where the milestone is itself the pass, a failure refuses it: a FAIL must never let goods go', () => {
    expect(tellingOf({ milestone: 'inspected', result: 'fail', findings: '12 of 80 chipped', report })).toEqual({
      outcome: 'refused',
      reason: '12 of 80 chipped',
    });
    expect(tellingOf({ milestone: 'goodsInspected', result: 'pass', findings: 'nothing found', report })).toEqual({
      outcome: 'confirmed',
      values: { findings: 'nothing found', inspectionReport: report },
    });
  });

  it.each(Object.values(INSPECTED))('%s is what procedures call it, and all the evidence they ask for is told', (milestone) => {
    const rules = builtIn.flatMap((procedure) => compile(procedure.rules).milestones.get(milestone)?.rule ?? []);
    const { values } = tellingOf({ milestone, result: 'pass', findings: 'nothing found', report });

    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) {
      expect(rule.is).not.toBe('qualityPassed');
      expect(evidenceFaults(rule.evidence, JSON.parse(JSON.stringify(values)))).toEqual([]);
    }
  });
});
