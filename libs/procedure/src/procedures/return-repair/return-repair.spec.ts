import { aCase, type ACase } from '../../scenarios/a-case';
import { answered, dayDue, inTurn, reminded } from '../../scenarios/played';
import { returnRepair } from '.';

const opened = (): ACase => aCase({ rules: returnRepair.rules });
const checked = (): ACase => inTurn(opened(), 'returnBookedIn', 'qualityChecked');

describe('S1.11.10, units that come back', () => {
  it('S1.11.10 S1.2.2f G106 sales books them in; merchandiser and the departments concerned are told', () => {
    const order = opened();
    expect(order.trying.confirm('qualityChecked')).toBe('TOO_EARLY');
    expect(order.trying.confirm('returnBookedIn', { by: 'merchandiser' })).toBe('NOT_YOURS');
    order.confirm('returnBookedIn');
    expect(order.letters()).toEqual(
      expect.arrayContaining([
        'returnBookedIn → merchandiser',
        'copy → quality',
        'copy → engineering',
        'copy → production',
        'copy → warehouse',
      ]),
    );
  });

  it('S1.11.10 E33 quality reports, the merchandiser files the report, engineering repairs and reports', () => {
    const order = inTurn(opened(), 'returnBookedIn');
    expect(order.trying.confirm('qualityChecked', { values: { qualityReport: [] } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('repaired')).toBe('TOO_EARLY');
    order.confirm('qualityChecked');
    expect(order.ownerOf('qualityReportFiled')).toBe('merchandiser');
    expect(order.trying.confirm('repaired', { values: { repairReport: [] } })).toBe('EVIDENCE_MISSING');
    expect(dayDue(order, 'repaired')).toBe('2026-03-11');
    order.advance('2026-03-13T18:00:00+08:00');
    expect(reminded(order, 'repaired')).toContain('ownerManager escalation');
  });

  it('S1.11.10 E33 a repair that does not pass is done again; one that passes is sent back', () => {
    const order = checked().confirm('repaired').refuse('repairPassed', { reason: 'no sound' });
    expect(order.open()).toContain('repaired');
    order.confirm('repaired').sign('repairPassed').confirm('unitsSentBack');
    expect(order.letters()).toContain('unitsOnTheirWay → customer');
    expect(order.state('settlementProposed')).toBe('notNeeded');
  });

  it('S1.2.2f E33 what cannot be repaired is settled with the customer, who may refuse', () => {
    const order = checked().confirm('repaired', { values: { outcome: 'beyondRepair' } });
    expect(order.state('unitsSentBack')).toBe('notNeeded');
    order.confirm('settlementProposed').refuse('settlementAgreed', { reason: 'wants new units' });
    expect(order.open()).toContain('settlementProposed');
    expect(order.trying.confirm('returnSummarised')).toBe('TOO_EARLY');
    order.confirm('settlementProposed').confirm('settlementAgreed').confirm('qualityReportFiled');
    expect(order.trying.confirm('returnSummarised')).toBe('ok');
  });

  it('S1.11.10 C47 sales supervisor and deputy general manager get the summary that the quarterly analysis is made of', () => {
    const order = inTurn(checked(), 'repaired', 'qualityReportFiled').sign('repairPassed');
    inTurn(order, 'unitsSentBack');
    expect(order.trying.confirm('returnSummarised', { values: { summary: '' } })).toBe('EVIDENCE_MISSING');
    const before = order.letters().length;
    order.confirm('returnSummarised');
    expect(order.letters().slice(before)).toEqual(['copy → businessManager', 'copy → deputyGeneralManager']);
    expect(answered(order).plan.closed).toBe(true);
  });

  it('cancelled, the units are given back', () => {
    const order = checked().does({ kind: 'cancel', reason: 'not our make' }, 'salesperson');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.open()).toEqual(['unitsGivenBack']);
    expect(answered(order.confirm('unitsGivenBack')).plan.closed).toBe(true);
  });
});
