import type { LineQuantities } from '@gendan/trade';
import { above, approval, ask, count, each, is, letter, moneyIn, outside, task } from './builders';
import { decide, lookAt, type Values } from '.';
import { lawFailures } from './laws';
import { aCase, newTerms, type ACase } from './scenarios/a-case';
import { PAID } from './scenarios/an-order';
import { BARE, TERMS } from './scenarios/bare-acts';
import { small } from './scenarios/small';
import { agreed, anOrder, opens, planned, produced, secured } from './scenarios/so-far';

function paying(instalments: unknown, terms: Values = {}, settings: Values = {}): ACase {
  const order = aCase({ rules: BARE, terms: { ...TERMS, instalments, ...terms }, settings });
  opens(order, 'factoryOrder', { quantity: { red: '100' } });
  return opens(order, 'shipment', { quantity: { red: '100' } });
}

const WAYS: Record<string, { method: string; gate: string }[]> = {
  'T/T deposit and balance': [
    { method: 'tt', gate: 'production' },
    { method: 'tt', gate: 'originals' },
  ],
  'T/T before shipping': [{ method: 'tt', gate: 'shipment' }],
  'L/C': [{ method: 'lc', gate: 'production' }],
  'L/C against documents': [{ method: 'lc', gate: 'originals' }],
  'L/C and the rest before documents': [
    { method: 'lc', gate: 'production' },
    { method: 'tt', gate: 'originals' },
  ],
  'D/P': [{ method: 'dp', gate: 'originals' }],
  'D/A': [{ method: 'da', gate: 'originals' }],
  'open account': [{ method: 'openAccount', gate: 'production' }],
  '30 % T/T and 70 % L/C': [
    { method: 'tt', gate: 'production' },
    { method: 'lc', gate: 'production' },
  ],
  'all later': [
    { method: 'openAccount', gate: 'later' },
    { method: 'tt', gate: 'later' },
  ],
  'not agreed': [],
};
const instalmentsOf = (way: string): unknown =>
  way === 'not agreed' ? '__open__' : (WAYS[way] ?? []).map((one, at) => ({ id: `${at + 1}`, ...one, amount: '100' }));

/** Makes good for one instalment what its method asks. */
function made(order: ACase, id: string): ACase {
  const part = `instalment:${id}`;
  const { method, gate } = order.plan.parts[part]?.values ?? {};
  if (method === 'lc')
    return order
      .confirm('lcReceived', { part })
      .sign('lcReviewed', { part, by: 'salesperson' })
      .sign('lcReviewed', { part, by: 'finance' });
  if (method === 'openAccount') {
    order.answer(`credit@${part}/ask:finance.reserve`);
    return order.confirm('credit', { part });
  }
  const name = { production: 'deposit', shipment: 'paid', originals: 'balance' }[String(gate)];
  if (name) order.counted(name, '100', { part });
  return order;
}

const ACTS = ['issued', 'loaded', 'sent', 'presented'] as const;
/** Way of paying, which instalments are made good, and what each act answers. */
const MATRIX: [way: string, good: string[], ...answers: string[]][] = [
  //                                       production  goods leave  title    to the bank
  ['T/T deposit and balance', [], 'LAW_1', 'ok', 'LAW_3', 'LAW_3'],
  ['T/T deposit and balance', ['1'], 'ok', 'ok', 'LAW_3', 'LAW_3'],
  ['T/T deposit and balance', ['2'], 'LAW_1', 'ok', 'ok', 'LAW_3'],
  ['T/T deposit and balance', ['1', '2'], 'ok', 'ok', 'ok', 'LAW_3'],
  ['T/T before shipping', [], 'ok', 'LAW_2', 'ok', 'LAW_3'],
  ['T/T before shipping', ['1'], 'ok', 'ok', 'ok', 'LAW_3'],
  ['L/C', [], 'LAW_1', 'ok', 'LAW_3', 'ok'],
  ['L/C', ['1'], 'ok', 'ok', 'LAW_3', 'ok'],
  ['L/C against documents', [], 'ok', 'ok', 'LAW_3', 'ok'],
  ['L/C and the rest before documents', ['1'], 'ok', 'ok', 'LAW_3', 'LAW_3'],
  ['L/C and the rest before documents', ['1', '2'], 'ok', 'ok', 'LAW_3', 'ok'],
  ['D/P', [], 'ok', 'ok', 'LAW_3', 'ok'],
  ['D/A', [], 'ok', 'ok', 'LAW_3', 'ok'],
  ['open account', [], 'LAW_1', 'ok', 'ok', 'LAW_3'],
  ['open account', ['1'], 'ok', 'ok', 'ok', 'LAW_3'],
  ['30 % T/T and 70 % L/C', ['1'], 'LAW_1', 'ok', 'LAW_3', 'ok'],
  ['30 % T/T and 70 % L/C', ['2'], 'LAW_1', 'ok', 'LAW_3', 'ok'],
  ['30 % T/T and 70 % L/C', ['1', '2'], 'ok', 'ok', 'LAW_3', 'ok'],
  ['all later', [], 'ok', 'ok', 'ok', 'LAW_3'],
  ['not agreed', [], 'LAW_1', 'LAW_2', 'LAW_3', 'LAW_3'],
];

describe('laws 1 to 3 · the gate matrix of payment methods (G31–G33, G35, G37, G78, G89, G92)', () => {
  it.each(MATRIX)('%s, made good: %j → production %s, goods %s, title %s, bank %s', (way, good, ...answers) => {
    const ready = (): ACase => good.reduce(made, paying(instalmentsOf(way)));
    expect(ACTS.map((act) => ready().trying.confirm(act))).toEqual(answers);
  });

  it('law 1 · a credit whose reservation is not answered does not count', () => {
    const order = paying(instalmentsOf('open account'));
    expect(order.trying.confirm('credit')).toBe('TOO_EARLY');
    expect(order.trying.confirm('issued')).toBe('LAW_1');
  });

  it('law 1 · a review of the L/C by one of two does not count', () => {
    const order = paying(instalmentsOf('L/C')).confirm('lcReceived').sign('lcReviewed', { by: 'salesperson' });
    expect(order.trying.confirm('issued')).toBe('LAW_1');
  });

  it('law 1 · an amount short of what was agreed does not count, several receipts together do', () => {
    const order = paying(instalmentsOf('T/T deposit and balance'));
    order.counted('deposit', '60', { part: 'instalment:1' });
    expect(order.trying.confirm('issued')).toBe('LAW_1');
    order.counted('deposit', '40', { part: 'instalment:1', sourceId: 'another' });
    expect(order.trying.confirm('issued')).toBe('ok');
  });

  it('law 1 · reserving with the factory is free (F-01)', () => {
    const rules = small([task('reserved', { by: 'merchandiser' })]);
    expect(aCase({ rules, terms: { instalments: PAID.depositAndBalance } }).trying.confirm('reserved')).toBe('ok');
  });
});

describe('law 2 · what the terms put before shipment, for the goods in that shipment', () => {
  const two = (terms: Values, settings: Values = {}): ACase => {
    const order = aCase({ rules: BARE, terms: { ...TERMS, instalments: instalmentsOf('all later'), ...terms }, settings });
    for (const n of ['1', '2']) {
      opens(order, 'factoryOrder', { quantity: { red: '50' } });
      opens(order, 'shipment', { quantity: { red: '50' }, carries: { [`factoryOrder:${n}`]: { red: '50' } } });
    }
    return order;
  };

  it('an inspection that is named must have passed for these goods, not for others (G84)', () => {
    const order = two({ inspection: 'thirdParty' }).confirm('inspected', { part: 'factoryOrder:1' });
    expect(order.trying.confirm('loaded', { part: 'shipment:2' })).toBe('LAW_2');
    expect(order.trying.confirm('loaded', { part: 'shipment:1' })).toBe('ok');
  });

  it('none named, none needed', () => expect(two({ inspection: 'none' }).trying.confirm('loaded', { part: 'shipment:2' })).toBe('ok'));

  it('an inspection not agreed yet counts as one that is asked', () =>
    expect(two({ inspection: '__open__' }).trying.confirm('loaded', { part: 'shipment:2' })).toBe('LAW_2'));

  it('finance’s release where the setting asks it (G80)', () => {
    const order = two({}, { financeReleases: true }).confirm('released', { part: 'shipment:1' });
    expect(order.trying.confirm('loaded', { part: 'shipment:2' })).toBe('LAW_2');
    expect(order.trying.confirm('loaded', { part: 'shipment:1' })).toBe('ok');
  });

  it('the buyer’s written concession stands for the inspection of that shipment only', () => {
    const order = two({ inspection: 'thirdParty' }).confirm('conceded', { part: 'shipment:1' });
    expect(order.trying.confirm('loaded', { part: 'shipment:2' })).toBe('LAW_2');
    expect(order.trying.confirm('loaded', { part: 'shipment:1' })).toBe('ok');
  });

  it('a concession for one factory order says nothing of another in the same shipment', () => {
    const rules = small([
      each('factoryOrder', {}, [
        task('inspected', { by: 'salesperson', is: 'qualityPassed' }),
        outside('conceded', { by: 'customer', is: 'concession' }),
      ]),
      each('shipment', {}, [task('loaded', { by: 'merchandiser', is: 'goodsLeave' })]),
    ]);
    const order = aCase({ rules, terms: { ...TERMS, instalments: [], inspection: 'customer' } });
    opens(opens(order, 'factoryOrder'), 'factoryOrder');
    opens(order, 'shipment', { carries: { 'factoryOrder:1': { red: '1' }, 'factoryOrder:2': { red: '1' } } });
    order.confirm('conceded', { part: 'factoryOrder:1' });
    expect(order.trying.confirm('loaded')).toBe('LAW_2');
    expect(order.confirm('inspected', { part: 'factoryOrder:2' }).trying.confirm('loaded')).toBe('ok');
  });

  it('a concession for the whole order stands for every shipment, one for a shipment for every container in it', () => {
    const left = task('loaded', { by: 'merchandiser', is: 'goodsLeave' });
    const conceded = outside('conceded', { by: 'customer', is: 'concession' });
    const start = { terms: { ...TERMS, instalments: [], inspection: 'customer' } };
    const whole = opens(aCase({ ...start, rules: small([conceded, each('shipment', {}, [left])]) }), 'shipment');
    expect(whole.trying.confirm('loaded')).toBe('LAW_2');
    expect(whole.confirm('conceded').trying.confirm('loaded')).toBe('ok');

    const rules = small([each('shipment', {}, [conceded, each('container', { inside: 'shipment' }, [left])])]);
    const inside = opens(opens(aCase({ ...start, rules }), 'shipment'), 'container', { inside: 'shipment:1' });
    expect(inside.trying.confirm('loaded')).toBe('LAW_2');
    expect(inside.confirm('conceded').trying.confirm('loaded')).toBe('ok');
  });

  it('of several inspections the one the terms name must have passed; where none of them is needed nothing has', () => {
    const rules = small([
      task('weInspected', { by: 'salesperson', when: is('terms.inspection', 'company'), is: 'qualityPassed' }),
      task('customerInspected', { by: 'salesperson', when: is('terms.inspection', 'customer'), is: 'qualityPassed' }),
      task('loaded', { by: 'merchandiser', is: 'goodsLeave' }),
    ]);
    const order = (inspection: string): ACase => aCase({ rules, terms: { ...TERMS, instalments: [], inspection } });
    expect(order('customer').trying.confirm('loaded')).toBe('LAW_2');
    expect(order('customer').confirm('customerInspected').trying.confirm('loaded')).toBe('ok');
    expect(order('thirdParty').trying.confirm('loaded')).toBe('LAW_2');
  });

  it('two releases of finance are both asked, but one that is not needed; with a factory order still to come neither is enough', () => {
    const release = (name: string, when = is('terms.paid', true)) => task(name, { by: 'finance', when, is: 'financeReleased' });
    const rules = small([
      each('factoryOrder', { covers: 'terms.lines' }, [release('ofPurchases', is('terms.bought', true))]),
      each('shipment', { covers: 'terms.lines' }, [release('ofSales'), task('loaded', { by: 'merchandiser', is: 'goodsLeave' })]),
    ]);
    const order = (bought: boolean, made: string): ACase => {
      const terms = { ...TERMS, instalments: [], paid: true, bought };
      const ready = opens(aCase({ rules, terms, settings: { financeReleases: true } }), 'factoryOrder', { quantity: { red: made } });
      return opens(ready, 'shipment', { quantity: { red: '50' } }).confirm('ofSales');
    };
    expect(order(false, '100').trying.confirm('loaded')).toBe('ok');
    expect(order(true, '100').trying.confirm('loaded')).toBe('LAW_2');
    expect(order(true, '100').confirm('ofPurchases').trying.confirm('loaded')).toBe('ok');
    expect(order(true, '50').confirm('ofPurchases').trying.confirm('loaded')).toBe('LAW_2');
  });

  it('it stands for the quality of the goods, never for our money', () => {
    const order = paying(instalmentsOf('T/T before shipping'), { inspection: 'thirdParty' }).confirm('conceded');
    expect(order.trying.confirm('loaded')).toBe('LAW_2');
    expect(made(order, '1').trying.confirm('loaded')).toBe('ok');
  });

  it('a shipment that carries nothing yet is about all goods', () => {
    const order = two({ inspection: 'thirdParty', lines: { red: '150' } });
    opens(order, 'shipment', { quantity: { red: '50' } });
    order.confirm('inspected', { part: 'factoryOrder:1' }).confirm('inspected', { part: 'factoryOrder:2' });
    expect(order.trying.confirm('loaded', { part: 'shipment:3' })).toBe('LAW_2');
    opens(order, 'factoryOrder', { quantity: { red: '50' } }).confirm('inspected', { part: 'factoryOrder:3' });
    expect(order.trying.confirm('loaded', { part: 'shipment:3' })).toBe('ok');
  });
});

describe('law 3 · samples and gifts on which nothing is to be paid', () => {
  const rules = small([
    each('shipment', {}, [
      count('balance', { by: 'finance', when: above('part.toPay', 0), toward: 'part.toPay', is: moneyIn('originals') }),
      task('sent', { by: 'merchandiser', is: 'titleLeaves' }),
    ]),
  ]);
  const shipped = (quantity: LineQuantities | undefined, toPay: unknown): ACase =>
    opens(aCase({ rules, terms: { ...TERMS, instalments: instalmentsOf('T/T deposit and balance') } }), 'shipment', {
      ...(quantity ? { quantity } : {}),
      values: { toPay },
    });

  it.each<[what: string, quantity: LineQuantities | undefined, toPay: unknown, answer: string]>([
    ['gifts alone go without money', { gift: '5' }, '0', 'ok'],
    ['written with cents it is nothing all the same', { gift: '5' }, '0.00', 'ok'],
    ['goods that were ordered do not, whatever is said to be paid on them', { red: '5' }, '0', 'LAW_3'],
    ['nor gifts and goods together', { gift: '5', red: '1' }, '0', 'LAW_3'],
    ['nor a shipment of which nobody says what is in it', undefined, '0', 'LAW_3'],
    ['nor gifts of which nobody says what they cost', { gift: '5' }, undefined, 'LAW_3'],
    ['what is to be paid must be in', { gift: '5' }, '3', 'LAW_3'],
    ['a sum below nothing is a mistake, not a gift', { gift: '5' }, '-3', 'LAW_3'],
  ])('%s', (_, quantity, toPay, answer) => expect(shipped(quantity, toPay).trying.confirm('sent')).toBe(answer));

  it.each([['__open__'], [null]])('while it is not agreed what was ordered nothing is a gift: %j', (lines) => {
    const terms = { ...TERMS, lines, instalments: instalmentsOf('T/T deposit and balance') };
    const order = opens(aCase({ rules, terms }), 'shipment', { quantity: { gift: '5' }, values: { toPay: '0' } });
    expect(order.trying.confirm('sent')).toBe('LAW_3');
  });

  it('of several sums each must be nothing', () => {
    const twice = small([
      each('shipment', {}, [
        count('balance', { by: 'finance', when: above('part.toPay', 0), toward: 'part.toPay', is: moneyIn('originals') }),
        count('freight', { by: 'finance', when: above('part.freight', 0), toward: 'part.freight', is: moneyIn('originals') }),
        task('sent', { by: 'merchandiser', is: 'titleLeaves' }),
      ]),
    ]);
    const order = (freight: unknown): ACase =>
      opens(aCase({ rules: twice, terms: { ...TERMS, instalments: instalmentsOf('T/T deposit and balance') } }), 'shipment', {
        quantity: { gift: '5' },
        values: { toPay: '0', freight },
      });
    expect([order('0'), order(undefined)].map((one) => one.trying.confirm('sent'))).toEqual(['ok', 'LAW_3']);
  });

  it('a step that is no count says nothing of what is to be paid', () => {
    const looked = small([
      each('shipment', {}, [
        task('checked', { by: 'finance', when: is('part.toPay', 'something'), is: moneyIn('originals') }),
        task('sent', { by: 'merchandiser', is: 'titleLeaves' }),
      ]),
    ]);
    const order = aCase({ rules: looked, terms: { ...TERMS, instalments: instalmentsOf('T/T deposit and balance') } });
    expect(opens(order, 'shipment', { quantity: { gift: '5' } }).trying.confirm('sent')).toBe('LAW_3');
  });
});

describe('law 4 · the customer sees only what is approved', () => {
  const rules = small([
    task('drafted', { by: 'merchandiser', reads: ['terms.price'] }),
    approval('approved', { after: ['drafted'], chain: ['businessManager'], reads: ['terms.price'] }),
    task('printed', { after: ['approved'], by: 'merchandiser' }),
    outside('shown', { after: ['printed'], by: 'customer', is: 'showsCustomer', atOpening: [letter('customer', 'proforma')] }),
  ]);

  it('it opens its link and letter only when every approval before it stands, however far', () => {
    const order = aCase({ rules, terms: { price: '1' } })
      .confirm('drafted')
      .sign('approved');
    expect(order.letters()).toEqual([]);
    order.confirm('printed');
    expect(order.letters()).toEqual(['proforma → customer']);
  });

  it('when the approval falls it waits again, the link is void, and the letter goes out anew', () => {
    const order = aCase({ rules, terms: { price: '1' } })
      .confirm('drafted')
      .sign('approved')
      .confirm('printed');
    order.withdraw('approved', { by: 'salesperson' });
    expect(order.state('shown')).toBe('waits');
    expect(order.kept('shown').opened).toBeUndefined();
    expect(order.trying.confirm('shown')).toBe('LAW_4');
    order.sign('approved');
    expect(order.state('shown')).toBe('open');
    expect(order.letters()).toEqual(['proforma → customer', 'proforma → customer']);
  });
});

describe('law 5 · four eyes', () => {
  const rules = small([
    task('drafted', { by: 'merchandiser' }),
    outside('offered', { by: 'factory' }),
    approval('approved', {
      after: ['drafted', 'offered'],
      chain: ['salesperson', { role: 'businessManager', when: is('terms.large', true) }, { role: 'finance', own: true }],
    }),
  ]);
  const ready = (cast: Record<string, string> = {}): ACase =>
    aCase({ rules, cast, terms: { large: true } })
      .confirm('drafted')
      .confirm('offered');

  it('nobody signs what they submitted, in whatever role', () => {
    expect(ready({ merchandiser: 'mei', salesperson: 'mei' }).trying.sign('approved', { by: 'salesperson' })).toBe('FOUR_EYES');
  });

  it('nor through a substitute, nor as one', () => {
    const order = ready({ merchandiser: 'mei', salesperson: 'sun' });
    expect(order.trying.sign('approved', { by: { person: 'mei', role: 'salesperson', for: 'sun' } })).toBe('FOUR_EYES');
    const other = aCase({ rules, cast: { merchandiser: 'mei', salesperson: 'sun' } });
    other.confirm('drafted', { by: { person: 'sun', role: 'merchandiser', for: 'mei' } }).confirm('offered');
    expect(other.trying.sign('approved', { by: 'salesperson' })).toBe('FOUR_EYES');
  });

  it('nor twice in two roles', () => {
    const order = ready({ salesperson: 'sun', businessManager: 'sun' }).sign('approved', { by: 'salesperson' });
    expect(order.trying.sign('approved', { by: 'businessManager', as: 'businessManager' })).toBe('FOUR_EYES');
  });

  it('recording for an outside party is not submitting', () => {
    const order = aCase({ rules }).confirm('drafted').confirm('offered', { by: 'salesperson', files: true });
    expect(order.trying.sign('approved', { by: 'salesperson' })).toBe('ok');
  });

  it('a department’s own signature may be the submitter’s (six-party review)', () => {
    const order = ready({ merchandiser: 'mei', finance: 'mei' })
      .sign('approved', { by: 'salesperson' })
      .sign('approved', { by: 'businessManager' });
    expect(order.trying.sign('approved', { by: 'finance' })).toBe('ok');
    expect(order.state('approved')).toBe('done');
  });
});

describe('law 6 · no line start before the first article', () => {
  it('where the terms ask one (G59, C23)', () => {
    const order = paying(instalmentsOf('all later'), { firstArticle: true });
    expect(order.trying.confirm('cut')).toBe('LAW_6');
    expect(order.confirm('firstArticle').trying.confirm('cut')).toBe('ok');
  });
  it('not where they do not', () => expect(paying(instalmentsOf('all later')).trying.confirm('cut')).toBe('ok'));
  it('for that factory order', () => {
    const order = aCase({ rules: BARE, terms: { ...TERMS, instalments: [], firstArticle: true } });
    for (const _ of [1, 2]) opens(order, 'factoryOrder', { quantity: { red: '50' } });
    order.confirm('firstArticle', { part: 'factoryOrder:1' });
    expect(order.trying.confirm('cut', { part: 'factoryOrder:2' })).toBe('LAW_6');
  });
});

describe('law 7 · while a review that once stood does not stand', () => {
  const fallen = (): ACase =>
    paying(instalmentsOf('all later')).confirm('drafted').sign('reviewed').confirm('issued').withdraw('reviewed', { by: 'salesperson' });

  it.each(['cut', 'loaded', 'sent'])('%s is not done', (act) => expect(fallen().trying.confirm(act)).toBe('LAW_7'));
  it('a review that has never stood stops nothing', () => expect(paying(instalmentsOf('all later')).trying.confirm('cut')).toBe('ok'));
  it('once it stands again they are', () => expect(fallen().sign('reviewed').trying.confirm('cut')).toBe('ok'));
});

describe('law 8 · a case closes only when nothing is left', () => {
  const rules = small([
    task('noted', { by: 'merchandiser', then: [ask('finance', 'book')] }),
    task('thought', { by: 'merchandiser', when: is('terms.more', true) }),
    task('acted', { by: 'merchandiser', is: 'startsLine' }),
    task('ended', { by: 'finance', is: 'closes' }),
  ]);
  const order = (more: unknown = false): ACase => aCase({ rules, terms: { more, firstArticle: true } });
  const effect = 'noted/ask:finance.book';

  it('something open is needed', () => {
    const one = order().confirm('noted').confirm('ended');
    one.answer(effect);
    expect(one.plan.closed).toBeUndefined();
    one.skip('acted');
    expect(one.plan.closed).toBe(true);
  });

  it('what nobody knows yet whether it is needed counts as needed', () => {
    const one = order('__open__').confirm('noted').skip('acted').confirm('ended');
    one.answer(effect);
    expect(one.plan.closed).toBeUndefined();
    one.does(newTerms('terms-1', 'terms-2', { more: false }));
    expect(one.plan.closed).toBe(true);
  });

  it('an effect is pending or refused', () => {
    const one = order().confirm('noted').skip('acted').confirm('ended');
    expect(one.plan.closed).toBeUndefined();
    one.answer(effect, { outcome: 'refused', code: 'NO' });
    expect(one.plan.closed).toBeUndefined();
    one.does({ kind: 'waive', effect, reason: 'by hand' }, 'finance');
    expect(one.plan.closed).toBe(true);
  });

  it('a breach is unanswered', () => {
    const one = order().confirm('noted').confirm('ended');
    one.answer(effect);
    one.report('acted');
    expect(one.plan.closed).toBeUndefined();
    one.askOverride('acted', 6).does({ kind: 'decideOverride', override: one.plan.overrides[0]?.id ?? '', grant: true }, 'businessManager');
    one.does({ kind: 'answerBreach', breach: one.plan.breaches[0]?.id ?? '', reason: 'seen' }, 'salesperson');
    expect(one.plan.closed).toBe(true);
  });

  it('an item of somebody’s own is open', () => {
    const one = order().does({ kind: 'add', title: 'thank the pilot', to: 'finance' }).confirm('noted').skip('acted').confirm('ended');
    one.answer(effect);
    expect(one.plan.closed).toBeUndefined();
    one.does({ kind: 'finish', item: Object.keys(one.plan.own)[0] ?? '' }, 'finance');
    expect(one.plan.closed).toBe(true);
  });

  it('the step that closes it is not skipped', () => expect(order().trying.skip('ended')).toBe('LAW_NEEDS_IT'));
});

describe('law 9 · a breach', () => {
  const observed = (act: string, instalments: string, terms: Values = {}): ACase => {
    const order = paying(instalmentsOf(instalments), terms);
    order.report(act, {
      part: act === 'issued' || act === 'cut' ? 'factoryOrder:1' : 'shipment:1',
      by: { person: 'mei', role: 'factory' },
    });
    return order;
  };

  it.each([
    ['issued', 'T/T deposit and balance', {}, 1, 'production', 'factoryOrder:1'],
    ['cut', 'all later', { firstArticle: true }, 6, 'production', 'factoryOrder:1'],
    ['loaded', 'T/T before shipping', {}, 2, 'shipment', 'shipment:1'],
    ['sent', 'L/C', {}, 3, 'documents', 'shipment:1'],
    ['presented', 'all later', {}, 3, 'documents', 'shipment:1'],
  ])('%s with %s %j: of law %i, holds %s of %s', (act, way, terms, law, scope, part) => {
    const order = observed(act, way, terms);
    expect(order.plan.breaches).toMatchObject([{ law, causedBy: { person: 'mei' } }]);
    expect(order.plan.holds).toMatchObject([{ blocks: [scope], part, kind: 'breach' }]);
  });

  it('is one for each law that is broken, however often; each is answered by its own number', () => {
    const order = paying(instalmentsOf('T/T before shipping'), { inspection: 'customer' }).confirm('drafted').sign('reviewed');
    order.withdraw('reviewed').report('loaded', { part: 'shipment:1' });
    const { breaches, holds } = order.plan;
    expect(breaches.map(({ law }) => law)).toEqual([2, 7]);
    expect(new Set([...breaches, ...holds].map(({ id }) => id)).size).toBe(4);
    order.sign('reviewed').does({ kind: 'answerBreach', breach: breaches[1]?.id ?? '', reason: 'reviewed anew' }, 'salesperson');
    expect(order.plan.breaches.map(({ law }) => law)).toEqual([2]);
    expect(order.plan.holds.map(({ breach }) => breach)).toEqual([breaches[0]?.id]);
  });

  it('holds that part only', () => {
    const order = observed('loaded', 'T/T before shipping', { lines: { red: '200' } });
    opens(order, 'shipment', { quantity: { red: '100' } });
    made(order, '1');
    expect(order.trying.confirm('loaded', { part: 'shipment:2' })).toBe('ok');
  });

  it('is answered with the missing fact now on file, by another person; the hold goes with it', () => {
    const order = observed('loaded', 'T/T before shipping');
    const answer = { kind: 'answerBreach', breach: order.plan.breaches[0]?.id ?? '', reason: 'paid' } as const;
    expect(order.trying.does(answer, 'salesperson')).toBe('LAW_2');
    made(order, '1');
    expect(order.trying.does(answer, { person: 'mei', role: 'merchandiser', for: 'merchandiser' })).toBe('SECOND_PERSON');
    order.does(answer, 'salesperson');
    expect([order.plan.breaches, order.plan.holds]).toEqual([[], []]);
  });

  it('or with an override', () => {
    const order = observed('loaded', 'T/T before shipping').askOverride('loaded', 2);
    order.does({ kind: 'decideOverride', override: order.plan.overrides[0]?.id ?? '', grant: true }, 'businessManager');
    order.does({ kind: 'answerBreach', breach: order.plan.breaches[0]?.id ?? '', reason: 'agreed' }, 'salesperson');
    expect([order.plan.breaches, order.plan.overrides]).toEqual([[], []]);
  });

  it('of what turns out never to have happened it is answered without', () => {
    const order = observed('loaded', 'T/T before shipping');
    order.report('loaded', { part: 'shipment:1', version: 2, outcome: 'never' });
    order.does({ kind: 'answerBreach', breach: order.plan.breaches[0]?.id ?? '', reason: 'it was another container' }, 'salesperson');
    expect(order.plan.holds).toEqual([]);
  });

  it('a shaken act is upheld when its laws hold, made good by doing it again, or upheld with an override', () => {
    const shaken = (): ACase => {
      const order = secured(agreed(anOrder()));
      opens(order, 'factoryOrder', { quantity: { red: '100' } }).confirm('productionOrderIssued');
      order.counted('depositReceived', '0', { part: 'instalment:deposit', sourceId: 'instalment:deposit' });
      return order;
    };
    expect(shaken().trying.uphold('productionOrderIssued')).toBe('LAW_1');
    expect(shaken().trying.confirm('productionOrderIssued')).toBe('LAW_1');
    expect(shaken().trying.uphold('productionOrderIssued', { by: 'finance' })).toBe('NOT_YOURS');
    const paid = shaken();
    paid.counted('depositReceived', '9000', { part: 'instalment:deposit', sourceId: 'instalment:deposit' });
    expect(paid.trying.uphold('productionOrderIssued')).toBe('ok');
    const again = shaken();
    again.counted('depositReceived', '9000', { part: 'instalment:deposit', sourceId: 'instalment:deposit' });
    again.confirm('productionOrderIssued');
    expect(again.kept('productionOrderIssued', 'factoryOrder:1')).toMatchObject({ round: 2 });
  });
});

describe('law 10 · an override', () => {
  const asked = (until?: string): ACase => paying(instalmentsOf('T/T before shipping')).askOverride('loaded', 2, until ? { until } : {});
  const decides = (order: ACase, by: string | object, grant = true): string =>
    order.trying.does({ kind: 'decideOverride', override: order.plan.overrides[0]?.id ?? '', grant }, by as string);

  it('is granted by a second person of the setting’s role', () => {
    expect(decides(asked(), 'finance')).toBe('NOT_YOURS');
    expect(decides(asked(), { person: 'merchandiser', role: 'businessManager', for: 'businessManager' })).toBe('SECOND_PERSON');
    expect(decides(asked(), 'businessManager')).toBe('ok');
  });

  it('asked only, or denied, lets nothing pass', () => {
    expect(asked().trying.confirm('loaded')).toBe('LAW_2');
    const order = asked();
    decides(order, 'businessManager', false);
    expect(order.plan.overrides).toEqual([]);
    expect(order.trying.confirm('loaded')).toBe('LAW_2');
  });

  it('expires', () => {
    const order = asked('2026-03-03T00:00:00.000Z');
    decides(order, 'businessManager');
    order.advance('2026-03-03T08:00:00+08:00');
    expect(order.plan.overrides).toHaveLength(1);
    order.wait(1);
    expect(order.of('overrideExpired')).toHaveLength(1);
    expect(order.trying.confirm('loaded')).toBe('LAW_2');
  });

  it('that has run out lets nothing pass, though no timer has said so yet', () => {
    const order = asked('2026-03-03T00:00:00.000Z');
    decides(order, 'businessManager');
    const command = { kind: 'confirm', milestone: 'loaded', id: 'late', by: order.by('merchandiser'), door: 'ui' } as const;
    expect(decide(order.rules, order.plan, command, '2026-03-03T00:00:00.001Z').refused?.code).toBe('LAW_2');
    expect(decide(order.rules, order.plan, command, '2026-03-03T00:00:00.000Z').refused).toBeUndefined();
  });

  it('of one law lets nothing pass that breaks another, and is not used up by it', () => {
    const order = paying(instalmentsOf('T/T before shipping')).confirm('drafted').sign('reviewed').withdraw('reviewed');
    decides(order.askOverride('loaded', 2), 'businessManager');
    expect(order.trying.confirm('loaded')).toBe('LAW_7');
    made(order, '1').report('loaded', { part: 'shipment:1' });
    expect(order.plan.breaches.map(({ law }) => law)).toEqual([7]);
    expect(order.of('overrideUsed')).toEqual([]);
  });

  it('of one act lets no other act pass', () => {
    const order = paying(instalmentsOf('T/T deposit and balance')).askOverride('sent', 3);
    decides(order, 'businessManager');
    expect(order.trying.confirm('presented')).toBe('LAW_3');
    expect(order.trying.confirm('sent')).toBe('ok');
  });

  it('lifts money at the law’s own gate only', () => {
    const rules = small([
      count('deposit', { by: 'finance', toward: 'terms.deposit', is: moneyIn('production') }),
      count('paid', { by: 'finance', toward: 'terms.rest', is: moneyIn('shipment') }),
      task('loaded', { by: 'merchandiser', after: ['deposit', 'paid'], is: 'goodsLeave' }),
    ]);
    const instalments = [{ id: '1', method: 'tt', gate: 'shipment', amount: '1' }];
    const order = aCase({ rules, terms: { ...TERMS, instalments, deposit: '1', rest: '1' } }).askOverride('loaded', 2);
    decides(order, 'businessManager');
    expect(order.waitsFor('loaded')).toEqual(['deposit']);
  });

  it('is not asked for what no law forbids, nor for another law', () => {
    const order = paying(instalmentsOf('T/T before shipping'));
    expect(order.trying.askOverride('loaded', 3)).toBe('OVERRIDE_NOT_NEEDED');
    expect(order.trying.askOverride('issued', 1)).toBe('OVERRIDE_NOT_NEEDED');
  });

  it('lifts from that milestone’s `after` the names whose meaning the law reads, at the law’s own gate, and no others', () => {
    const order = planned(produced(secured(agreed(anOrder({ terms: { instalments: PAID.beforeShipping, inspection: 'company' } })))));
    order.askOverride('goodsLoaded', 2);
    order.does({ kind: 'decideOverride', override: order.plan.overrides[0]?.id ?? '', grant: true }, 'generalManager');
    expect(order.state('goodsLoaded', 'shipment:1')).toBe('open');
    const early = opens(agreed(anOrder({ terms: { instalments: PAID.beforeShipping } })), 'factoryOrder', { quantity: { red: '100' } });
    opens(early, 'shipment', { quantity: { red: '100' } }).askOverride('goodsLoaded', 2);
    early.does({ kind: 'decideOverride', override: early.plan.overrides[0]?.id ?? '', grant: true }, 'generalManager');
    expect(early.waitsFor('goodsLoaded', 'shipment:1')).toEqual(['goodsFinished@factoryOrder:1']);
    const lc = opens(agreed(anOrder({ terms: { instalments: PAID.depositAndLc } })), 'factoryOrder', { quantity: { red: '100' } });
    lc.askOverride('productionOrderIssued', 1);
    lc.does({ kind: 'decideOverride', override: lc.plan.overrides[0]?.id ?? '', grant: true }, 'generalManager');
    expect(lc.state('productionOrderIssued', 'factoryOrder:1')).toBe('open');
  });

  it('skip and waive do not go around it', () => {
    const order = paying(instalmentsOf('open account'));
    expect(order.trying.skip('credit')).toBe('LAW_NEEDS_IT');
    const effect = 'credit@instalment:1/ask:finance.reserve';
    order.answer(effect, { outcome: 'refused', code: 'OVER_LIMIT' });
    expect(order.trying.does({ kind: 'waive', effect, reason: 'we know him' })).toBe('LAW_NEEDS_IT');
  });
});

describe('the failures of an act name the law, its code and what is missing', () => {
  const failing = (order: ACase, act: string): unknown[] =>
    lawFailures(lookAt(order.rules, order.plan), act).map(({ law, code, details }) => [law, code, details]);
  const bank = { missing: 'titleLeaves' };

  it.each<[what: string, order: () => ACase, act: string, ...failures: unknown[]]>([
    [
      'money and inspection before goods leave',
      () => paying(instalmentsOf('T/T before shipping'), { inspection: 'company' }),
      'loaded@shipment:1',
      [2, 'LAW_2', { instalment: '1', method: 'tt', gate: 'shipment', missing: 'moneyIn' }],
      [2, 'LAW_2', { missing: 'qualityPassed', inspection: 'company' }],
    ],
    [
      'an inspection that is not agreed',
      () => paying(instalmentsOf('all later'), { inspection: '__open__' }),
      'loaded@shipment:1',
      [2, 'LAW_2', { missing: 'qualityPassed', inspection: 'terms.inspection' }],
    ],
    [
      'finance’s release',
      () => paying(instalmentsOf('all later'), {}, { financeReleases: true }),
      'loaded@shipment:1',
      [2, 'LAW_2', { missing: 'financeReleased' }],
    ],
    [
      'what is not agreed of the payments',
      () => paying('__open__'),
      'issued@factoryOrder:1',
      [1, 'LAW_1', { gate: 'production', missing: 'terms.instalments' }],
    ],
    [
      'a credit, an open account',
      () => paying(instalmentsOf('open account')),
      'issued@factoryOrder:1',
      [1, 'LAW_1', { instalment: '1', method: 'openAccount', gate: 'production', missing: 'creditStands' }],
    ],
    [
      'an L/C',
      () => paying(instalmentsOf('L/C')),
      'issued@factoryOrder:1',
      [1, 'LAW_1', { instalment: '1', method: 'lc', gate: 'production', missing: 'lcStands' }],
    ],
    [
      'the bank, for title',
      () => paying(instalmentsOf('D/P')),
      'sent@shipment:1',
      [3, 'LAW_3', { missing: 'presentsToBank', instalment: '1', method: 'dp' }],
    ],
    ['that nothing goes through a bank', () => paying(instalmentsOf('all later')), 'presented@shipment:1', [3, 'LAW_3', bank]],
    [
      'the first article',
      () => paying(instalmentsOf('all later'), { firstArticle: true }),
      'cut@factoryOrder:1',
      [6, 'LAW_6', { missing: 'firstArticle' }],
    ],
  ])('%s', (_, order, act, ...failures) => expect(failing(order(), act)).toEqual(failures));

  it('where the procedure has no step for what the law reads, nothing lets the act pass', () => {
    const rules = small([task('issued', { by: 'merchandiser', is: 'startsProduction' })]);
    const order = aCase({ rules, terms: { ...TERMS, instalments: instalmentsOf('T/T deposit and balance') } });
    expect(failing(order, 'issued')).toEqual([[1, 'LAW_1', { instalment: '1', method: 'tt', gate: 'production', missing: 'moneyIn' }]]);
  });
});
