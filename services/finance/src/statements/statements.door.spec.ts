import type { finance, records } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { codeOf, Neighbourhood } from '@gendan/testing';
import { start } from '../start';

const house = new Neighbourhood('finance', start);
const SHOP = 'shop:huamei-chengxi';
let money: Calls<finance.FinanceService>;

beforeAll(async () => {
  await house.open();
  money = house.calls('gendan.finance.v1.FinanceService');
});
afterAll(() => house.close());

const delivered = (order: string, amount: string) => ({ order, deliveredOn: '2026-10-12', amount, note: '' });
const drafted = (number: string, month: string, lines: finance.StatementLine[]) =>
  money.DraftStatement({ case: number, customer: SHOP, month, currency: 'CNY', lines });
const noted = (number: string, course: Partial<finance.NoteStatementRequest>) =>
  money.NoteStatement({ case: number, signedOn: '', returnedOn: '', promisedOn: '', ...course });
const http = async (method: string, path: string, session: string, body?: unknown) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${session}` };
  const answer = await fetch(`${house.addresses['http']}/api${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('S1.17: a statement of account', () => {
  it('S1.17.1, C27: lists what was delivered in a month and not paid; one for each customer and month', async () => {
    const { statement } = await drafted('ST10', '2026-10', [delivered('D1', '1200.00'), delivered('D2', '300.50')]);

    expect(statement).toMatchObject({ total: { amount: '1500.50', currency: 'CNY' }, received: '0', signedOn: '' });
    expect(statement?.lines.map(({ order }) => order)).toEqual(['D1', 'D2']);
    expect(await codeOf(drafted('ST10b', '2026-10', [delivered('D3', '1.00')]))).toBe('STATEMENT_OF_MONTH_EXISTS');
    expect(await codeOf(drafted('ST11', '2026-13', [delivered('D3', '1.00')]))).toBe('BAD_SHAPE');
  });

  it('S1.17.2–4, G107, G108: is signed, returned sealed, and given its day of payment, in this order; drafted anew it is signed anew', async () => {
    expect(await codeOf(noted('ST10', { returnedOn: '2026-11-06' }))).toBe('STATEMENT_OUT_OF_ORDER');
    await noted('ST10', { signedOn: '2026-11-03' });
    expect(await codeOf(noted('ST10', { promisedOn: '2026-11-30' }))).toBe('STATEMENT_OUT_OF_ORDER');
    expect((await drafted('ST10', '2026-10', [delivered('D1', '1200.00')])).statement).toMatchObject({ signedOn: '' });

    await noted('ST10', { signedOn: '2026-11-04' });
    await noted('ST10', { returnedOn: '2026-11-06' });
    expect((await noted('ST10', { promisedOn: '2026-11-30' })).statement).toMatchObject({
      signedOn: '2026-11-04',
      returnedOn: '2026-11-06',
      promisedOn: '2026-11-30',
      total: { amount: '1200.00', currency: 'CNY' },
    });
    expect(await codeOf(drafted('ST10', '2026-10', [delivered('D1', '1.00')]))).toBe('STATEMENT_RETURNED');
    expect(await codeOf(noted('ST404', { signedOn: '2026-11-04' }))).toBe('STATEMENT_UNKNOWN');
  });

  it('is drafted by those who follow the customer, and read by whoever is signed in', async () => {
    const body = { case: 'ST20', customer: 'customer:padma', month: '2026-10', currency: 'USD', lines: [delivered('EX1', '10.00')] };

    expect(await http('PUT', '/statements', 'gs_warehouse', body)).toMatchObject({ status: 403, body: { code: 'NOT_FOR_YOU' } });
    expect(await http('PUT', '/statements', 'gs_merchandiser', body)).toMatchObject({ status: 200, body: { case: 'ST20' } });
    expect(await http('GET', '/statements/ST20', 'gs_rep')).toMatchObject({ status: 200, body: { customer: 'customer:padma' } });
  });
});

describe('S2.15.7, C28: what a monthly customer owes', () => {
  it('is what its statements up to that month say, less what the bank has allocated to them', async () => {
    await drafted('ST09', '2026-09', [delivered('D0', '500.00')]);
    const { receipt } = await money.RecordReceipt({
      account: 'ICBC-CNY',
      line: '1',
      amount: { amount: '900.00', currency: 'CNY' },
      bankCharge: '',
      payer: '华美超市城西店',
      reference: 'ST09',
      creditedOn: '2026-11-20',
    });
    const paid = (number: string, amount: string) => ({ case: number, milestone: 'statementPaid', part: '', amount });
    await money.Allocate({ receipt: receipt?.id ?? '', base: 1, shares: [paid('ST09', '500.00'), paid('ST10', '400.00')] });

    expect(await money.ArrearsOf({ customer: SHOP, month: '2026-10' })).toMatchObject({
      arrears: [{ case: 'ST10', month: '2026-10', received: '400.00', owed: '800.00', promisedOn: '2026-11-30' }],
      owed: [{ amount: '800.00', currency: 'CNY' }],
    });
    expect(await http('GET', `/statements/arrears/${SHOP}?month=2026-09`, 'gs_salesAssistant')).toMatchObject({
      status: 200,
      body: { arrears: [], owed: [] },
    });
  });

  it('S1.17, S1.3.14: is kept as its case has it, and what came in for the case counts', async () => {
    const told = house.calls<records.RecordsService>('gendan.records.v1.RecordsService');
    const says = (number: string, revision: number, values?: object) =>
      told.Keep({
        record: 'statement',
        case: `statement:${number}`,
        number,
        key: 'statementDrafted',
        revision,
        by: 'person:1004',
        valuesJson: values ? JSON.stringify(values) : '',
        withdrawn: values === undefined,
      });
    const MAPLE = 'customer:maplelane';
    const said = {
      customer: MAPLE,
      month: '10月',
      draftedOn: '2026-11-03',
      total: { amount: '8000.00', currency: 'USD' },
      deliveries: ['EX1 3000.00', 'EX2 5000.00'],
    };
    await says('ST30', 3, said);
    await says('ST30', 6, { ...said, signedOn: '2026-11-04', returnedOn: '2026-11-06', promisedOn: '2026-11-30' });

    const { statement } = await money.StatementOf({ case: 'ST30' });
    expect(statement).toMatchObject({ month: '2026-10', promisedOn: '2026-11-30', total: { amount: '8000.00', currency: 'USD' } });
    expect(statement?.lines.map(({ note, amount }) => [note, amount])).toEqual([
      ['EX1 3000.00', ''],
      ['EX2 5000.00', ''],
    ]);
    expect(await codeOf(drafted('ST30', '2026-10', [delivered('EX1', '1.00')]))).toBe('SAID_BY_CASE');
    expect(await codeOf(noted('ST30', { signedOn: '2026-11-09' }))).toBe('SAID_BY_CASE');
    expect(await codeOf(says('ST31', 2, said))).toBe('STATEMENT_OF_MONTH_EXISTS');
    expect(await money.ArrearsOf({ customer: MAPLE, month: '2026-10' })).toMatchObject({ owed: [{ amount: '8000.00', currency: 'USD' }] });
    expect((await http('GET', `/statements/of/${MAPLE}`, 'gs_warehouse')).body).toMatchObject([{ case: 'ST30', lines: [] }]);

    await says('ST30', 9);
    expect((await money.StatementsOf({ customer: MAPLE })).statements).toEqual([]);
  });
});
