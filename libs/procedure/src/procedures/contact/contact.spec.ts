import { buyerOffice } from '@gendan/trade';
import type { Values } from '../..';
import { type ACase, aCase } from '../../scenarios/a-case';
import { contact } from '.';

const AT = '2026-03-02T10:00:00+08:00';
const opened = (): ACase =>
  aCase({ rules: contact.rules, at: AT, calendars: { customer: buyerOffice('America/New_York', { id: 'customer' }) } });
const taken = (channel: string, about = 'question', more: Values = {}): ACase =>
  opened().confirm('contactTaken', { values: { channel, about, ...more } });
const late = (order: ACase, milestone: string): string[] => order.reminders(milestone).map(({ to }) => to);

describe('S1.4.1–3, S2.8.2: nobody waits without an answer', () => {
  it('S1.4.1a C38 an e-mail is answered within the customer’s day, whose zone counts', () => {
    const order = taken('email');
    // ten in the morning in China is nine in the evening before in New York: that day ends at 23:59 there
    expect(order.due('answered')).toBe('2026-03-02T04:59:00.000Z');
  });

  it('S1.4.2 C39 F-14 a fax is answered at once, and kept', () => {
    const order = taken('fax');
    expect(order.due('answered')).toBe('2026-03-02T02:10:00.000Z');
    order.confirm('answered');
    expect(order.trying.confirm('contactFiled')).toBe('TOO_EARLY');
    expect(order.confirm('faxFiled').confirm('contactFiled').plan.closed).toBe(true);
  });

  it.each(['phone', 'message', 'onSite'])('S2.8.2 C36 by %s the answer is due within thirty minutes', (channel) => {
    expect(taken(channel).due('answered')).toBe('2026-03-02T02:30:00.000Z');
  });

  it('S2.8.2 C36 after thirty minutes whoever has it hears of it, and later the superior', () => {
    const order = taken('message').advance('2026-03-02T10:29:00+08:00');
    expect(late(order, 'answered')).toEqual([]);
    expect(late(order.advance('2026-03-02T10:31:00+08:00'), 'answered')).toEqual(['owner']);
    expect(late(order.advance('2026-03-02T17:00:00+08:00'), 'answered')).toEqual(['owner', 'ownerManager']);
  });

  it('E39 S2.8.2 S1.4.1a who cannot answer says when: the customer is told, and the answer is due then', () => {
    const order = taken('phone').confirm('nextTimeTold', { values: { nextTime: '2026-03-03T07:00:00.000Z' } });
    expect(order.letters()).toEqual(['beingLookedInto → customer']);
    expect(order.state('answered')).toBe('notNeeded');
    expect(order.due('promiseKept')).toBe('2026-03-03T07:00:00.000Z');
    expect(order.trying.confirm('contactFiled')).toBe('TOO_EARLY');
  });

  it('E39 S2.8.2 the next time is the merchandiser’s to say, and it is a time; the contact is filed when it was kept', () => {
    expect(opened().trying.confirm('nextTimeTold')).toBe('TOO_EARLY');
    const order = taken('message');
    expect(order.trying.confirm('contactFiled')).toBe('TOO_EARLY');
    expect(order.trying.confirm('promiseKept')).toBe('TOO_EARLY');
    expect(order.trying.confirm('nextTimeTold', { by: 'businessManager' })).toBe('NOT_YOURS');
    expect(order.trying.confirm('nextTimeTold', { values: { nextTime: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('nextTimeTold', { values: { nextTime: '2026-03-03T07:00:00.000Z' } });
    expect(order.trying.confirm('contactFiled')).toBe('TOO_EARLY');
    expect(order.trying.confirm('promiseKept', { values: { answer: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('promiseKept').confirm('contactFiled').plan.closed).toBe(true);
  });

  it('S1.4.2 E39 a fax that cannot be answered is acknowledged by mail', () => {
    const order = taken('fax').confirm('nextTimeTold', { values: { nextTime: '2026-03-02T08:00:00.000Z' } });
    expect(order.letters()).toEqual(['beingLookedInto → customer']);
    expect(order.open()).toContain('promiseKept');
  });

  it('C37 S2.8.2 S2.8.5 a promised time is reminded before it, called late at it, and goes to the superior after it', () => {
    const order = taken('onSite').confirm('nextTimeTold', { values: { nextTime: '2026-03-03T07:00:00.000Z' } });
    expect(late(order.advance('2026-03-03T06:46:00.000Z'), 'promiseKept')).toEqual(['owner']);
    expect(late(order.advance('2026-03-03T07:01:00.000Z'), 'promiseKept')).toEqual(['owner', 'owner']);
    expect(late(order.advance('2026-03-03T07:31:00.000Z'), 'promiseKept')).toEqual(['owner', 'owner', 'ownerManager']);
  });

  it('E39 C37 a promise that cannot be kept is made anew, with another time', () => {
    const order = taken('phone').confirm('nextTimeTold', { values: { nextTime: '2026-03-03T07:00:00.000Z' } });
    order.refuse('promiseKept', { by: 'merchandiser', reason: 'the factory has not measured yet' });
    expect(order.open()).toContain('nextTimeTold');
    order.confirm('nextTimeTold', { values: { nextTime: '2026-03-04T07:00:00.000Z' } });
    expect(order.due('promiseKept')).toBe('2026-03-04T07:00:00.000Z');
  });

  it('S2.8.2 answered at once, nothing is promised and the case closes', () => {
    const order = taken('message').confirm('answered');
    expect(order.state('promiseKept')).toBe('notNeeded');
    expect(order.confirm('contactFiled').plan.closed).toBe(true);
  });

  it('S1.4.3 a call is logged with its purpose', () => {
    const order = taken('phone').confirm('answered');
    expect(order.trying.confirm('phoneLogged', { values: { purpose: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('contactFiled')).toBe('TOO_EARLY');
    expect(order.confirm('phoneLogged').trying.confirm('contactFiled')).toBe('ok');
  });
});

describe('S1.4.1b–d: what a contact leads to', () => {
  const openedOut = (order: ACase): unknown[] => order.of('effectAsked').flatMap(({ of }) => ('opens' in of ? [of] : []));

  it('S1.4.1b S1.4.1d G01 an inquiry becomes a case of its own and is not quoted here', () => {
    const order = taken('email', 'inquiry').confirm('answered');
    expect(order.trying.confirm('contactFiled')).toBe('TOO_EARLY');
    expect(openedOut(order.confirm('inquiryOpened'))).toEqual([{ opens: 'inquiry', carry: ['facts.contactTaken.wanted'] }]);
  });

  it('S1.4.1c an order is acknowledged the same day: the price follows, production is being prepared', () => {
    const order = taken('email', 'order');
    expect(order.due('orderAcknowledged')).toBe('2026-03-02T04:59:00.000Z');
    expect(order.trying.confirm('orderAcknowledged', { values: { requirements: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('orderAcknowledged').letters()).toEqual(['orderReceived → customer']);
  });

  it('S2.8.2 G102 a complaint becomes a case of its own within thirty minutes', () => {
    const order = taken('onSite', 'complaint');
    expect(order.fork().confirm('answered').trying.confirm('contactFiled')).toBe('TOO_EARLY');
    expect(order.due('complaintOpened')).toBe('2026-03-02T02:30:00.000Z');
    expect(openedOut(order.confirm('complaintOpened'))).toEqual([{ opens: 'complaint', carry: ['facts.contactTaken.wanted'] }]);
  });
});

describe('S1.4.4, a visit', () => {
  const visit = (): ACase => taken('visit', 'question', { visitOn: '2026-03-16' });

  it('S1.4.4 is prepared by the day before it, a working day, with an agenda', () => {
    const order = visit();
    expect(order.due('visitPrepared')?.slice(0, 10)).toBe('2026-03-13');
    expect(order.trying.confirm('visitPrepared', { values: { agenda: '' } })).toBe('EVIDENCE_MISSING');
    expect(taken('email').state('visitPrepared')).toBe('notNeeded');
  });

  it('S1.4.4 afterwards the customer gets the minutes in English, by the next working day', () => {
    const order = visit().confirm('visitPrepared').advance('2026-03-16T16:00:00+08:00').confirm('minutesTaken');
    expect(order.due('minutesSent')?.slice(0, 10)).toBe('2026-03-17');
    expect(order.trying.confirm('minutesSent', { values: { englishMinutes: undefined } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('minutesSent').letters()).toEqual(['minutesOfMeeting → customer']);
    const corrected = order.fork().correct('minutesTaken', { minutes: 'delivery in June, not in July' });
    expect(corrected.confirm('minutesSent').letters()).toEqual(['minutesOfMeeting → customer', 'minutesOfMeeting → customer']);
    expect(order.confirm('answered').confirm('contactFiled').plan.closed).toBe(true);
  });

  it('is dropped by the business manager', () => {
    const order = visit().does({ kind: 'cancel', reason: 'called off' });
    order.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.confirm('contactDropped').plan.closed).toBe(true);
  });
});
