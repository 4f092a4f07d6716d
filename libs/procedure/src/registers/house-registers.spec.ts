import { customerFile } from '../procedures/customer-file';
import {
  agreed,
  answered,
  BEFORE_SHIPPING,
  finished,
  loaded,
  opened,
  planned,
  producing,
  ready,
  secured,
} from '../procedures/detailed-trade/a-trade';
import { stockTable, stocktake } from '../procedures/duties/stock';
import { type ACase, aCase } from '../scenarios/a-case';
import { only, registerOf, rows } from './a-register';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const paidAhead = (order: ACase): ACase => {
  order.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
  return order;
};
const shipped = (quantity: string): ACase => {
  const order = paidAhead(ready(producing({ instalments: BEFORE_SHIPPING })));
  return answered(order).confirm('goodsLoaded', { values: { quantity: { red: quantity } } });
};

describe('D63 S2.16a: order fulfilment', () => {
  it('what was agreed, finished and shipped of an order, and that it was in time', () => {
    expect(only('orderFulfilment', shipped('1000'))).toMatchObject({
      orderedQuantity: '1000',
      deliveryDate: '2026-07-31',
      finishedOn: '2026-03-02',
      shippedQuantity: '1000',
      shippedOn: '2026-03-02',
      difference: '0',
      fulfilledPercent: '100.00',
      fulfilment: 'inTime',
    });
  });

  it('fewer pieces than ordered fulfil it in part: under way until the agreed day, late after it, with the days', () => {
    const order = shipped('900');
    expect(only('orderFulfilment', order)).toMatchObject({ difference: '-100', fulfilledPercent: '90.00', fulfilment: 'underWay' });
    expect(only('orderFulfilment', order)['daysLate']).toBeUndefined();
    expect(only('orderFulfilment', order.advance('2026-08-03T09:00:00+08:00'))).toMatchObject({ fulfilment: 'late', daysLate: 3 });
  });

  it('before anything has left there is no shipped quantity, and nothing is divided by what is not there', () => {
    const cells = only('orderFulfilment', planned(finished(producing())));
    expect([cells['shippedQuantity'], cells['difference'], cells['fulfilledPercent'], cells['fulfilment']]).toEqual([
      undefined,
      undefined,
      '0.00',
      'underWay',
    ]);
    expect(only('orderFulfilment', opened({ lines: [] }), { lines: [] })['fulfilledPercent']).toBeUndefined();
  });

  it('sums how orders were fulfilled, and of those decided how many in time; of none decided it says no rate', () => {
    const { sums } = registerOf('orderFulfilment');
    const late = shipped('900').advance('2026-08-03T09:00:00+08:00');
    const said = sums?.([...rows('orderFulfilment', shipped('1000')), ...rows('orderFulfilment', late)]) ?? [];
    expect(said.map(({ title, figures }) => [title.en, figures[0]?.value])).toEqual([
      ['In time', 1],
      ['Late', 1],
      ['Short', 0],
      ['Not due yet', 0],
      ['In time', '50.00%'],
    ]);
    expect(sums?.(rows('orderFulfilment', producing())).length).toBe(4);
  });
});

describe('D109 S1.12.3: customer tracking', () => {
  it('has who was put on file, how they came and what has been learned of them', () => {
    const file = aCase({ rules: customerFile.rules })
      .confirm('customerNamed', { values: { customerName: 'Hansewerk', origin: 'sampleSent' } })
      .confirm('companyLearned', { values: { businessScope: '户外水具', contacts: ['Frau Meyer', 'Herr Voss'] } });
    expect(only('customerTracking', file)).toMatchObject({
      customerName: 'Hansewerk',
      businessScope: '户外水具',
      contacts: { zh: 'Frau Meyer、Herr Voss', en: 'Frau Meyer, Herr Voss' },
    });
    expect(typeof only('customerTracking', file)['origin']).toBe('object');
    expect(only('customerTracking', file)['filedOn']).toBeUndefined();
    expect(only('customerTracking', file.confirm('trackingTableMade'))['filedOn']).toBe('2026-03-02');
  });
});

describe('D122: stock', () => {
  it('S1.3.10 a daily stock table says what is below its safety stock, and when purchasing was reminded', () => {
    const table = aCase({ rules: stockTable.rules });
    expect(only('stock', table)['found']).toBeUndefined();
    table.confirm('stockTableUpdated', { values: { belowSafety: true, shortItems: ['扇叶', '底座'] } });
    expect(only('stock', table)).toMatchObject({ found: 'below', items: { zh: '扇叶、底座' }, doneOn: '2026-03-02' });
    expect(only('stock', table)['remindedOn']).toBeUndefined();
    expect(only('stock', table.confirm('purchaseReminded'))['remindedOn']).toBe('2026-03-02');
  });

  it('S1.3.9 a count says whether it differs from the books, and why', () => {
    const count = aCase({ rules: stocktake.rules })
      .confirm('stockCounted')
      .confirm('stockCompared', { values: { differs: true } });
    count.confirm('differencesExplained', { values: { cause: '发货漏记' } });
    expect(only('stock', count)).toMatchObject({ found: 'differs', cause: '发货漏记' });
  });
});

describe('D123: freight', () => {
  it('S1.3.1 every shipment with a cost on file is a row; sums per currency', () => {
    const order = loaded(paidAhead(ready(producing({ instalments: BEFORE_SHIPPING }))));
    expect(rows('freight', order)).toEqual([]);
    const fees = { freightAmount: usd('820.00'), terminalFee: { amount: '900.00', currency: 'CNY' } };
    order.confirm('freightKnown', { values: fees });
    expect(rows('freight', order).map(({ cells }) => cells)).toMatchObject([{ orderNo: 'EX2601-017', ...fees }]);
    const [total] = registerOf('freight').sums?.(rows('freight', order)) ?? [];
    expect(total?.figures.map(({ value }) => value)).toEqual([usd('820.00')]);
  });
});

describe('D124: performance', () => {
  it('S1.3.11 an order stands under whoever sells it, with what it comes to and what was paid; sums by agent', () => {
    const order = secured(agreed(opened()));
    expect(only('performance', order)).toMatchObject({ agent: 'salesperson', amount: usd('10000.00'), received: usd('3000.00') });
    const sums = registerOf('performance').sums?.([...rows('performance', order), ...rows('performance', opened())]);
    expect(sums?.map(({ who, figures }) => [who, ...figures.map(({ value }) => value)])).toEqual([['salesperson', 2, usd('20000.00')]]);
  });
});
