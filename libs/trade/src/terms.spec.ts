import fc from 'fast-check';
import {
  type Instalment,
  type Terms,
  type TermsLine,
  addLines,
  amountOf,
  giftsOf,
  instalmentAmount,
  quantitiesOf,
  shipmentBalance,
  sum,
  termsFaults,
} from '.';

const deposit: Instalment = { id: 'deposit', method: 'tt', gate: 'production', share: '30' };
const balance: Instalment = { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' };

function aLine(line: Partial<TermsLine> = {}): TermsLine {
  return { line: 'red', product: 'P-1', description: 'Mug, red', quantity: '1000', unit: 'pcs', price: '100.00', ...line };
}

function someTerms(terms: Partial<Terms> = {}): Terms {
  return {
    currency: 'USD',
    incoterm: 'FOB',
    port: 'Ningbo',
    lines: [aLine()],
    delivery: '2026-05-30',
    tolerancePercent: '5',
    instalments: [deposit, balance],
    inspection: 'company',
    firstArticle: false,
    remarks: null,
    ...terms,
  };
}

const worth = (amount: string, more: Partial<Terms> = {}): Terms =>
  someTerms({ lines: [aLine({ quantity: '1', price: amount })], ...more });
const amounts = (terms: Terms): string[] => terms.instalments.map((instalment) => instalmentAmount(terms, instalment));
const paths = (terms: Terms): string[] => termsFaults(terms).map((fault) => fault.path);

describe('an order’s value', () => {
  it('rounds each line half up, once', () =>
    expect(
      amountOf(someTerms({ lines: [aLine({ quantity: '1', price: '0.125' }), aLine({ line: 'blue', quantity: '1', price: '0.125' })] })),
    ).toBe('0.26'));
  it('has the decimals of its currency', () => {
    expect(amountOf(worth('1234567', { currency: 'JPY' }))).toBe('1234567');
    expect(amountOf(worth('10.0005', { currency: 'KWD' }))).toBe('10.001');
    expect(amountOf(someTerms({ lines: [] }))).toBe('0.00');
  });
  it('gifts are free, and counted apart', () => {
    const terms = someTerms({ lines: [aLine(), aLine({ line: 'lid', quantity: '20', gift: true })] });
    expect(amountOf(terms)).toBe('100000.00');
    expect(quantitiesOf(terms)).toEqual({ red: '1000' });
    expect(giftsOf(terms)).toEqual({ lid: '20' });
  });
});

describe('instalments', () => {
  it('of USD 100,000 at 30/70', () => expect(amounts(worth('100000'))).toEqual(['30000.00', '70000.00']));
  it('of USD 33,333.33 at 30/70', () => expect(amounts(worth('33333.33'))).toEqual(['10000.00', '23333.33']));
  it('of JPY 1,234,567 at 30/70', () => expect(amounts(worth('1234567', { currency: 'JPY' }))).toEqual(['370370', '864197']));
  it('the last takes what the others left', () => {
    const thirds = ['a', 'b', 'c'].map((id, i): Instalment => ({ id, method: 'tt', gate: 'later', share: i === 2 ? '33.34' : '33.33' }));
    expect(amounts(worth('0.05', { instalments: thirds }))).toEqual(['0.02', '0.02', '0.01']);
  });
  it('a fixed deposit and the rest', () => {
    const fixed: Instalment = { id: 'deposit', method: 'tt', gate: 'production', amount: '5000' };
    expect(amounts(worth('33333.33', { instalments: [fixed, { ...balance, share: '100' }] }))).toEqual(['5000.00', '28333.33']);
  });
  it('always add up to the order’s value', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 5 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom('USD', 'JPY', 'KWD'), (edges, n, currency) => {
        const ends = [0, ...[...edges].sort((a, b) => a - b), 10_000];
        const instalments = ends.slice(1).map((end, i): Instalment => {
          const hundredths = end - (ends[i] ?? 0);
          return {
            id: `i${i}`,
            method: 'tt',
            gate: 'later',
            share: `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`,
          };
        });
        const terms = worth(`${n}`, { currency, instalments });
        expect(termsFaults(terms)).toEqual([]);
        expect(sum(amounts(terms))).toBe(amountOf(terms));
      }),
    );
  });
});

describe('the balance of one shipment', () => {
  const terms = someTerms({ lines: [aLine(), aLine({ line: 'blue', quantity: '500', price: '3.33' })] });
  it('is 70 % of what is in it', () => expect(shipmentBalance(terms, { red: '400' })).toBe('28000.00'));
  it('of all goods is the instalment', () => expect(shipmentBalance(terms, quantitiesOf(terms))).toBe(amounts(terms)[1]));
  it('follows what is really shipped, more or less', () => expect(shipmentBalance(terms, { red: '1010' })).toBe('70700.00'));
  it('counts T/T against originals only', () => {
    const lc: Instalment = { id: 'lc', method: 'lc', gate: 'originals', share: '70' };
    expect(shipmentBalance(someTerms({ instalments: [deposit, lc] }), { red: '400' })).toBe('0.00');
    const later: Instalment = { id: 'rest', method: 'openAccount', gate: 'later', share: '50' };
    expect(shipmentBalance(someTerms({ instalments: [deposit, { ...balance, share: '20' }, later] }), { red: '400' })).toBe('8000.00');
  });
  it('gifts in it cost nothing', () => {
    const gifts = someTerms({ lines: [aLine(), aLine({ line: 'lid', gift: true })] });
    expect(shipmentBalance(gifts, { red: '400', lid: '400' })).toBe('28000.00');
  });
  it('shares a fixed amount by value', () => {
    const fixed = { ...balance, share: undefined, amount: '60000' };
    expect(shipmentBalance(someTerms({ instalments: [{ ...deposit, share: '100' }, fixed] }), { red: '500' })).toBe('30000.00');
  });
  it('over all shipments loses no cent', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 999 }),
        (counts, cents) => {
          const all = counts.reduce((a, b) => a + b, 0);
          const order = someTerms({ lines: [aLine({ quantity: `${all}`, price: `${(cents / 1000).toFixed(3)}` })] });
          let before = {};
          const balances = counts.map((count) => {
            const due = shipmentBalance(order, { red: `${count}` }, before);
            before = addLines(before, { red: `${count}` });
            return due;
          });
          expect(sum(balances)).toBe(instalmentAmount(order, balance));
        },
      ),
    ));
});

describe('terms that cannot be agreed', () => {
  it('sound terms have no fault', () => expect(termsFaults(someTerms())).toEqual([]));
  it('what is not settled yet is no fault', () =>
    expect(termsFaults(someTerms({ incoterm: null, port: null, delivery: null, inspection: null }))).toEqual([]));
  it.each<[string, Partial<Terms>, string]>([
    ['an unknown currency', { currency: 'RMB' }, 'currency'],
    ['an unknown Incoterm', { incoterm: 'C&F' }, 'incoterm'],
    ['a day that does not exist', { delivery: '2026-02-30' }, 'delivery'],
    ['a tolerance above 100 %', { tolerancePercent: '101' }, 'tolerancePercent'],
    ['no lines', { lines: [] }, 'lines'],
    ['a line there twice', { lines: [aLine(), aLine()] }, 'lines.1.line'],
    ['a quantity of nothing', { lines: [aLine({ quantity: '0' })] }, 'lines.0.quantity'],
    ['a quantity that is no number', { lines: [aLine({ quantity: '1e3' })] }, 'lines.0.quantity'],
    ['a negative price', { lines: [aLine({ price: '-1' })] }, 'lines.0.price'],
    ['no unit', { lines: [aLine({ unit: '' })] }, 'lines.0.unit'],
    ['no payment', { instalments: [] }, 'instalments'],
    ['shares of 90 %', { instalments: [deposit, { ...balance, share: '60' }] }, 'instalments'],
    ['shares of 110 %', { instalments: [deposit, { ...balance, share: '80' }] }, 'instalments'],
    ['a share of 0 %', { instalments: [deposit, { ...balance, share: '0' }] }, 'instalments.1.share'],
    ['an instalment there twice', { instalments: [deposit, { ...balance, id: 'deposit' }] }, 'instalments.1.id'],
    ['a share and an amount', { instalments: [{ ...deposit, amount: '5' }, balance] }, 'instalments.0'],
    ['neither share nor amount', { instalments: [{ ...deposit, share: undefined }, balance] }, 'instalments.0'],
    ['a deposit per shipment', { instalments: [{ ...deposit, per: 'shipment' }, balance] }, 'instalments.0.per'],
    [
      'cents of a cent',
      {
        instalments: [
          { ...deposit, share: undefined, amount: '5.001' },
          { ...balance, share: '100' },
        ],
      },
      'instalments.0.amount',
    ],
    ['fixed amounts that are not the whole', { instalments: [{ ...deposit, share: undefined, amount: '5' }] }, 'instalments'],
    [
      'a fixed amount above the whole',
      {
        instalments: [
          { ...deposit, share: undefined, amount: '100001' },
          { ...balance, share: '100' },
        ],
      },
      'instalments',
    ],
  ])('%s', (_, change, path) => expect(paths(someTerms(change))).toEqual([path]));
  it('a case that delivers nothing may leave goods and payment open, but what it says must be sound', () => {
    const leaving = (change: Partial<Terms>): string[] => termsFaults(someTerms(change), { mayBeOpen: true }).map(({ path }) => path);
    expect(leaving({ lines: [], instalments: [] })).toEqual([]);
    expect(leaving({ instalments: [] })).toEqual([]);
    expect(leaving({ lines: [aLine({ unit: '' })], instalments: [] })).toEqual(['lines.0.unit']);
    expect(leaving({ lines: [], instalments: [deposit, { ...balance, id: 'deposit' }] })).toEqual(['instalments.1.id']);
    expect(leaving({ instalments: [deposit] })).toEqual(['instalments']);
  });
  it('gifts do not count in what is paid', () => {
    const whole: Instalment = { id: 'all', method: 'tt', gate: 'shipment', amount: '100000' };
    const lines = [aLine(), aLine({ line: 'lid', price: '9', gift: true })];
    expect(termsFaults(someTerms({ lines, instalments: [whole] }))).toEqual([]);
  });
  it('every fault says what to do in both languages', () => {
    for (const fault of termsFaults(someTerms({ currency: 'RMB', lines: [], instalments: [] }))) {
      expect(fault.zh).toMatch(/[一-鿿]/);
      expect(fault.en).toMatch(/[a-z]/);
    }
  });
});
