import { buyerOffice, chinaOffice, type Calendar } from '@gendan/trade';
import { explain, schedule } from '..';
import { again, approval, days, halfDays, hours, task, workingDays } from '../builders';
import { aCase, instant, type ACase } from './a-case';
import { small } from './small';
import { agreed, anOrder, opens } from './so-far';

describe('7 · the inspection is to be booked two weeks before, with nine days left', () => {
  it('the reminder fires at once and says that it is late (F-15, C03)', () => {
    const order = agreed(anOrder({ terms: { inspection: 'thirdParty' }, at: '2026-03-16T10:00+08:00' }));
    opens(order, 'shipment', { quantity: { red: '100' }, values: { etd: '2026-03-25', balance: '0' } });
    expect(order.due('inspectionBooked', 'shipment:1')).toBe(instant('2026-03-11T18:00+08:00'));
    expect(order.reminders('inspectionBooked')).toMatchObject([{ at: order.now, late: true, rung: 3, swallowed: 3, to: 'ownerManager' }]);
  });

  it('with three weeks left it waits for its rungs', () => {
    const order = agreed(anOrder({ terms: { inspection: 'thirdParty' }, at: '2026-03-02T10:00+08:00' }));
    opens(order, 'shipment', { quantity: { red: '100' }, values: { etd: '2026-03-25', balance: '0' } });
    expect(order.reminders('inspectionBooked')).toEqual([]);
    order.advance('2026-03-11T18:00+08:00');
    expect(order.reminders('inspectionBooked').map(({ at, late }) => [at, late])).toEqual([
      [instant('2026-03-10T18:00+08:00'), undefined],
      [instant('2026-03-11T18:00+08:00'), undefined],
    ]);
  });
});

describe('14 · from Friday 18:00: 48 hours, two working days, half a day', () => {
  const rules = small([
    task('left', { by: 'merchandiser' }),
    task('inHours', { after: ['left'], by: 'merchandiser', due: hours(48, 'customer').after('left') }),
    task('inWorkingDays', { after: ['left'], by: 'merchandiser', due: workingDays(2, 'customer').after('left') }),
    task('inHalfADay', { after: ['left'], by: 'merchandiser', due: halfDays(1, 'customer').after('left') }),
  ]);
  const dues = (customer: Calendar, left: string): (string | undefined)[] => {
    const order = aCase({ rules, calendars: { customer }, at: left }).confirm('left', { happened: instant(left) });
    return ['inHours', 'inWorkingDays', 'inHalfADay'].map((name) => order.due(name));
  };

  it('over a weekend of which Saturday is made up (调休)', () =>
    expect(dues(chinaOffice({ id: 'customer', version: 1 }), '2026-05-08T18:00+08:00')).toEqual([
      instant('2026-05-10T18:00+08:00'),
      instant('2026-05-11T18:00+08:00'),
      instant('2026-05-09T14:15+08:00'),
    ]));

  it('over a daylight-saving change', () =>
    expect(dues(buyerOffice('America/New_York'), '2026-03-06T18:00-05:00')).toEqual([
      instant('2026-03-08T19:00-04:00'),
      instant('2026-03-10T17:00-04:00'),
      instant('2026-03-09T13:00-04:00'),
    ]));

  it('F-26 a party without a calendar of its own works by the company’s, one with it by its own days and hours', () => {
    const order = aCase({ rules, at: '2026-05-08T18:00+08:00' }).confirm('left', { happened: instant('2026-05-08T18:00+08:00') });
    expect(order.due('inWorkingDays')).toBe(instant('2026-05-11T18:00+08:00'));
    expect(dues(buyerOffice('America/New_York'), '2026-05-08T18:00+08:00')[1]).toBe(instant('2026-05-12T17:00-04:00'));
  });

  it('they are three types: 48 hours end on a Sunday, working days never do', () => {
    const ordinary = dues(chinaOffice({ id: 'customer', version: 1 }), '2026-05-15T18:00+08:00');
    expect(ordinary).toEqual([instant('2026-05-17T18:00+08:00'), instant('2026-05-19T18:00+08:00'), instant('2026-05-18T14:15+08:00')]);
  });
});

describe('sent back by a refusal', () => {
  const rules = small([
    task('drafted', { by: 'merchandiser', due: workingDays(1).after('case.opened', { afresh: true }) }),
    task('presented', { after: ['drafted'], by: 'merchandiser', due: days(21).after('case.opened', { afresh: false }) }),
    approval('accepted', { after: ['presented'], chain: ['salesperson'], refused: again('drafted') }),
  ]);
  const sentBack = aCase({ rules, at: '2026-03-02T09:00+08:00' }).confirm('drafted').confirm('presented');
  const first = { ...sentBack.plan.kept['presented'] };
  sentBack.advance('2026-03-20T10:00+08:00').refuse('accepted');

  it('what counts afresh has its whole time again, and nobody is reminded of the first round’s date', () => {
    expect(sentBack.due('drafted')).toBe(instant('2026-03-23T18:00+08:00'));
    expect(sentBack.reminders('drafted')).toEqual([]);
  });

  it('a deadline that does not keeps its date', () => {
    sentBack.confirm('drafted');
    expect([first.baseline, sentBack.due('presented')]).toEqual([instant('2026-03-23T09:00+08:00'), instant('2026-03-23T09:00+08:00')]);
  });

  it('what counts afresh is expected afresh, although what it would count from has not moved', () => {
    const counted = small([
      task('left', { by: 'merchandiser' }),
      task('drafted', { after: ['left'], by: 'merchandiser', due: workingDays(1).after('left', { afresh: true }) }),
      approval('accepted', { after: ['drafted'], chain: ['salesperson'], refused: again('drafted') }),
    ]);
    const order = aCase({ rules: counted, at: '2026-03-02T09:00+08:00' }).confirm('left');
    const expected = (): string | undefined => schedule(counted, order.plan, order.now).dates['drafted']?.forecast;
    expect(expected()).toBe(instant('2026-03-03T18:00+08:00'));
    order.confirm('drafted').advance('2026-03-20T10:00+08:00').refuse('accepted');
    expect([expected(), order.due('drafted')]).toEqual([instant('2026-03-23T18:00+08:00'), instant('2026-03-23T18:00+08:00')]);
  });

  it('why this date says that it is the round that began', () => {
    const again = aCase({ rules, at: '2026-03-02T09:00+08:00' }).confirm('drafted').confirm('presented').wait(60).refuse('accepted');
    expect(explain(rules, again.plan, 'drafted', again.now).hops.map(({ of, rule }) => [of, rule])).toEqual([
      ['round', 'again'],
      ['drafted', '+1 workingDays'],
    ]);
  });
});

describe('15 · the calendar of 2027 is published', () => {
  const rules = small([
    task('papersMade', { by: 'merchandiser', due: workingDays(10).after('case.opened') }),
    task('papersSent', { by: 'merchandiser', due: workingDays(10).after('case.opened') }),
    task('papersFiled', { after: ['papersSent'], by: 'merchandiser', due: days(5).after('papersSent') }),
  ]);
  const before = chinaOffice({ id: 'company', version: 1, to: '2026-12-31' });
  const published: Calendar = {
    ...before,
    version: 2,
    officialTo: '2027-12-31',
    closed: { ...before.closed, '2027-01-01': '元旦', '2027-01-04': '元旦' },
  };
  const adopted = (order: ACase): ACase => order.does({ kind: 'adopt', calendar: published, accepted: 'two days later' });

  it('due dates of open milestones move by an event; committed dates do not', () => {
    const order = aCase({ rules, calendars: { company: before }, at: '2026-12-28T09:00+08:00' });
    order.replan('papersSent', '2027-01-11');
    expect(order.due('papersMade')).toBe(instant('2027-01-11T18:00+08:00'));
    adopted(order);
    expect(order.due('papersMade')).toBe(instant('2027-01-13T18:00+08:00'));
    expect(order.due('papersSent')).toBe(instant('2027-01-11T18:00+08:00'));
    expect(order.events.at(-1)).toMatchObject({
      type: 'datesMoved',
      moves: [{ key: 'papersMade', which: 'due', from: instant('2027-01-11T18:00+08:00'), to: instant('2027-01-13T18:00+08:00') }],
    });
  });

  it('the baseline stays what the rule first gave', () => {
    const order = adopted(aCase({ rules, calendars: { company: before }, at: '2026-12-28T09:00+08:00' }));
    expect(order.kept('papersMade').baseline).toBe(instant('2027-01-11T18:00+08:00'));
  });
});
