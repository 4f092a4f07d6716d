import { standing } from '../..';
import { type ACase, aCase } from '../../scenarios/a-case';
import { resellerStatement, statement, supplierStatement } from '.';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const milestoneOf = ({ rules, plan, now }: ACase, key: string) => standing(rules, plan, now).milestones.find((each) => each.key === key);
const closed = (order: ACase): boolean => {
  for (const effect of Object.keys(order.plan.effects)) order.answer(effect);
  return order.plan.closed === true;
};

describe('S1.17, the customer’s statement', () => {
  const drafted = (): ACase => aCase({ rules: statement.rules }).confirm('statementDrafted', { values: { total: usd('8000') } });
  const signed = (): ACase => drafted().sign('statementSigned', { by: 'salesperson' }).sign('statementSigned', { by: 'finance' });
  const returned = (): ACase => signed().confirm('statementReturned', { by: 'customer' });
  const promised = (day = '2026-03-20'): ACase =>
    returned().confirm('paymentDatePromised', { by: 'customer', values: { promisedDate: day } });

  it('S1.17.1 C27 says the month, its unpaid goods and what they come to', () => {
    const order = aCase({ rules: statement.rules });
    expect(order.due('statementDrafted')?.slice(0, 10)).toBe('2026-03-05');
    for (const box of ['month', 'deliveries', 'total'])
      expect(order.trying.confirm('statementDrafted', { values: { [box]: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('statementDrafted').letters()).toEqual([]);
  });

  it('S1.17.3 what is to come is money, in the currency the statement is written in', () => {
    expect(milestoneOf(drafted(), 'statementPaid')?.count).toEqual({ toward: '8000', currency: 'USD', reached: '0' });
  });

  it('S1.17.2 both sign before the customer sees it; whoever refuses sends it back', () => {
    const order = drafted().sign('statementSigned', { by: 'salesperson' });
    expect(order.letters()).toEqual([]);
    expect(order.refuse('statementSigned', { by: 'finance', reason: 'order 017 is paid' }).open()).toContain('statementDrafted');
    expect(order.confirm('statementDrafted').sign('statementSigned', { by: 'finance' }).state('statementSigned')).toBe('open');
    expect(signed().letters()).toEqual(['statementToSeal → customer']);
  });

  it('S1.17.2 a corrected amount is signed again by both, and the customer’s link to the old one is void', () => {
    const order = signed();
    const values = { ...order.kept('statementDrafted').fact?.values, total: usd('7900') };
    order.correct('statementDrafted', values);
    expect(order.state('statementReturned')).toBe('waits');
    expect(order.open()).toContain('statementSigned');
  });

  it('S1.17.2 whatever is corrected is signed again, and until it is the customer’s link opens nothing', () => {
    const order = signed().correct('statementDrafted', { month: '2026-02' });
    expect([order.state('statementSigned'), order.state('statementReturned')]).toEqual(['open', 'waits']);
  });

  it('S1.17.4 G108 paid before a day was promised: the day is put down all the same', () => {
    const order = returned();
    order.counted('statementPaid', '8000');
    expect(order.trying.confirm('statementFiled')).toBe('TOO_EARLY');
    expect(order.confirm('paymentDatePromised', { by: 'customer' }).trying.confirm('statementFiled')).toBe('ok');
  });

  it('S1.17.3 G107 the customer sends it back sealed; differences draft it anew', () => {
    expect(signed().trying.confirm('statementReturned', { by: 'customer', values: { sealed: undefined } })).toBe('EVIDENCE_MISSING');
    expect(signed().refuse('statementReturned', { by: 'customer', reason: 'order 021 came short' }).open()).toContain('statementDrafted');
  });

  it('S1.17.3 E36 a statement not returned is chased: the customer, sales, the manager, again and again', () => {
    const order = signed().advance('2026-03-25T10:00:00+08:00');
    const told = order.reminders('statementReturned').map(({ to, letter }) => `${to} ${letter ?? ''}`);
    expect(told.slice(0, 4)).toEqual(['customer askedAgain', 'customer statementWanted', 'salesperson overdue', 'ownerManager escalation']);
    expect(told.length).toBeGreaterThan(4);
    expect(order.of('deemed')).toEqual([]);
  });

  it('S1.17.4 G108 E36 the day of payment is asked when the statement is back, and chased the same way', () => {
    expect(signed().letters()).not.toContain('paymentDateWanted → customer');
    const order = returned();
    expect(order.letters()).toContain('paymentDateWanted → customer');
    order.advance('2026-03-06T10:00:00+08:00');
    expect(order.reminders('paymentDatePromised').map(({ to }) => to)).toContain('customer');
  });

  it('S1.17.4 C59 E35 the promised day passes: the customer is reminded, then sales, finance and the manager hear of it', () => {
    const order = promised();
    expect(order.due('statementPaid')?.slice(0, 10)).toBe('2026-03-20');
    order.advance('2026-03-28T10:00:00+08:00');
    expect(
      order
        .reminders('statementPaid')
        .map(({ to }) => to)
        .slice(0, 5),
    ).toEqual(['merchandiser', 'customer', 'salesperson', 'finance', 'ownerManager']);
  });

  it('S1.17.4 C59 another promised day moves the due date', () => {
    const order = promised().correct('paymentDatePromised', { promisedDate: '2026-03-31' }, { by: 'salesperson', files: true });
    expect(order.due('statementPaid')?.slice(0, 10)).toBe('2026-03-31');
  });

  it('S1.17.4 G109 part of the money leaves it open, all of it (bank charges allowed for) closes it', () => {
    const order = promised();
    order.counted('statementPaid', '7949.99');
    expect(order.trying.confirm('statementFiled')).toBe('TOO_EARLY');
    order.counted('statementPaid', '7950.00');
    expect(closed(order.confirm('statementFiled'))).toBe(true);
  });

  it('S1.17.3 a statement that is taken back tells the customer why', () => {
    const order = signed().does({ kind: 'cancel', reason: 'wrong customer' });
    order.does({ kind: 'sign', milestone: 'cancel' }, 'finance');
    expect(order.confirm('statementRecalled').letters()).toContain('statementRecalled → customer');
    expect(closed(order)).toBe(true);
  });
});

describe('S1.3.6, a supplier’s month', () => {
  const opened = (): ACase => aCase({ rules: supplierStatement.rules, terms: { dueOn: '2026-03-05' } });
  const agreed = (): ACase => opened().confirm('deliveriesListed').confirm('supplierAgreed', { by: 'supplier' });

  it('S1.3.6 C43 is paid by the 5th, after the supplier and the manager agreed', () => {
    const order = agreed();
    expect(order.trying.confirm('supplierPaid')).toBe('TOO_EARLY');
    expect(order.sign('paymentApproved').due('supplierPaid')).toBe('2026-03-05T10:00:00.000Z');
    expect(closed(order.confirm('supplierPaid'))).toBe(true);
  });

  it('S1.3.6 E07 a difference the supplier or the manager finds lists the deliveries again', () => {
    const differs = opened().confirm('deliveriesListed').refuse('supplierAgreed', { by: 'supplier', reason: 'two notes missing' });
    expect(differs.open()).toEqual(['deliveriesListed']);
    expect(agreed().refuse('paymentApproved', { by: 'businessManager' }).open()).toEqual(['deliveriesListed']);
  });

  it('S1.3.6 nobody approves the payment of a list they made', () => {
    const order = aCase({
      rules: supplierStatement.rules,
      terms: { dueOn: '2026-03-05' },
      cast: { merchandiser: 'an', businessManager: 'an' },
    });
    order.confirm('deliveriesListed').confirm('supplierAgreed', { by: 'supplier' });
    expect(order.trying.sign('paymentApproved')).toBe('FOUR_EYES');
  });
});

describe('S1.3.14, a reseller’s month', () => {
  const collected = (): ACase =>
    aCase({ rules: resellerStatement.rules, terms: { dueOn: '2026-03-05' } }).confirm('notesCollected', { values: { total: usd('3000') } });

  it('S1.3.14 C44 E35 the special notes are audited before the reseller is asked, and settled by the 5th', () => {
    const order = collected();
    expect(order.letters()).toEqual([]);
    expect(order.due('resellerPaid')).toBe('2026-03-05T10:00:00.000Z');
    order.sign('notesAudited');
    const paid = order.fork();
    paid.counted('resellerPaid', '3000');
    expect(paid.trying.confirm('resellerSettled')).toBe('TOO_EARLY');
    order.confirm('resellerAgreed', { by: 'reseller' });
    expect(order.letters()).toEqual(['statementToAgree → reseller']);
    expect(order.trying.confirm('resellerSettled')).toBe('TOO_EARLY');
    order.counted('resellerPaid', '2950');
    expect(closed(order.confirm('resellerSettled'))).toBe(true);
  });

  it('S1.3.14 E07 notes that fail the audit are collected again', () => {
    expect(collected().refuse('notesAudited', { by: 'salesperson', reason: 'note 12 has no stamp' }).open()).toContain('notesCollected');
  });
});
