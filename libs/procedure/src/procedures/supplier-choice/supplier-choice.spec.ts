import { type ACase, aCase } from '../../scenarios/a-case';
import { supplierChoice } from '.';

const known = (): ACase => aCase({ rules: supplierChoice.rules }).confirm('requirementKnown');
const one = { open: { kind: 'candidate', label: 'one' } };
const chosen = (): ACase => known().confirm('candidateAssessed', one).confirm('supplierChosen');

describe('S2.11.2, a supplier is chosen', () => {
  it('S2.11.1 S2.11.2 no supplier is looked at before the requirement is known', () => {
    const order = aCase({ rules: supplierChoice.rules });
    expect(order.trying.confirm('candidateAssessed', one)).toBe('TOO_EARLY');
    expect(order.trying.confirm('requirementKnown', { values: { deliveryTime: '' } })).toBe('EVIDENCE_MISSING');
  });

  it.each(['capacity', 'qualityControl', 'deliveryTime'])('S2.11.2 every candidate is judged by %s', (criterion) => {
    expect(known().trying.confirm('candidateAssessed', { ...one, values: { [criterion]: '' } })).toBe('EVIDENCE_MISSING');
    expect(known().trying.confirm('supplierChosen')).toBe('TOO_EARLY');
  });

  it('S2.11.2 a candidate who will not do is out, and another one is needed', () => {
    const order = known().does({ kind: 'openPart', part: { kind: 'candidate', label: 'one' } });
    order.refuse('candidateAssessed', { part: 'candidate:one', reason: 'no capacity until June' });
    expect(order.trying.confirm('supplierChosen')).toBe('TOO_EARLY');
    order.confirm('candidateAssessed', { open: { kind: 'candidate', label: 'two' } });
    expect(order.trying.confirm('supplierChosen')).toBe('ok');
  });

  it('S2.11.2 E07 our side signs first, or sends it back to another choice', () => {
    const order = chosen();
    expect(order.letters()).toEqual([]);
    expect(order.trying.sign('agreementSigned', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    expect(order.refuse('agreementSigned', { by: 'businessManager', reason: 'too far away' }).open()).toEqual(['supplierChosen']);
  });

  it('S2.11.2 the supplier signs too, and the agreement is on file', () => {
    const order = chosen().sign('agreementSigned');
    expect(order.letters()).toEqual(['agreementToSign → supplier']);
    expect(order.trying.confirm('agreementFiled')).toBe('TOO_EARLY');
    order.confirm('agreementSignedBySupplier', { by: 'supplier' }).confirm('agreementFiled');
    expect(order.plan.closed).toBe(true);
  });

  it('S2.11.2 a supplier who will not sign leads to another choice', () => {
    const order = chosen().sign('agreementSigned').refuse('agreementSignedBySupplier', { by: 'supplier', reason: 'the penalty' });
    expect(order.open()).toEqual(['supplierChosen']);
    expect(order.state('agreementSigned')).toBe('waits');
  });

  it('S2.11.2 a changed requirement judges the candidates anew', () => {
    const order = known();
    order.confirm('candidateAssessed', one);
    order.correct('requirementKnown', { ...order.kept('requirementKnown').fact?.values, quantity: '9000' });
    expect(order.open()).toContain('candidateAssessed@candidate:one');
  });
});
