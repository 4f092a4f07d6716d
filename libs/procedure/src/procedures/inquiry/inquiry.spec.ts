import type { Terms } from '@gendan/trade';
import { sliceOf } from '../..';
import { type ACase, aCase } from '../../scenarios/a-case';
import { inquiry } from '.';

const { rules } = inquiry;
const WANTED: Terms = {
  currency: 'USD',
  incoterm: null,
  port: null,
  lines: [{ line: 'fan', product: 'FS-40', description: 'Stand fan 16"', quantity: '1000', unit: 'PCS', price: '0' }],
  delivery: null,
  tolerancePercent: '0',
  instalments: [],
  inspection: null,
  firstArticle: false,
  remarks: null,
};
const priced = (price: string): Terms => ({
  ...WANTED,
  lines: WANTED.lines.map((line) => ({ ...line, price })),
  incoterm: 'FOB',
  port: 'Ningbo',
  instalments: [
    { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
    { id: 'balance', method: 'tt', gate: 'originals', share: '70' },
  ],
});
const slice = (terms: Terms): Record<string, unknown> => sliceOf(rules, terms);
const written = (terms: Terms): Record<string, unknown> =>
  Object.fromEntries(Object.entries(slice(terms)).map(([path, value]) => [path.slice('terms.'.length), value]));

const asked = (): ACase => aCase({ rules, terms: written(WANTED) });
const clear = (): ACase => asked().confirm('inquiryAcknowledged').confirm('requirementsClear');
const sheetTo = (label: string) => ({ open: { kind: 'factoryInquiry', label } });

/** The two factories asked, one of them having quoted. */
function quoted(): ACase {
  const one = clear().confirm('inquirySheetSent', sheetTo('one'));
  return one.confirm('factoryQuoteReceived', { part: 'factoryInquiry:one', values: { factoryPrice: { amount: '8.10', currency: 'USD' } } });
}
function pricing(order: ACase, price = '10.00'): ACase {
  return order.does(
    { kind: 'setTerms', base: order.plan.terms.hash, hash: `terms at ${price}`, slice: slice(priced(price)) },
    'salesManager',
  );
}
const VALID = '2026-04-10T10:00:00.000Z';
const offered = (): ACase => offering(pricing(quoted()));
const offering = (order: ACase, validUntil = VALID): ACase => order.sign('priceSet').confirm('quotationSent', { values: { validUntil } });
const opensOf = (order: ACase): string[] => Object.keys(order.plan.effects).filter((effect) => effect.includes('opens:'));

describe('S1.5, S2.10.1–2: from the inquiry to the price', () => {
  it('S1.5.1 S1.4.1b S1.4.1d G01 C38 the inquiry is acknowledged the same day, without a price', () => {
    const order = asked();
    expect(order.due('inquiryAcknowledged')).toBe('2026-03-02T10:00:00.000Z');
    expect(order.trying.confirm('requirementsClear')).toBe('TOO_EARLY');
    expect(order.trying.confirm('inquiryLost')).toBe('TOO_EARLY');
    expect(order.confirm('inquiryAcknowledged').letters()).toEqual(['priceFollows → customer']);
  });

  it('S1.5.1 E04 what is unclear is asked of the customer, and the requirements wait for the answer', () => {
    const order = asked()
      .confirm('inquiryAcknowledged')
      .confirm('questionAsked', { open: { kind: 'question' } });
    expect(order.letters()).toContain('questionToAnswer → customer');
    expect(order.trying.confirm('requirementsClear')).toBe('TOO_EARLY');
    order.confirm('questionAnswered', { values: { answer: 'powder coated, matt' } });
    expect(order.trying.confirm('requirementsClear')).toBe('ok');
  });

  it('S1.5.2 S2.10.1 the inquiry sheet has all six boxes before a factory sees it', () => {
    const order = asked().confirm('inquiryAcknowledged');
    expect(order.trying.confirm('inquirySheetSent', sheetTo('one'))).toBe('TOO_EARLY');
    expect(order.trying.confirm('requirementsClear', { values: { surfaceFinish: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('requirementsClear', { values: { background: 'chain of 40 shops', budget: { amount: '9', currency: 'USD' } } });
    expect(order.confirm('inquirySheetSent', sheetTo('one')).letters()).toContain('inquirySheet → factory');
  });

  it('S1.2.2b S1.5.2 a corrected requirement goes to the factories on a new sheet', () => {
    const order = quoted().correct('requirementsClear', { ...quoted().kept('requirementsClear').fact?.values, material: 'steel 0.8 mm' });
    expect(order.open()).toContain('inquirySheetSent@factoryInquiry:one');
    order.confirm('inquirySheetSent', { part: 'factoryInquiry:one' });
    expect(order.letters().filter((letter) => letter === 'inquirySheet → factory')).toHaveLength(2);
  });

  it('S1.5.3 G02 G03 the price waits for a factory’s quote and is the sales manager’s alone', () => {
    const order = pricing(clear()).confirm('inquirySheetSent', sheetTo('one'));
    expect(order.trying.sign('priceSet')).toBe('TOO_EARLY');
    order.confirm('factoryQuoteReceived');
    expect(order.trying.sign('priceSet', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    expect(order.trying.confirm('quotationSent')).toBe('TOO_EARLY');
    expect(order.sign('priceSet').trying.confirm('quotationSent')).toBe('ok');
  });

  it('S1.5.3 a unified price: once set, nobody puts another one into the quotation', () => {
    const order = pricing(quoted()).sign('priceSet');
    const other = { kind: 'setTerms', base: order.plan.terms.hash, hash: 'cheaper', slice: slice(priced('9.00')) } as const;
    expect(order.trying.does(other)).toBe('TERMS_APPROVED');
  });

  it('S1.5.3 a factory that corrects its quote brings the price back to the sales manager', () => {
    const order = pricing(quoted()).sign('priceSet');
    order.correct('factoryQuoteReceived', { factoryPrice: { amount: '8.60', currency: 'USD' } }, { part: 'factoryInquiry:one' });
    expect(order.state('priceSet')).toBe('open');
    expect(order.kept('priceSet').round).toBe(2);
  });

  it('S1.5.3 S1.5.4 a price that is set anew while the customer reads the quotation: its link opens nothing until that is done', () => {
    const order = offered();
    order.correct('factoryQuoteReceived', { factoryPrice: { amount: '8.60', currency: 'USD' } }, { part: 'factoryInquiry:one' });
    expect(order.state('quotationAnswered')).toBe('waits');
    expect(order.sign('priceSet').state('quotationAnswered')).toBe('open');
  });

  it('S1.5.3 S1.5.4 a price that changes after the customer accepted is quoted anew and accepted anew', () => {
    const dearer = offered().confirm('quotationAnswered');
    dearer.correct('factoryQuoteReceived', { factoryPrice: { amount: '8.60', currency: 'USD' } }, { part: 'factoryInquiry:one' });
    pricing(dearer, '10.40').sign('priceSet');
    expect([dearer.state('quotationSent'), dearer.state('quotationAnswered')]).toEqual(['open', 'waits']);
    expect(dearer.trying.confirm('orderOpened')).toBe('TOO_EARLY');
  });

  it('S1.5.2 a factory that will not quote is out, another one is asked', () => {
    const order = pricing(clear()).confirm('inquirySheetSent', sheetTo('one'));
    order.refuse('factoryQuoteReceived', { by: 'factory', reason: 'no capacity' });
    expect(order.trying.sign('priceSet')).toBe('TOO_EARLY');
    order.confirm('inquirySheetSent', sheetTo('two')).confirm('factoryQuoteReceived', { part: 'factoryInquiry:two' });
    expect(order.trying.sign('priceSet')).toBe('ok');
  });
});

describe('S1.5.4–5: the quotation and its answer', () => {
  it('S1.5.4 the customer gets the quotation with its payment terms and validity', () => {
    const order = pricing(quoted()).sign('priceSet');
    expect(order.trying.confirm('quotationSent', { values: { validUntil: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.letters()).not.toContain('quotation → customer');
    expect(order.confirm('quotationSent', { values: { validUntil: VALID } }).letters()).toContain('quotation → customer');
  });

  it('S1.5.4 no price is set before the payment terms are known', () => {
    const order = quoted();
    expect(order.trying.sign('priceSet')).toBe('TOO_EARLY');
    expect(order.waitsFor('priceSet')).toEqual([JSON.stringify(['known', 'terms.instalments'])]);
    expect(aCase({ rules }).waitsFor('priceSet')).toContain(JSON.stringify(['known', 'terms.lines']));
  });

  it('S1.5.4 C56 the merchandiser is told two working days before the quotation ends, and when it has ended', () => {
    const order = offered();
    expect(order.due('quotationAnswered')).toBe(VALID);
    order.advance('2026-04-08T23:00:00+08:00');
    expect(order.reminders('quotationAnswered').map(({ to, letter }) => [to, letter])).toEqual([['merchandiser', 'validityEnds']]);
    order.advance('2026-04-15T23:00:00+08:00');
    expect(order.reminders('quotationAnswered').map(({ to }) => to)).toEqual(['merchandiser', 'merchandiser', 'salesperson']);
    order.advance('2026-04-17T23:00:00+08:00');
    expect(order.reminders('quotationAnswered').at(-1)).toMatchObject({ to: 'ownerManager', letter: 'escalation' });
  });

  it('S1.5.5 F-14 the quotation is followed up every seven days until it is answered', () => {
    const order = offered();
    expect(order.due('quotationTracked')?.slice(0, 10)).toBe('2026-03-09');
    order.advance('2026-03-09T10:00:00+08:00').confirm('quotationTracked', { values: { intention: 'weak' } });
    expect(order.due('quotationTracked')?.slice(0, 10)).toBe('2026-03-16');
    expect(order.confirm('quotationAnswered').state('quotationTracked')).toBe('notNeeded');
  });

  it('S2.10.2 S1.5.5 E06 an objection leads to another price and another quotation, round after round', () => {
    let order = offered();
    for (const [round, price] of [
      [2, '9.60'],
      [3, '9.40'],
    ] as const) {
      order.refuse('quotationAnswered', { by: 'customer', reason: 'too dear' });
      expect(order.open()).toContain('priceSet');
      expect(order.state('quotationSent')).toBe('waits');
      order = offering(pricing(order, price));
      expect(order.kept('quotationAnswered').round).toBe(round);
    }
    expect(order.letters().filter((letter) => letter === 'quotation → customer')).toHaveLength(3);
    expect(order.trying.confirm('quotationAnswered')).toBe('ok');
  });

  it('S2.10.2 E06 what is to be changed may also be the requirement', () => {
    const order = offered().refuse('quotationAnswered', { by: 'customer', reason: 'smaller motor', back: ['requirementsClear'] });
    expect(order.open()).toContain('requirementsClear');
    expect(order.state('inquirySheetSent', 'factoryInquiry:one')).toBe('waits');
  });
});

describe('S1.5: the outcome', () => {
  it('S2.10.2 S1.4.1c G04 an accepted quotation opens the order with all that is known, and the inquiry closes when it is open', () => {
    const order = offered().confirm('quotationAnswered').confirm('orderOpened');
    expect(order.letters()).toContain('orderBeingPrepared → customer');
    expect(order.state('lateAcceptanceAgreed')).toBe('notNeeded');
    const [asking] = order.of('effectAsked').filter(({ of }) => 'opens' in of);
    expect(asking?.of).toEqual({
      opens: 'order',
      carry: expect.arrayContaining([
        'terms.lines',
        'terms.price',
        'terms.instalments',
        'facts.requirementsClear.model',
        'facts.quotationSent.packingMethod',
      ]),
    });
    expect(order.plan.closed).toBeFalsy();
    order.answer('orderOpened/opens:order', { values: { case: 'order:EX2601-018' } });
    expect(order.plan.closed).toBe(true);
  });

  it('C56 G04 an answer after the validity binds only if the sales manager agrees, else the price is set again', () => {
    const late = (): ACase => offered().advance('2026-04-13T10:00:00+08:00').confirm('quotationAnswered');
    expect(late().trying.confirm('orderOpened')).toBe('TOO_EARLY');
    expect(late().due('lateAcceptanceAgreed')?.slice(0, 10)).toBe('2026-04-14');
    expect(late().sign('lateAcceptanceAgreed').trying.confirm('orderOpened')).toBe('ok');
    const order = late().refuse('lateAcceptanceAgreed', { by: 'salesManager', reason: 'copper went up' });
    expect(order.open()).toContain('priceSet');
  });

  it('E06 a lost inquiry says why, drops what was going on and closes without an order', () => {
    const order = offered().refuse('quotationAnswered', { by: 'customer', reason: 'too dear' });
    expect(order.trying.confirm('inquiryLost', { values: { lostBecause: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('inquiryLost', { by: 'salesperson' })).toBe('NOT_YOURS');
    order.confirm('inquiryLost', { values: { lostBecause: 'price' } });
    expect(order.letters().slice(-2)).toEqual(['copy → salesperson', 'copy → salesManager']);
    expect(order.state('priceSet')).toBe('notNeeded');
    expect(opensOf(order)).toEqual([]);
    expect(order.plan.closed).toBe(true);
  });

  it('is cancelled by the sales manager; the factory is told, the customer only if there was a quotation', () => {
    const order = quoted().does({ kind: 'cancel', reason: 'asked twice' });
    order.does({ kind: 'sign', milestone: 'cancel' }, 'salesManager');
    expect(order.open()).toEqual(['factoryReleased']);
    expect(order.confirm('factoryReleased').letters()).toContain('inquiryEnded → factory');
    expect(order.plan.closed).toBe(true);
  });
});
