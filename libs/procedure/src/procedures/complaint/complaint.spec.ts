import type { Values } from '../..';
import { type ACase, aCase } from '../../scenarios/a-case';
import { complaint } from '.';

const opened = (at = '2026-03-02T09:00:00+08:00'): ACase => aCase({ rules: complaint.rules, at });
const taken = (severity: 'serious' | 'notSerious' = 'notSerious'): ACase => opened().confirm('complaintTaken', { values: { severity } });
const told = (severity: 'serious' | 'notSerious' = 'notSerious'): ACase => taken(severity).confirm('liaisonFormSent');
const usd = (amount: string) => ({ amount, currency: 'USD' });
const analysed = (values: Values = { compensation: 'none' }): ACase => told().confirm('causeAnalysed', { values });
const replied = (): ACase => analysed().confirm('replyDrafted');
const settled = (order: ACase): ACase => {
  for (const effect of Object.keys(order.plan.effects)) order.answer(effect);
  return order;
};

describe('S1.16, S3.6: taking a complaint down', () => {
  it('S1.16.1 G102 C36 F-20 sales records it within thirty minutes, then the sales manager’s manager hears of it', () => {
    const order = opened();
    expect(order.due('complaintTaken')).toBe('2026-03-02T01:30:00.000Z');
    expect(order.trying.confirm('complaintTaken', { by: 'afterSales' })).toBe('NOT_YOURS');
    order.advance('2026-03-02T16:00:00+08:00');
    expect(order.reminders('complaintTaken').map(({ to }) => to)).toEqual(['owner', 'ownerManager']);
  });

  it('S1.16.1 the customer hears at once that it is taken down', () => {
    expect(taken().letters()).toEqual(['complaintReceived → customer']);
  });

  it('S1.16.2 S3.6.2 G102 the liaison form goes to the departments the same day', () => {
    const order = taken();
    expect(order.due('liaisonFormSent')).toBe('2026-03-02T10:00:00.000Z');
    expect(order.trying.confirm('causeAnalysed')).toBe('TOO_EARLY');
    order.confirm('liaisonFormSent');
    expect(order.letters()).toEqual(expect.arrayContaining(['copy → afterSales', 'copy → responsibleDepartment', 'copy → quality']));
  });
});

describe('S1.16.3–4: cause, remedy, compensation', () => {
  it('S1.16.3a G103 F-22 a serious one has its meeting before the cause is written down', () => {
    const order = told('serious');
    expect(order.open()).toEqual(['meetingHeld']);
    expect(order.trying.confirm('causeAnalysed')).toBe('TOO_EARLY');
    order.confirm('meetingHeld');
    expect(order.open()).toEqual(['causeAnalysed']);
  });

  it('S1.16.3b F-22 one that is not serious goes straight to the responsible department', () => {
    const order = told();
    expect(order.state('meetingHeld')).toBe('notNeeded');
    expect(order.open()).toEqual(['causeAnalysed']);
  });

  it('F-22 a complaint found serious afterwards is told again and has its meeting', () => {
    const order = told();
    order.correct('complaintTaken', { ...order.kept('complaintTaken').fact?.values, severity: 'serious' }, { by: 'afterSales' });
    expect(order.open()).toEqual(['liaisonFormSent']);
    expect(order.confirm('liaisonFormSent').open()).toEqual(['meetingHeld']);
  });

  it('S1.16.4 G104 F-20 cause, countermeasure and compensation are the responsible department’s to say', () => {
    const order = told();
    expect(order.trying.confirm('causeAnalysed', { by: 'salesperson' })).toBe('NOT_YOURS');
    expect(order.trying.confirm('causeAnalysed', { values: { countermeasure: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.due('causeAnalysed')).toBe('2026-03-05T10:00:00.000Z');
    expect(order.confirm('causeAnalysed').letters()).toContain('copy → salesperson');
  });

  it('G101 E37 compensation is approved by the business manager, above the limit by the general manager too', () => {
    const small = analysed({ compensation: 'refund', compensationAmount: usd('5000') });
    expect(small.trying.confirm('replyDrafted')).toBe('TOO_EARLY');
    expect(small.sign('compensationApproved', { by: 'businessManager' }).open()).toEqual(['replyDrafted']);
    const asked = analysed({ compensation: 'refund', compensationAmount: usd('5000.01') });
    expect(asked.trying.sign('compensationApproved', { by: 'generalManager' })).toBe('NOT_YOUR_TURN');
    const large = asked.sign('compensationApproved');
    expect(large.trying.confirm('replyDrafted')).toBe('TOO_EARLY');
    expect(large.sign('compensationApproved', { by: 'generalManager' }).open()).toEqual(['replyDrafted']);
  });

  it('G101 E37 S1.16.4 a compensation corrected while the customer reads the answer is approved anew, and the link is void until it is', () => {
    const order = analysed({ compensation: 'refund', compensationAmount: usd('900') })
      .sign('compensationApproved')
      .confirm('replyDrafted');
    order.correct('causeAnalysed', { ...order.kept('causeAnalysed').fact?.values, compensationAmount: usd('6000') }, { by: 'quality' });
    expect([order.state('compensationApproved'), order.state('replyAccepted')]).toEqual(['open', 'waits']);
    order.sign('compensationApproved').sign('compensationApproved', { by: 'generalManager' });
    expect(order.open()).toEqual(['replyDrafted']);
    expect(
      order
        .confirm('replyDrafted')
        .letters()
        .filter((letter) => letter === 'complaintReply → customer'),
    ).toHaveLength(2);
  });

  it('E37 a refused compensation goes back to the department; without one nobody is asked', () => {
    const order = analysed({ compensation: 'refund', compensationAmount: usd('900') });
    expect(order.refuse('compensationApproved', { by: 'businessManager' }).open()).toEqual(['causeAnalysed']);
    expect(analysed().state('compensationApproved')).toBe('notNeeded');
  });
});

describe('S1.16.5–6: the answer', () => {
  it('S1.16.5 the customer sees the answer when it is written', () => {
    expect(analysed().letters()).not.toContain('complaintReply → customer');
    expect(replied().letters()).toContain('complaintReply → customer');
  });

  it('S1.16.5 E31 E32 G105 a customer who is not satisfied opens it again, and it cannot be archived', () => {
    const order = replied().refuse('replyAccepted', { by: 'customer', reason: 'the dents are still there' });
    expect(order.open()).toEqual(['causeAnalysed']);
    expect(order.trying.confirm('complaintArchived')).toBe('TOO_EARLY');
    order.confirm('causeAnalysed', { values: { compensation: 'none' } }).confirm('replyDrafted');
    expect(order.kept('replyAccepted').round).toBe(2);
    expect(order.letters().filter((letter) => letter === 'complaintReply → customer')).toHaveLength(2);
  });

  it('S1.16.6 G105 E32 it closes when it is archived with what keeps it from happening again', () => {
    const order = replied().confirm('replyAccepted', { by: 'customer' });
    expect(order.trying.confirm('complaintArchived', { values: { prevention: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('complaintArchived');
    expect(settled(order).plan.closed).toBe(true);
  });

  it('E34 a replacement is a case of its own that knows the order', () => {
    const order = analysed({ compensation: 'replacement' }).sign('compensationApproved').confirm('replacementAsked');
    const [asked] = order.of('effectAsked').filter(({ of }) => 'opens' in of);
    expect(asked?.of).toMatchObject({ opens: 'replacementPart', carry: expect.arrayContaining(['facts.complaintTaken.orderNumber']) });
  });

  it('is cancelled with an answer to the customer', () => {
    const order = told().does({ kind: 'cancel', reason: 'a mix-up' }, 'salesperson');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.open()).toEqual(['departmentsTold', 'customerAnswered']);
    expect(order.confirm('departmentsTold').confirm('customerAnswered').letters()).toContain('complaintEnded → customer');
    expect(settled(order).plan.closed).toBe(true);
  });
});
