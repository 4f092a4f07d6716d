import { builtIn, compile, evidenceFaults } from '@gendan/procedure';
import { readConfig } from '@gendan/platform';
import { serviceKey } from '@gendan/testing';
import { configSchema } from '../config';
import { tellingOf } from './telling';

const needed = {
  DATABASE_URL: 'postgres://p@127.0.0.1:1/gendan',
  PEOPLE_GRPC: '127.0.0.1:1',
  DESK_GRPC: '127.0.0.1:1',
  SERVICE_KEY: serviceKey,
};
const inspectedIn = (more: Record<string, string> = {}) =>
  readConfig(configSchema, { ...needed, ...more }, 'production').INSPECTED_MILESTONES;
const HOUSE = inspectedIn();

const report = { hash: 'a'.repeat(64), name: 'report.pdf' };

describe('G70 what the case is told of an inspection', () => {
  it.each(['companyInspected', 'customerInspected', 'thirdPartyInspected'])(
    'S2.17.2 %s is confirmed with PASS or FAIL and the situation',
    (milestone) => {
      expect(tellingOf(HOUSE, { milestone, result: 'pass', findings: 'nothing found', report })).toEqual({
        outcome: 'confirmed',
        values: { result: 'pass', situation: 'nothing found', report },
      });
      expect(tellingOf(HOUSE, { milestone, result: 'fail', findings: '12 of 80 chipped', report })).toEqual({
        outcome: 'confirmed',
        values: { result: 'fail', situation: '12 of 80 chipped', report },
      });
    },
  );

  it('E23 where the milestone is itself the pass, a failure refuses it: a FAIL must never let goods go', () => {
    expect(tellingOf(HOUSE, { milestone: 'inspected', result: 'fail', findings: '12 of 80 chipped', report })).toEqual({
      outcome: 'refused',
      reason: '12 of 80 chipped',
    });
    expect(tellingOf(HOUSE, { milestone: 'goodsInspected', result: 'pass', findings: 'nothing found', report })).toEqual({
      outcome: 'confirmed',
      values: { findings: 'nothing found', inspectionReport: report },
    });
  });

  it.each(Object.values(HOUSE))('%s is what procedures call it, and all the evidence they ask for is told', (milestone) => {
    const rules = builtIn.flatMap((procedure) => compile(procedure.rules).milestones.get(milestone)?.rule ?? []);
    const { values } = tellingOf(HOUSE, { milestone, result: 'pass', findings: 'nothing found', report });

    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) {
      expect(rule.is).not.toBe('qualityPassed');
      expect(evidenceFaults(rule.evidence, JSON.parse(JSON.stringify(values)))).toEqual([]);
    }
  });

  it('a company that calls them otherwise says so in the settings; half a list is no list', () => {
    const own = inspectedIn({ INSPECTED_MILESTONES: 'company=looked, customer=buyerLooked, thirdParty=sgsLooked' });
    expect(own).toEqual({ company: 'looked', customer: 'buyerLooked', thirdParty: 'sgsLooked' });
    const fail = { result: 'fail', findings: '12 of 80 chipped', report } as const;
    expect(tellingOf(own, { milestone: 'sgsLooked', ...fail }).outcome).toBe('confirmed');
    expect(tellingOf(own, { milestone: 'thirdPartyInspected', ...fail }).outcome).toBe('refused');
    expect(() => inspectedIn({ INSPECTED_MILESTONES: 'company=looked' })).toThrow(/INSPECTED_MILESTONES/);
  });
});
