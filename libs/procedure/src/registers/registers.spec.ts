import type { Terms } from '@gendan/trade';
import { aCreditOrder, approved, shipped } from '../procedures/credit-order/credit-order';
import {
  agreed,
  BEFORE_SHIPPING,
  finished,
  LC,
  loaded,
  opened,
  planned,
  producing,
  secured,
  withOriginals,
} from '../procedures/detailed-trade/a-trade';
import { elevenTasks } from '../procedures';
import type { Phrase } from '../language';
import { purchase } from '../procedures/purchase';
import { replacementPart } from '../procedures/replacement-part';
import { type ACase, aCase } from '../scenarios/a-case';
import { anOrderBy, WAYS } from '../scenarios/played';
import { type Beside, type FactoryOrderKept, REGISTERS, type StageKept } from '.';
import { only, registerOf, rows } from './a-register';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('S2.6, D96: customer payment tracking', () => {
  const CREDIT: Partial<Terms> = { currency: 'CNY', instalments: [{ id: 'all', method: 'tt', gate: 'later', share: '100' }] };

  it('S2.6.1 overdue: who owes what since when, and the reminders that went, in the row', () => {
    const order = shipped(approved(aCreditOrder())).advance('2026-04-30T18:00:00+08:00');
    expect(only('payments', order, CREDIT)).toMatchObject({
      customerName: 'customer',
      orderNo: 'EX2601-017',
      salesDate: '2026-03-02',
      invoiceAmount: { amount: '10000.00', currency: 'CNY' },
      paymentTerm: '2026-04-01',
      paymentAmount: { amount: '0.00', currency: 'CNY' },
      paymentStatus: 'overdue',
      reminders: { zh: '已发催款通知 2 次' },
    });
  });

  it('S2.6 whom to call at the customer’s stands beside the customer, as the customer’s file has it', () => {
    const order = shipped(approved(aCreditOrder()));
    const contact = (...contacts: Phrase[]) => rows('payments', order, CREDIT, undefined, { contacts })[0]?.cells['contact'];
    expect(contact({ zh: '拉希姆', en: 'Rahim' }, { zh: '娜丝琳', en: 'Nasrin' })).toEqual({ zh: '拉希姆 / 娜丝琳', en: 'Rahim / Nasrin' });
    expect(contact()).toBeUndefined();
  });

  it('S2.6 paid: the day of the latest money and how much of it', () => {
    const order = shipped(approved(aCreditOrder()));
    order.counted('paymentReceived', '4000.00', { part: 'instalment:all', happened: '2026-03-10' });
    expect(only('payments', order, CREDIT)).toMatchObject({ paymentDate: '2026-03-10', paymentStatus: 'partial' });
    order.counted('paymentReceived', '10000.00', { part: 'instalment:all', happened: '2026-03-20' });
    expect(only('payments', order, CREDIT)).toMatchObject({
      paymentDate: '2026-03-20',
      paymentAmount: { amount: '10000.00', currency: 'CNY' },
      paymentStatus: 'paid',
    });
  });

  it('S2.6.2 a balance is owed before any shipment is planned, and once only when it is', () => {
    const due = (order: ACase) =>
      rows('payments', order).map(({ id, cells }) => [id.split('|')[1], cells['invoiceAmount'], cells['paymentStatus']]);
    const order = secured(agreed(opened()));
    expect(due(order)).toEqual([
      ['depositReceived@instalment:deposit', usd('3000.00'), 'paid'],
      ['instalment:balance', usd('7000.00'), 'unpaid'],
    ]);
    expect(due(planned(producing()))).toEqual([
      ['depositReceived@instalment:deposit', usd('3000.00'), 'paid'],
      ['balanceReceived@shipment:1', usd('7000.00'), 'unpaid'],
    ]);
  });

  it('S2.6 on an L/C the bank owes the goods of each shipment', () => {
    const order = planned(producing({ instalments: LC }));
    expect(rows('payments', order, { instalments: LC }).map(({ cells }) => [cells['invoiceAmount'], cells['paymentStatus']])).toEqual([
      [usd('10000.00'), 'unpaid'],
    ]);
  });

  it('S2.6.2 sums customers and amounts by status', () => {
    const register = registerOf('payments');
    const overdue = shipped(approved(aCreditOrder())).advance('2026-04-30T18:00:00+08:00');
    const [paid, unpaid, late] =
      register.sums?.([...rows('payments', secured(agreed(opened()))), ...rows('payments', overdue, CREDIT)]) ?? [];
    expect(paid?.figures.map(({ value }) => value)).toEqual([1, usd('3000.00')]);
    expect(unpaid?.figures.map(({ value }) => value)).toEqual([1, usd('7000.00')]);
    expect(late?.figures.map(({ value }) => value)).toEqual([1, { amount: '10000.00', currency: 'CNY' }]);
  });

  it('a remark stays with its row and is nowhere computed', () => {
    const order = secured(agreed(opened()));
    const [row] = rows('payments', order);
    const cells = { rows: { [row?.id ?? '']: { remark: '每周五催一次', paymentStatus: 'paid' } } };
    expect(rows('payments', order, {}, cells).map((each) => each.cells['remark'])).toEqual(['每周五催一次', undefined]);
    expect(rows('payments', order, {}, cells)[1]?.cells['paymentStatus']).toBe('unpaid');
  });
});

describe('S2.17: export process tracking form', () => {
  it('S2.17 section 1: customer, contract, amount, the four dates, the merchandiser, cartons', () => {
    const order = finished(producing());
    expect(only('exportProcess', order)).toMatchObject({
      customerName: 'customer',
      contractNo: 'EX2601-017',
      contractAmount: usd('10000.00'),
      customerOrderDate: '2026-03-02',
      factoryOrderDate: '2026-03-02',
      customerDeliveryDate: '2026-07-31',
      factoryDeliveryDate: '2026-07-10',
      merchandiser: 'merchandiser',
    });
    expect(only('exportProcess', order)['cartons']).toBeDefined();
  });

  it('S2.17.1a two deposits, each verified by finance and agreed to by the manager, and the balance', () => {
    const twice: Terms['instalments'] = [
      { id: 'first', method: 'tt', gate: 'production', share: '20' },
      { id: 'second', method: 'tt', gate: 'production', share: '10' },
      { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
    ];
    const order = secured(agreed(opened({ instalments: twice })));
    expect(only('exportProcess', order, { instalments: twice })).toMatchObject({
      ttPaymentRatio: '20% : 10% : 70%',
      firstDeposit: usd('2000.00'),
      firstDepositVerified: '2026-03-02',
      firstDepositOpinion: { zh: '同意 2026-03-02', en: 'Agreed 2026-03-02' },
      secondDeposit: usd('1000.00'),
      secondDepositVerified: '2026-03-02',
    });
    expect(only('exportProcess', order, { instalments: twice })['balance']).toBeUndefined();
  });

  it('S2.17.1a a deposit not in is not verified, and an amount not received stays empty', () => {
    const cells = only('exportProcess', agreed(opened()));
    expect([cells['firstDeposit'], cells['firstDepositVerified'], cells['firstDepositOpinion']]).toEqual([undefined, undefined, undefined]);
  });

  it('S2.17.1b the L/C amount, and who agreed to production on it', () => {
    const order = secured(agreed(opened({ instalments: LC })));
    expect(only('exportProcess', order, { instalments: LC })).toMatchObject({
      lcAmountReceived: usd('10000.00'),
      lcOpinion: { en: 'Agreed 2026-03-02' },
    });
  });

  it('S2.17.2 papers sent, the result in words, findings, the manager', () => {
    const order = finished(producing({ inspection: 'company' }))
      .confirm('inspectorNotified')
      .confirm('inspectionPapersSent');
    expect(only('exportProcess', order, { inspection: 'company' })).toMatchObject({ documentsSentAt: '2026-03-02' });
    order.confirm('companyInspected', { values: { result: 'pass', situation: '外箱有两只受潮，已换' }, files: true });
    const cells = only('exportProcess', order, { inspection: 'company' });
    expect(cells).toMatchObject({ situation: '外箱有两只受潮，已换', inspectionOpinion: 'waiting' });
    expect(cells['result']).toBeDefined();
  });

  it('S2.17.3 S2.17.4 S2.17.5 freight, customs and B/L come from where they were confirmed; nothing is typed twice', () => {
    const paper = { declarationNo: '310120260000123', declaredAmount: usd('10000.00'), declarationDate: '2026-03-02' };
    const order = finished(planned(producing({ instalments: BEFORE_SHIPPING })))
      .confirm('exportPapersHandedOver')
      .confirm('customsPapersSent');
    order.confirm('shippingNoticeIssued').counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
    withOriginals(loaded(order).confirm('customsDeclared', { values: paper }));
    order.confirm('freightKnown', {
      values: { cbm: '12.5', freightAmount: usd('820.00'), terminalFee: { amount: '900.00', currency: 'CNY' } },
    });
    expect(only('exportProcess', order, { instalments: BEFORE_SHIPPING })).toMatchObject({
      ...paper,
      cbm: '12.5',
      freightAmount: usd('820.00'),
      terminalFee: { amount: '900.00', currency: 'CNY' },
      freightOpinion: 'waiting',
      balance: usd('10000.00'),
      balanceVerified: '2026-03-02',
    });
    expect(
      registerOf('exportProcess')
        .columns.filter((column) => 'typed' in column)
        .map(({ key }) => key),
    ).toEqual(['remark']);
  });
});

describe('S2.18: order operation tracking', () => {
  const at = (order: ACase, time: string): ACase => order.advance(`2026-03-02T${time}:00+08:00`);
  const checked = { goods: 'verified', quantity: 'verified', price: 'verified' };
  const confirmed = (): ACase => {
    const order = at(anOrderBy(elevenTasks.rules, { instalments: WAYS.openAccount }), '09:05').confirm('orderReceived');
    return at(order, '09:25').sign('orderConfirmed', { values: { ...checked, remark: '价格表旧了，已重发' } });
  };

  it('S2.18 S2.18.1 S2.18.2 each task with step, department, start and end, minutes against the standard, problem and solution', () => {
    const [first, second, third] = rows('operations', confirmed()).map(({ cells }) => cells);
    expect(first).toMatchObject({ seqNo: 1, taskName: { zh: '订单已接收' }, minutes: 5, standard: 5, over: 0 });
    expect(second).toMatchObject({
      seqNo: 2,
      operationStep: { zh: '核对货品、数量、价格' },
      startTime: '2026-03-02T01:05:00.000Z',
      endTime: '2026-03-02T01:25:00.000Z',
      minutes: 20,
      standard: 10,
      over: 10,
      problem: '价格表旧了，已重发',
    });
    expect(third).toMatchObject({ seqNo: 3, standard: 15 });
    expect([third?.['startTime'], third?.['endTime'], third?.['minutes']]).toEqual([undefined, undefined, undefined]);
  });

  it('S2.18.4 what an order does not need has no row', () => {
    const seq = (order: ACase) => rows('operations', order).map(({ cells }) => cells['seqNo']);
    expect(seq(confirmed().confirm('stockChecked', { values: { stock: 'enough' } }))).not.toContain(4);
    expect(seq(confirmed().confirm('stockChecked', { values: { stock: 'short' } }))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('S2.18 sums the minutes of each department against its standard', () => {
    const register = registerOf('operations');
    expect(register.sums?.(rows('operations', confirmed())).map(({ figures }) => figures.map(({ value }) => value))).toEqual([
      [5, 5],
      [20, 10],
    ]);
  });

  it('orders of other procedures have no such row', () => {
    expect(rows('operations', opened())).toEqual([]);
  });
});

describe('S2.7: order summary and progress', () => {
  const stage = (name: string, delivered: string, scrapped = '0'): StageKept => ({
    stage: name,
    on: '2026-03-02',
    by: 'person:jin',
    delivered: { red: delivered },
    scrapped: { red: scrapped },
  });
  const kept = (stages: StageKept[], change: Partial<FactoryOrderKept> = {}): Partial<Beside> => ({
    factoryOrders: [{ id: 'EX/1', part: 'factoryOrder:1', lines: ['red'], staged: false, stages, ...change }],
  });
  const rowOf = (order: ACase, beside: Partial<Beside>, figures = {}) => rows('progress', order, {}, { rows: {}, figures }, beside)[0];
  const row = (order: ACase, stages: StageKept[] = [], figures = {}) => rowOf(order, kept(stages), figures)?.cells ?? {};

  it('S2.7.6 a row is known by order, product, quantity and due date', () => {
    expect(row(producing())).toMatchObject({ orderNo: 'EX2601-017', product: 'mug', orderedQuantity: '1000', dueDate: '2026-07-10' });
  });

  it('S2.7.1 F-17 the scrap rate of a stage is scrap of what went in; empty, not an error, while nothing came out', () => {
    expect(row(producing(), [stage('punching', '980', '20')])['punchingScrapRate']).toBe('2.00');
    expect(row(producing())['punchingScrapRate']).toBeUndefined();
    expect(row(producing(), [stage('drilling', '0', '0')])['drillingScrapRate']).toBeUndefined();
  });

  it('G64 S2.7 what production writes of its stages stands in the row; a stage by whichever of its names, others side by side', () => {
    const stages = [stage('冲床', '980', '20'), stage('Hydraulic press', '900', '0'), stage('sewing', '400', '4')];
    expect(row(producing(), stages)).toMatchObject({
      punchingDelivered: '980',
      punchingScrapRate: '2.00',
      pressDelivered: '900',
      otherStages: { zh: 'sewing 交 400 废 4（0.99%）', en: 'sewing: 400 delivered, 4 scrapped (0.99%)' },
    });
    const other = kept([stage('punching', '980')], { part: 'factoryOrder:2' });
    expect(rowOf(producing(), other)?.cells['punchingDelivered']).toBeUndefined();
  });

  it('G64 a figure typed there is production’s: of the stage as production calls it, with the day it is of; not of several together, not before there is an order', () => {
    const home = (beside: Partial<Beside>) => rowOf(producing(), beside)?.kept['punchingDelivered']?.home;
    expect(home(kept([stage('冲床', '980', '20')]))).toEqual({
      figure: 'delivered',
      line: 'red',
      production: {
        order: 'EX/1',
        stage: '冲床',
        since: '2026-03-02',
        on: '2026-03-02',
        delivered: { red: '980' },
        scrapped: { red: '20' },
      },
    });
    expect(home(kept([]))).toMatchObject({ production: { order: 'EX/1', stage: 'punching', on: '2026-03-02', delivered: {} } });
    expect(home(kept([{ ...stage('punching', '1'), on: '2026-04-01' }]))).toMatchObject({ production: { on: '2026-04-01' } });
    expect(home(kept([], { lines: ['blue', 'green'] }))).toBe('several');
  });

  it('G64 an order that was issued and production does not know yet is placed with its first figure; before it is issued there is nothing to report', () => {
    const home = (order: ACase) => rowOf(order, {})?.kept['punchingDelivered']?.home;
    expect(home(producing())).toMatchObject({
      line: 'red',
      production: { order: '', stage: 'punching' },
      wanted: { part: 'factoryOrder:1', factory: 'factory', quantity: { red: '1000' }, due: '2026-07-10' },
    });
    expect(home(secured(agreed(opened())))).toBe('none');
  });

  it('what people type in the progress register itself is the remark', () => {
    const typedHere = registerOf('progress').columns.filter((each) => 'typed' in each);
    expect(typedHere.map(({ key }) => key)).toEqual(['remark']);
  });

  it('S2.7.6 of several lines each is a row of its own, with its product, its quantity and its figures', () => {
    const lines: Terms['lines'] = ['red', 'blue'].map((line) => ({
      line,
      product: `mug ${line}`,
      description: '',
      quantity: '500',
      unit: 'PCS',
      price: '10.00',
    }));
    const figures = { ...stage('punching', '400', '4'), delivered: { red: '400', blue: '90' }, scrapped: { red: '4', blue: '10' } };
    const order = kept([figures], { part: '', lines: ['red', 'blue'] });
    const found = rows('progress', opened({ lines }), { lines }, undefined, order);
    expect(
      found.map(({ id, cells }) => [id.split('|').at(-1), cells['product'], cells['orderedQuantity'], cells['punchingScrapRate']]),
    ).toEqual([
      ['red', 'mug red', '500', '0.99'],
      ['blue', 'mug blue', '500', '10.00'],
    ]);
    expect(found.map(({ kept: cells }) => cells['punchingScrapped']?.home)).toMatchObject([{ line: 'red' }, { line: 'blue' }]);
  });

  it('S2.7.2 S2.7.4 F-17 days left to the due date and days late after it; without a due date neither counts', () => {
    const order = producing();
    expect(row(order)).toMatchObject({ countdown: 130, delayDays: 0 });
    expect(row(order.advance('2026-07-13T09:00:00+08:00'))).toMatchObject({ countdown: -3, delayDays: 3 });
    const bare = rows('progress', opened({ delivery: null }), { delivery: null })[0]?.cells ?? {};
    expect([bare['dueDate'], bare['countdown'], bare['delayDays']]).toEqual([undefined, undefined, 0]);
  });

  it('S2.7.3 F-17 complete by real quantities or the report that all is finished, never by empty cells', () => {
    expect(row(producing())['completionStatus']).toBeUndefined();
    const completion = (last: string, staged = true) =>
      rowOf(producing(), kept([stage('punching', '1000'), stage('drilling', last)], { staged }))?.cells['completionStatus'];
    expect([completion('999'), completion('1000'), completion('1000', false)]).toEqual(['underWay', 'complete', 'underWay']);
    expect(row(producing(), [stage('issue', '1000')])['completionStatus']).toBe('underWay');
    expect(row(finished(producing()))['completionStatus']).toBe('complete');
  });

  it('S2.7.5 an exception is a delay or scrap over the limit that the house sets', () => {
    const stages = [stage('punching', '960', '40')];
    expect(row(producing(), stages)['exceptionStatus']).toEqual({ zh: '废品率超标', en: 'Too much scrap' });
    expect(row(producing(), stages, { scrapLimit: '5' })['exceptionStatus']).toBeUndefined();
    expect(row(producing().advance('2026-07-13T09:00:00+08:00'))['exceptionStatus']).toEqual({ zh: '延期', en: 'Late' });
  });
});

describe('S2.12: material procurement tracking', () => {
  const open = { kind: 'material', label: '1' };
  const listed = (): ACase =>
    aCase({ rules: purchase.rules }).confirm('materialListed', {
      open,
      values: { materialName: '304 钢板', requiredQuantity: '1000', remark: '要质保书' },
    });
  const bought = (): ACase =>
    listed().confirm('purchaseOrdered', {
      values: { supplierName: '宏达', purchasedQuantity: '900', purchaseDate: '2026-03-02', remark: '' },
    });
  const row = (order: ACase, at = 0) => rows('procurement', order)[at]?.cells ?? {};

  it('S2.12.1 S2.12.2 one row per purchase, numbered in the order of purchase', () => {
    const order = bought().confirm('materialListed', { open: { kind: 'material' } });
    order.confirm('purchaseOrdered', { part: 'material:2', values: { purchaseDate: '2026-03-01' } });
    expect(rows('procurement', order).map(({ cells }) => [cells['seqNo'], cells['purchaseDate']])).toEqual([
      [2, '2026-03-02'],
      [1, '2026-03-01'],
    ]);
    expect(row(order)).toMatchObject({ materialName: '304 钢板', supplier: '宏达', requiredQty: '1000', purchasedQty: '900' });
  });

  it('S2.12.3 special requirements and arrival abnormality stand in the remark', () => {
    expect(row(bought())['specialRequirements']).toBe('要质保书');
  });

  it('S2.12.4 shortage is required less purchased; overdue without an arrival date, or past it', () => {
    expect([row(listed())['shortage'], row(listed())['overdue']]).toEqual(['1000', undefined]);
    expect([row(bought())['shortage'], row(bought())['overdue']]).toEqual(['100', true]);
    const promised = bought().confirm('supplierConfirmed', { by: 'supplier', values: { confirmedArrival: '2026-03-20' } });
    expect(row(promised)['overdue']).toBe(false);
    expect(row(promised.advance('2026-03-21T09:00:00+08:00'))['overdue']).toBe(true);
  });
});

describe('D23, D36, D116: papers', () => {
  it('D23 a contract is registered once it is signed, with amount and date', () => {
    expect(rows('contracts', opened())).toEqual([]);
    expect(only('contracts', secured(agreed(opened())))).toMatchObject({
      orderNo: 'EX2601-017',
      contractAmount: usd('10000.00'),
      signedOn: '2026-03-02',
      depositOn: '2026-03-02',
    });
    expect(only('contracts', agreed(opened()))['depositOn']).toBeUndefined();
  });

  it('G45 what is copied to others stands in the distribution register with whom it went to', () => {
    const part = { kind: 'material', label: '1' };
    const order = aCase({ rules: purchase.rules }).confirm('materialListed', { open: part }).confirm('purchaseOrdered');
    order.confirm('abnormalityReported', { open: { kind: 'abnormality', label: '1', inside: 'material:1' } });
    expect(rows('distribution', order).map(({ cells }) => [cells['distributedOn'], typeof cells['to']])).toEqual([
      ['2026-03-02', 'object'],
    ]);
  });

  it('D116 S1.3.5 a part wanted after the sale, and that it is not ordered yet', () => {
    const entered = aCase({ rules: replacementPart.rules }).confirm('partEntered', { values: { partWanted: '杯盖', quantity: '2' } });
    expect(only('afterSales', entered)).toMatchObject({ partWanted: '杯盖', quantity: '2', enteredOn: '2026-03-02' });
    expect(only('afterSales', entered)['orderedOn']).toBeUndefined();
  });
});

describe('every register', () => {
  it.each(REGISTERS.map((each) => [each.id, each] as const))(
    '%s says every heading in Chinese and English, under keys of its own',
    (_, { columns, title }) => {
      for (const each of [title, ...columns.map((column) => column.title)])
        expect([each.zh, each.en].every((text) => text.trim() !== '')).toBe(true);
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    },
  );
});
