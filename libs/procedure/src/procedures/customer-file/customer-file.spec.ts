import { type ACase, aCase } from '../../scenarios/a-case';
import { customerFile } from '.';

const opened = (): ACase => aCase({ rules: customerFile.rules });
const learned = (): ACase => opened().confirm('customerNamed').confirm('companyLearned');

describe('S1.12, a customer is put on file', () => {
  it('S1.12.1 only who sent samples or placed an order is put on file', () => {
    const file = opened();
    expect(file.trying.confirm('companyLearned')).toBe('TOO_EARLY');
    expect(file.trying.confirm('customerNamed', { values: { origin: 'metAtFair' } })).toBe('EVIDENCE_UNFIT');
    expect(file.confirm('customerNamed', { values: { origin: 'sampleSent' } }).open()).toEqual(['companyLearned']);
  });

  it.each(['companyBackground', 'businessScope', 'companyNature', 'strength'])('S1.12.2 without %s the file is not complete', (box) => {
    const file = opened().confirm('customerNamed');
    expect(file.trying.confirm('companyLearned', { values: { [box]: '' } })).toBe('EVIDENCE_MISSING');
    expect(file.trying.confirm('companyLearned')).toBe('ok');
  });

  it('S1.12.3 S1.2.2a the customer tracking table ends it, and the salesperson has a copy', () => {
    const file = learned().confirm('trackingTableMade');
    expect(file.letters()).toEqual(['copy → salesperson']);
    expect(file.of('effectAsked').some(({ of }) => 'paper' in of && of.paper === 'customerTrackingTable')).toBe(true);
    for (const effect of Object.keys(file.plan.effects)) file.answer(effect);
    expect(file.plan.closed).toBe(true);
  });

  it('S1.12.1 S1.12.2 a customer nobody can find goes back to the salesperson who named it', () => {
    const file = opened().confirm('customerNamed').refuse('companyLearned', { reason: 'no such company in the register' });
    expect(file.open()).toEqual(['customerNamed']);
    expect(file.trying.confirm('companyLearned')).toBe('TOO_EARLY');
  });

  it('is dropped by the business manager with a reason', () => {
    const file = opened().does({ kind: 'cancel', reason: 'a spammer' });
    file.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(file.open()).toEqual(['fileDropped']);
    expect(file.confirm('fileDropped').plan.closed).toBe(true);
  });
});
