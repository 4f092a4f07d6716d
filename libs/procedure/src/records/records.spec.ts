import type { Terms } from '@gendan/trade';
import { builtIn, compile, type Values } from '..';
import { cny, entered, aCreditOrder, slip } from '../procedures/credit-order/credit-order';
import { complaint } from '../procedures/complaint';
import { contact } from '../procedures/contact';
import { customerFile } from '../procedures/customer-file';
import * as trade from '../procedures/detailed-trade/a-trade';
import { inquiry } from '../procedures/inquiry';
import { purchase } from '../procedures/purchase';
import { returnRepair } from '../procedures/return-repair';
import { statement } from '../procedures/statement';
import { supplierChoice } from '../procedures/supplier-choice';
import { undertaking } from '../procedures/undertaking';
import { type ACase, aCase } from '../scenarios/a-case';
import { inTurn } from '../scenarios/played';
import { isOver, RECORD_RULES, RECORD_TITLES, recordsOf } from '.';

const TERMS: Terms = {
  currency: 'USD', incoterm: 'FOB', port: 'Ningbo', delivery: '2026-07-31', tolerancePercent: '0', instalments: [], inspection: 'none', firstArticle: false, remarks: null,
  lines: [{ line: 'fan', product: 'FS-40', description: 'Stand fan', quantity: '1000', unit: 'PCS', price: '10.00' }],
}; // prettier-ignore
const rowsOf = (order: ACase, record: string, terms: Terms = TERMS) =>
  recordsOf(order.rules, order.plan, terms).filter((row) => row.record === record);
const only = (order: ACase, record: string, terms?: Terms): Values => rowsOf(order, record, terms)[0]?.values ?? {};

describe('the table of what is kept where', () => {
  const paths = RECORD_RULES.flatMap(({ record, of, values }) =>
    Object.values(values)
      .flat()
      .map((path) => ({ record, of, path: path.replace(/^\w+:/, '') })),
  );
  const facts = paths.filter(({ path }) => path.startsWith('facts.'));

  it.each(facts)('$record reads $path, which a procedure of the house has beside $of', ({ of, path }) => {
    const [, milestone = '', field = ''] = path.split('.');
    const having = builtIn.map(({ rules }) => compile(rules)).filter(({ milestones }) => milestones.has(of) && milestones.has(milestone));
    const asked = having.flatMap(({ milestones }) => Object.keys(milestones.get(milestone)?.evidence ?? {}));

    expect(having.length).toBeGreaterThan(0);
    expect(['happened', 'by', ...asked]).toContain(field);
  });

  it('has a title for each kind of row, and none for others', () => {
    expect(Object.keys(RECORD_TITLES).sort()).toEqual([...new Set(RECORD_RULES.map(({ record }) => record))].sort());
  });

  it('names a milestone once for each kind of row', () => {
    const named = RECORD_RULES.map(({ record, of }) => `${record} ${of}`);
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('S1.5.4, C56, E06: what a customer was quoted', () => {
  const sent = (order: ACase, validUntil: string): ACase => order.sign('priceSet').confirm('quotationSent', { values: { validUntil } });
  const asked = (): ACase =>
    aCase({ rules: inquiry.rules, terms: { lines: 'hash', instalments: 'hash' } })
      .confirm('inquiryAcknowledged')
      .confirm('requirementsClear')
      .confirm('inquirySheetSent', { open: { kind: 'factoryInquiry', label: 'one' } })
      .confirm('factoryQuoteReceived');

  it('is a row once it is sent: what the goods come to, and until when it holds', () => {
    expect(rowsOf(asked(), 'quotation')).toEqual([]);
    const [row] = rowsOf(sent(asked(), '2026-04-10T10:00:00.000Z'), 'quotation');
    expect(row).toEqual({
      at: 'customers',
      record: 'quotation',
      key: 'quotationSent/1',
      by: 'merchandiser',
      values: {
        version: 1,
        customer: 'customer',
        price: { amount: '10000.00', currency: 'USD' },
        sentOn: '2026-03-02',
        validUntil: '2026-04-10',
      },
    });
  });

  it('quoted again is a row of its own, and the one before stays; taken back is not', () => {
    const first = sent(asked(), '2026-04-10T10:00:00.000Z');
    const refused = first.refuse('quotationAnswered', { by: 'customer', back: ['priceSet'] });
    expect(rowsOf(refused, 'quotation')).toEqual([]);
    expect(isOver(refused.plan, 'quotationSent/1')).toBe(true);
    expect(rowsOf(sent(refused, '2026-05-10T10:00:00.000Z'), 'quotation').map(({ key }) => key)).toEqual(['quotationSent/2']);

    const back = sent(asked(), '2026-04-10T10:00:00.000Z').withdraw('quotationSent');
    expect(rowsOf(back, 'quotation')).toEqual([]);
    expect(isOver(back.plan, 'quotationSent/1')).toBe(false);
  });
});

it('S1.16: a complaint grows with what is found and answered; found anew the old cause is gone', () => {
  const order = aCase({ rules: complaint.rules }).confirm('complaintTaken', { values: { severity: 'notSerious', orderNumber: 'EX1' } });
  expect(only(order, 'complaint')).toEqual({
    customer: 'customer',
    order: 'EX1',
    severity: 'notSerious',
    text: 'as agreed',
    takenOn: '2026-03-02',
  });
  order.confirm('liaisonFormSent').confirm('causeAnalysed', { values: { compensation: 'none', cause: 'glaze' } });
  order.confirm('replyDrafted').confirm('replyAccepted', { by: 'customer' });
  expect(only(order, 'complaint')).toMatchObject({ departments: ['one'], cause: 'glaze', compensation: 'none', acceptedOn: '2026-03-02' });
});

it('S1.11.10, E33: a return, and one report for every repair', () => {
  const order = inTurn(aCase({ rules: returnRepair.rules }), 'returnBookedIn', 'qualityChecked', 'repaired');
  order.refuse('repairPassed').confirm('repaired', { values: { done: 'again' } });
  expect(only(order, 'return')).toMatchObject({ customer: 'customer', order: 'as agreed', pieces: '1', cause: 'production' });
  expect(rowsOf(order, 'repairReport').map(({ key, values }) => [key, values['done'], values['passedOn']])).toEqual([
    ['repaired/2', 'again', undefined],
  ]);
  expect(isOver(order.plan, 'repaired/1')).toBe(true);
  expect(only(order.sign('repairPassed'), 'repairReport')).toMatchObject({ version: 2, passedOn: '2026-03-02' });
});

it('S1.4.1a, E39: a conversation, the time promised, the time of the answer', () => {
  const order = aCase({ rules: contact.rules }).confirm('contactTaken', {
    values: { channel: 'phone', about: 'question', wanted: 'when?' },
  });
  order.confirm('nextTimeTold', { values: { nextTime: '2026-03-03T07:00:00.000Z' } }).confirm('promiseKept', { happened: '2026-03-02' });
  expect(only(order, 'conversation')).toMatchObject({
    channel: 'phone',
    subject: 'when?',
    promisedAt: '2026-03-03T07:00:00.000Z',
    answeredAt: '2026-03-01T16:00:00.000Z',
  });
});

describe('S2.15.5: what stands in for money', () => {
  const guaranteed = (): ACase =>
    slip(entered(aCreditOrder()).sign('amountReconciled'), '1000.00', '20000.00').confirm('guaranteeGiven', {
      values: { guaranteed: cny('9000.00') },
    });

  it('S2.15.5b, G40: whoever gives the guarantee is the guarantor, also when the order goes to somebody else', () => {
    const order = guaranteed().does({ kind: 'assign', role: 'salesperson', person: 'person:new' }, 'salesManager');
    expect(only(order, 'guarantee')).toMatchObject({ guarantor: 'salesperson', amount: cny('9000.00'), givenOn: '2026-03-02' });
  });

  it('a corrected slip asks for it anew: what was given no longer holds', () => {
    const order = guaranteed();
    order.correct('slipChecked', { ...order.kept('slipChecked').fact?.values, slipAmount: cny('2000.00') });
    expect(rowsOf(order, 'guarantee')).toEqual([]);
    expect(isOver(order.plan, 'guaranteeGiven')).toBe(false);
  });

  it('S2.15.5a, C29: an undertaking, with the order it is due with; cancelled it is taken back', () => {
    const own = aCase({ rules: undertaking.rules, terms: { undertaken: { amount: '500.00', currency: 'CNY' } } });
    own.confirm('undertakingRegistered', { values: { order: 'B1' } });
    own.confirm('nextOrderPlaced', { by: 'salesAssistant', files: true, values: { nextOrder: 'B2', placedOn: '2026-05-11' } });
    const agreed = { ...TERMS, undertaken: { amount: '500.00', currency: 'CNY' } };
    expect(only(own, 'undertaking', agreed)).toMatchObject({ order: 'B1', amount: { amount: '500.00', currency: 'CNY' }, nextOrder: 'B2' });

    own.does({ kind: 'cancel', reason: 'settled otherwise' }, 'salesAssistant').does({ kind: 'sign', milestone: 'cancel' }, 'salesManager');
    expect(rowsOf(own, 'undertaking', agreed)).toEqual([]);
  });
});

it('S1.17: a statement of account as it was drafted, signed, returned, promised', () => {
  const order = aCase({ rules: statement.rules }).confirm('statementDrafted', { values: { month: '2026-02', total: cny('8000.00') } });
  order.sign('statementSigned', { by: 'salesperson' });
  expect(only(order, 'statement')).toEqual({
    customer: 'customer',
    month: '2026-02',
    draftedOn: '2026-03-02',
    total: cny('8000.00'),
    deliveries: ['one'],
  });
  order.sign('statementSigned', { by: 'finance' }).confirm('statementReturned', { by: 'customer' });
  order.confirm('paymentDatePromised', { by: 'customer', values: { promisedDate: '2026-03-20' } });
  expect(only(order, 'statement')).toMatchObject({ signedOn: '2026-03-02', returnedOn: '2026-03-02', promisedOn: '2026-03-20' });
});

it('S2.11.2: a scorecard for every candidate, and which was chosen', () => {
  const order = aCase({ rules: supplierChoice.rules }).confirm('requirementKnown');
  for (const label of ['a', 'b'])
    order.confirm('candidateAssessed', { open: { kind: 'candidate', label }, values: { supplierName: label } });
  order.confirm('supplierChosen', { values: { chosen: 'b' } });
  expect(rowsOf(order, 'scorecard').map(({ key, values }) => [key, values['part'], values['supplier'], values['chosen']])).toEqual([
    ['candidateAssessed@candidate:a', 'candidate:a', 'a', 'b'],
    ['candidateAssessed@candidate:b', 'candidate:b', 'b', 'b'],
  ]);
});

describe('S2.12: what is needed, and what is bought of it', () => {
  const listed = (): ACase =>
    aCase({ rules: purchase.rules }).confirm('materialListed', {
      open: { kind: 'material', label: '1' },
      values: { requiredQuantity: '1000' },
    });

  it('is a material once it is listed, and a purchase once it is ordered, with when it is to come', () => {
    const order = listed();
    expect(only(order, 'material')).toMatchObject({ part: 'material:1', project: 'as agreed', required: '1000', listedOn: '2026-03-02' });
    expect(rowsOf(order, 'purchase')).toEqual([]);

    order.confirm('purchaseOrdered', { values: { supplierName: '远航五金', purchasedQuantity: '900' } }).sign('shortageAccepted');
    order.confirm('supplierConfirmed', { by: 'supplier', values: { confirmedArrival: '2026-03-20' } });
    order.counted('materialArrived', '900', { source: 'desk' });
    expect(only(order, 'purchase')).toMatchObject({
      supplier: '远航五金',
      quantity: '900',
      promisedOn: '2026-03-20',
      arrivedOn: '2026-03-02',
    });
  });
});

it('S1.12.3: a customer put on file, and what is learned of it afterwards', () => {
  const order = aCase({ rules: customerFile.rules }).confirm('customerNamed', {
    values: { customerName: 'Nordlicht', origin: 'sampleSent' },
  });
  expect(only(order, 'customerFile')).toMatchObject({ name: 'Nordlicht', origin: 'sampleSent', salesperson: 'salesperson' });
  order.confirm('companyLearned', { values: { contacts: ['Ms Brandt'] } });
  expect(only(order, 'customerFile')).toMatchObject({ nature: 'as agreed', contacts: ['Ms Brandt'] });
});

it('S2.1, S1.3.1: a shipment: how it sails, what was loaded, what its freight comes to', () => {
  const order = trade.loaded(trade.ready(trade.producing()));
  order.confirm('freightKnown', { values: { forwarderName: 'Sinolink', freightAmount: cny('1800.00') } });

  expect(only(order, 'factoryOrder')).toMatchObject({ part: 'factoryOrder:1', quantity: { red: '1000' }, due: '2026-07-10' });
  expect(rowsOf(order, 'sailing')).toMatchObject([
    { at: 'logistics', key: 'sailingConfirmed@shipment:1', values: { vessel: 'as agreed', eta: '2026-08-20' } },
  ]);
  expect(only(order, 'loading')).toMatchObject({ part: 'shipment:1', container: 'CSQU3054383' });
  expect(only(order, 'freightCost')).toMatchObject({ carrier: 'Sinolink', freight: cny('1800.00') });
});
