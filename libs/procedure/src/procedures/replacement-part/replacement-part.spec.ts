import { type ACase, aCase } from '../../scenarios/a-case';
import { replacementPart } from '.';

const ordered = (): ACase => aCase({ rules: replacementPart.rules }).confirm('partEntered').confirm('replacementOrdered');
const sent = (): ACase => ordered().confirm('partSent', { by: 'factory' });

describe('S1.3.5, a replacement part', () => {
  it('S1.3.5 customer service enters it the same day, with the order it belongs to', () => {
    const order = aCase({ rules: replacementPart.rules });
    expect(order.due('partEntered')).toBe('2026-03-02T10:00:00.000Z');
    expect(order.trying.confirm('partEntered', { by: 'merchandiser' })).toBe('NOT_YOURS');
    expect(order.trying.confirm('partEntered', { values: { orderNumber: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('replacementOrdered')).toBe('TOO_EARLY');
  });

  it('S1.3.5 E34 the order to the factory is made by the next day, and the factory gets it', () => {
    const order = aCase({ rules: replacementPart.rules }).confirm('partEntered');
    expect(order.due('replacementOrdered')?.slice(0, 10)).toBe('2026-03-03');
    expect(order.confirm('replacementOrdered').letters()).toEqual(['replacementOrder → factory']);
  });

  it('E34 a factory that does not send it is chased, then sales and the manager hear of it', () => {
    const order = ordered().advance('2026-03-13T10:00:00+08:00');
    expect(order.reminders('partSent').map(({ to }) => to)).toEqual(['owner', 'merchandiser', 'owner', 'salesperson', 'ownerManager']);
  });

  it('S1.3.5 S1.3.13 customer and customer service hear that it is on its way', () => {
    expect(sent().letters()).toEqual(expect.arrayContaining(['partOnItsWay → customer', 'copy → customerService']));
  });

  it('E34 a wrong part is ordered again', () => {
    const order = sent().refuse('partArrived', { by: 'customer', reason: 'left one, needs the right' });
    expect(order.open()).toEqual(['replacementOrdered']);
    expect(
      order
        .confirm('replacementOrdered')
        .letters()
        .filter((letter) => letter === 'replacementOrder → factory'),
    ).toHaveLength(2);
  });

  it('S1.3.5 the entry is closed when the customer has the part', () => {
    const order = sent();
    expect(order.trying.confirm('registerClosed')).toBe('TOO_EARLY');
    expect(order.confirm('partArrived', { by: 'customer' }).confirm('registerClosed').plan.closed).toBe(true);
  });

  it('cancelled, the factory need not send it', () => {
    const order = ordered().does({ kind: 'cancel', reason: 'found it' });
    order.does({ kind: 'sign', milestone: 'cancel' }, 'salesperson');
    expect(order.confirm('factoryStopped').letters()).toContain('replacementCancelled → factory');
  });
});
