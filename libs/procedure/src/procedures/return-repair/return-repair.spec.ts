import { aCase, type ACase } from '../../scenarios/a-case';
import { answered, dayDue, inTurn, neededOf, reminded } from '../../scenarios/played';
import { returnRepair } from '.';

const opened = (): ACase => aCase({ rules: returnRepair.rules });
const checked = (): ACase => inTurn(opened(), 'returnBookedIn', 'qualityChecked');

describe('S1.11.10, units that come back', () => {
  it('S1.11.10 S1.2.2f G106 sales books them in; merchandiser and the departments concerned are told', () => {
    const order = opened();
    expect(order.trying.confirm('qualityChecked')).toBe('TOO_EARLY');
    expect(order.trying.confirm('returnBookedIn', { by: 'merchandiser' })).toBe('NOT_YOURS');
    const asked = ['model', 'pieces', 'orderNumber', 'fault'];
    expect(neededOf(order, 'returnBookedIn', ...asked)).toEqual(asked);
    expect(dayDue(order, 'returnBookedIn')).toBe('2026-03-03');
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
    expect(neededOf(order, 'qualityChecked', 'cause', 'findings')).toEqual(['cause', 'findings']);
    expect(dayDue(order, 'qualityChecked')).toBe('2026-03-05');
    expect(order.trying.confirm('qualityReportFiled')).toBe('TOO_EARLY');
    const before = order.letters().length;
    order.confirm('qualityChecked');
    expect(order.letters().slice(before)).toEqual(['copy → merchandiser', 'copy → salesperson']);
    expect(order.ownerOf('qualityReportFiled')).toBe('merchandiser');
    expect(dayDue(order, 'qualityReportFiled')).toBe('2026-03-03');
    expect(neededOf(order, 'qualityReportFiled', 'fileNumber')).toEqual(['fileNumber']);
    expect(neededOf(order, 'repaired', 'outcome', 'done')).toEqual(['outcome', 'done']);
    expect(order.trying.confirm('repaired', { values: { repairReport: [] } })).toBe('EVIDENCE_MISSING');
    expect(dayDue(order, 'repaired')).toBe('2026-03-11');
    order.advance('2026-03-13T18:00:00+08:00');
    expect(reminded(order, 'repaired')).toContain('ownerManager escalation');
  });

  it('S1.11.10 E33 a repair that does not pass is done again; one that passes is sent back', () => {
    const order = checked().confirm('repaired').refuse('repairPassed', { reason: 'no sound' });
    expect(order.open()).toContain('repaired');
    order.confirm('repaired');
    expect(dayDue(order, 'repairPassed')).toBe('2026-03-03');
    expect(neededOf(order, 'repairPassed', 'findings')).toEqual(['findings']);
    expect(order.trying.confirm('unitsSentBack')).toBe('TOO_EARLY');
    order.sign('repairPassed');
    expect(dayDue(order, 'unitsSentBack')).toBe('2026-03-03');
    expect(neededOf(order, 'unitsSentBack', 'courier', 'trackingNumber')).toEqual(['courier', 'trackingNumber']);
    order.confirm('unitsSentBack');
    expect(order.letters()).toContain('unitsOnTheirWay → customer');
    expect(order.state('settlementProposed')).toBe('notNeeded');
  });

  it('S1.2.2f E33 what cannot be repaired is settled with the customer, who may refuse', () => {
    const order = checked().confirm('repaired', { values: { outcome: 'beyondRepair' } });
    expect(order.state('unitsSentBack')).toBe('notNeeded');
    expect(order.state('repairPassed')).toBe('notNeeded');
    expect(dayDue(order, 'settlementProposed')).toBe('2026-03-03');
    expect(neededOf(order, 'settlementProposed', 'agreedHow')).toEqual(['agreedHow']);
    expect(order.trying.confirm('settlementAgreed')).toBe('TOO_EARLY');
    order.confirm('settlementProposed');
    expect(order.letters()).toContain('settlement → customer');
    expect(dayDue(order, 'settlementAgreed')).toBe('2026-03-05');
    order.advance('2026-03-09T18:00:00+08:00');
    expect(reminded(order, 'settlementAgreed').slice(0, 3)).toEqual(['owner askedAgain', 'merchandiser overdue', 'owner askedAgain']);
    order.refuse('settlementAgreed', { reason: 'wants new units' });
    expect(order.open()).toContain('settlementProposed');
    expect(order.waitsFor('returnSummarised')).toEqual(['qualityReportFiled', 'settlementAgreed']);
    order.confirm('settlementProposed').confirm('settlementAgreed').confirm('qualityReportFiled');
    expect(order.trying.confirm('returnSummarised')).toBe('ok');
  });

  it('S1.11.10 C47 sales supervisor and deputy general manager get the summary that the quarterly analysis is made of', () => {
    const order = inTurn(checked(), 'repaired', 'qualityReportFiled').sign('repairPassed');
    expect(order.waitsFor('returnSummarised')).toEqual(['unitsSentBack']);
    inTurn(order, 'unitsSentBack');
    expect(dayDue(order, 'returnSummarised')).toBe('2026-03-09');
    expect(neededOf(order, 'returnSummarised', 'summary', 'prevention')).toEqual(['summary', 'prevention']);
    const before = order.letters().length;
    order.confirm('returnSummarised');
    expect(order.letters().slice(before)).toEqual(['copy → businessManager', 'copy → deputyGeneralManager']);
    expect(answered(order).plan.closed).toBe(true);
  });

  it('cancelled, the units are given back', () => {
    const order = checked().does({ kind: 'cancel', reason: 'not our make' }, 'salesperson');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.open()).toEqual(['unitsGivenBack']);
    expect(neededOf(order, 'unitsGivenBack', 'agreedHow')).toEqual(['agreedHow']);
    expect(answered(order.confirm('unitsGivenBack')).plan.closed).toBe(true);
  });
});
