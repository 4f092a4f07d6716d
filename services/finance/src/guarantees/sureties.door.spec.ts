import type { finance, records } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { codeOf, Neighbourhood, saidByProcedures } from '@gendan/testing';
import { start } from '../start';

const house = new Neighbourhood('finance', start);
const LI = 'person:1003';
const SHOP = 'shop:huamei-chengxi';
let money: Calls<finance.FinanceService>;
let told: Calls<records.RecordsService>;

beforeAll(async () => {
  await house.open();
  money = house.calls('gendan.finance.v1.FinanceService');
  told = house.calls('gendan.records.v1.RecordsService');
});
afterAll(() => house.close());

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const guarantee = (number: string, amount: string, over: Partial<finance.GiveGuaranteeRequest> = {}) =>
  money.GiveGuarantee({ case: number, guarantor: LI, customer: SHOP, amount: cny(amount), givenOn: '2026-11-20', ...over });
const http = async (method: string, path: string, session: string, body?: unknown) => {
  const headers = { ...(body !== undefined && { 'content-type': 'application/json' }), authorization: `Bearer ${session}` };
  const answer = await fetch(`${house.addresses['http']}/api${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('S2.15.5b: a salesperson guarantees what an order lacks', () => {
  it('G40: only within a capacity that somebody has set', async () => {
    expect(await codeOf(guarantee('D1', '100.00'))).toBe('NO_GUARANTEE_LIMIT');
    expect(await http('PUT', `/guarantors/${LI}`, 'gs_salesperson', { limit: cny('5000.00') })).toMatchObject({ status: 403 });
    expect(await http('PUT', `/guarantors/${LI}`, 'gs_generalManager', { limit: cny('5000.00') })).toMatchObject({
      status: 200,
      body: { free: '5000.00', guarantees: [] },
    });
  });

  it('F-06: what goes beyond the capacity is refused, exactly the rest of it is not; the same order again replaces its sum', async () => {
    await guarantee('D1', '3000.00');

    expect(await codeOf(guarantee('D2', '2000.01'))).toBe('GUARANTEE_EXCEEDED');
    expect((await guarantee('D2', '2000.00')).guarantor).toMatchObject({ given: '5000.00', free: '0.00' });
    expect((await guarantee('D1', '1000.00')).guarantor).toMatchObject({ given: '3000.00', free: '2000.00' });
    expect(await codeOf(guarantee('D3', '1.00', { amount: { amount: '1.00', currency: 'USD' } }))).toBe('GUARANTEE_CURRENCY_DIFFERS');
  });

  it('is not given twice for the last of the capacity, and is free again once it is ended', async () => {
    const answers = await Promise.all(['D4', 'D5', 'D6'].map((number) => codeOf(guarantee(number, '2000.00'))));
    expect(answers.sort()).toEqual(['GUARANTEE_EXCEEDED', 'GUARANTEE_EXCEEDED', 'not refused']);

    expect(await http('DELETE', `/guarantors/${LI}/guarantees/D2`, 'gs_salesperson')).toMatchObject({ status: 403 });
    expect(await http('DELETE', `/guarantors/${LI}/guarantees/D2`, 'gs_finance')).toMatchObject({ status: 200, body: { free: '2000.00' } });
    expect((await money.GuarantorOf({ person: LI })).guarantor?.guarantees.map((each) => each.case)).not.toContain('D2');
  });
});

describe('S2.15.5a: a customer undertakes to pay with his next order', () => {
  const undertaken = { case: 'D10', customer: SHOP, amount: cny('800.00'), givenOn: '2026-11-20', nextOrder: '', honouredOn: '' };

  it('G39, C29: as the letter says, then with the order it is due with, then paid; paid it stays', async () => {
    await money.RecordUndertaking(undertaken);
    await money.RecordUndertaking({ ...undertaken, nextOrder: 'D11' });
    await money.RecordUndertaking({ ...undertaken, nextOrder: 'D11', honouredOn: '2026-12-01' });

    expect((await money.UndertakingsOf({ customer: SHOP, case: '' })).undertakings).toEqual([
      { ...undertaken, nextOrder: 'D11', honouredOn: '2026-12-01' },
    ]);
    expect(await codeOf(money.RecordUndertaking(undertaken))).toBe('UNDERTAKING_HONOURED');
    expect(await codeOf(money.RecordUndertaking({ ...undertaken, case: 'D12', nextOrder: 'D12' }))).toBe('UNDERTAKING_OF_ITSELF');
  });

  it('is recorded by sales or finance, and read by whoever is signed in', async () => {
    expect(await http('PUT', '/undertakings', 'gs_merchandiser', { ...undertaken, case: 'D13' })).toMatchObject({ status: 403 });
    expect(await http('PUT', '/undertakings', 'gs_salesAssistant', { ...undertaken, case: 'D13' })).toMatchObject({ status: 200 });
    expect((await http('GET', `/undertakings/${SHOP}`, 'gs_merchandiser')).body).toHaveLength(2);
  });
});

describe('what the cases themselves say', () => {
  const says = (record: string, of: string, key: string, revision: number, values?: object) =>
    told.Keep({
      record,
      case: of,
      number: of.split(':')[1] ?? '',
      key,
      revision,
      by: 'person:1010',
      valuesJson: values ? JSON.stringify(values) : '',
      withdrawn: values === undefined,
    });
  const LUO = 'person:1010';
  const given = { customer: SHOP, guarantor: LUO, amount: cny('900.00'), givenOn: '2026-11-20' };
  const said = (revision: number, values?: object) => says('guarantee', 'order:D20', 'guaranteeGiven', revision, values);

  it('S2.15.5b: a guarantee in an order takes up capacity, also beyond it, until the account is settled; what never was frees it', async () => {
    await http('PUT', `/guarantors/${LUO}`, 'gs_generalManager', { limit: cny('500.00') });
    await said(4, given);
    expect((await money.GuarantorOf({ person: LUO })).guarantor).toMatchObject({ given: '900.00', free: '-400.00' });
    expect(await codeOf(guarantee('D21', '1.00', { guarantor: LUO }))).toBe('GUARANTEE_EXCEEDED');

    await said(6, { ...given, amount: cny('400.00') });
    expect((await money.GuarantorOf({ person: LUO })).guarantor).toMatchObject({ free: '100.00' });
    await said(9, { ...given, amount: cny('400.00'), endedOn: '2026-12-20' });
    expect((await money.GuarantorOf({ person: LUO })).guarantor).toMatchObject({ free: '500.00', guarantees: [] });
    expect((await money.GuaranteesOf({ case: 'D20', customer: '' })).guarantees).toMatchObject([{ guarantor: LUO, endedOn: '2026-12-20' }]);

    expect(await codeOf(guarantee('D20', '1.00', { guarantor: LUO }))).toBe('SAID_BY_CASE');
    expect(await http('DELETE', `/guarantors/${LUO}/guarantees/D20`, 'gs_finance')).toMatchObject({
      status: 409,
      body: { code: 'SAID_BY_CASE', details: { case: 'D20' } },
    });
    await said(11);
    expect((await http('GET', '/guarantors/guarantees/of-order/D20', 'gs_finance')).body).toEqual([]);
    expect(await http('GET', `/guarantors/guarantees/of/${SHOP}`, 'gs_warehouse')).toMatchObject({ status: 403 });
  });

  it('S2.15.5a, C29: an undertaking is kept under its order; said of another order it moves there', async () => {
    const undertaking = { order: 'D30', customer: SHOP, amount: cny('800.00'), givenOn: '2026-11-20' };
    const of = (values: object, revision: number) => says('undertaking', 'undertaking:UN1', 'undertakingRegistered', revision, values);
    await of(undertaking, 3);
    await of({ ...undertaking, order: 'D31' }, 5);
    await of({ ...undertaking, order: 'D31', nextOrder: 'D40', honouredOn: '2026-12-01' }, 8);

    expect((await money.UndertakingsOf({ customer: '', case: 'D30' })).undertakings).toEqual([]);
    const typed = { case: 'D31', customer: SHOP, amount: cny('1.00'), givenOn: '2026-11-20', nextOrder: '', honouredOn: '' };
    await expect(money.RecordUndertaking(typed)).rejects.toMatchObject({ code: 'SAID_BY_CASE', details: { case: 'UN1' } });
    await money.RecordUndertaking({ ...typed, case: 'D30' });
    expect((await http('GET', '/undertakings/of-order/D31', 'gs_warehouse')).body).toMatchObject([
      { nextOrder: 'D40', honouredOn: '2026-12-01' },
    ]);
  });

  it('S2.1: documents at a bank, and what it paid; S1.3.6: what we owe a supplier for a month', async () => {
    const presented = { part: 'shipment:1', bank: 'Bank of China', presentedOn: '2026-12-22' };
    await says('presentation', 'order:EX9', 'documentsPresented@shipment:1', 7, presented);
    await says('presentation', 'order:EX9', 'documentsPresented@shipment:1', 9, {
      ...presented,
      paid: cny('9980.00'),
      charges: cny('20.00'),
    });
    expect((await http('GET', '/presentations/EX9', 'gs_warehouse')).body).toMatchObject([{ paid: cny('9980.00'), charges: cny('20.00') }]);

    const owed = { supplier: 'supplier:yuanhang', month: '2026-10', listedOn: '2026-11-01', deliveries: ['SH-1'], total: cny('640.00') };
    await says('supplierStatement', 'statement:SS1', 'deliveriesListed', 3, owed);
    await says('supplierStatement', 'statement:SS1', 'deliveriesListed', 8, { ...owed, paid: cny('640.00'), paidOn: '2026-11-10' });
    expect((await http('GET', '/supplier-statements/of/supplier:yuanhang', 'gs_warehouse')).body).toMatchObject([
      { case: 'SS1', month: '2026-10', total: cny('640.00'), paidOn: '2026-11-10' },
    ]);
  });

  it('S2.9.2, E10: an L/C as it was issued and as it was amended; a version that was entered here stays as finance knows it', async () => {
    const lc = (version: number, expiry: string) => ({
      part: 'instalment:1',
      lc: { number: 'LC2601', version },
      amount: { amount: '41400.00', currency: 'USD' },
      latestShipment: '2026-12-10',
      expiry,
      receivedOn: '2026-11-20',
    });
    await says('lc', 'order:EX80', 'lcReceived@instalment:1/1', 3, lc(0, '2026-12-31'));
    await says('lc', 'order:EX80', 'lcReceived@instalment:1/2', 6, lc(1, '2027-01-15'));
    const versions = async () => {
      const { body } = await http('GET', '/lcs/EX80', 'gs_warehouse');
      const [found] = body as unknown as { versions: { version: number; expiry: string }[] }[];
      return found?.versions.map(({ version, expiry }) => [version, expiry]);
    };
    expect(await versions()).toEqual([
      [0, '2026-12-31'],
      [1, '2027-01-15'],
    ]);
    await says('lc', 'order:EX80', 'lcReceived@instalment:1/2', 8);
    expect(await versions()).toEqual([[0, '2026-12-31']]);

    const entered = {
      amount: { amount: '41400.00', currency: 'USD' },
      expiry: '2027-02-01',
      latestShipment: '2026-12-10',
      presentationDays: 15,
    };
    await money.RecordLc({
      case: 'EX80',
      part: 'instalment:1',
      number: 'LC2601',
      issuingBank: 'Deutsche Bank',
      version: { ...entered, version: 1, receivedOn: '2026-11-25', text: '' },
    });
    await says('lc', 'order:EX80', 'lcReceived@instalment:1/2', 9, lc(1, '2027-01-15'));
    expect(await versions()).toEqual([
      [0, '2026-12-31'],
      [1, '2027-02-01'],
    ]);
  });

  it('are kept whatever a procedure of the house can say to finance, with the least evidence and with all of it', async () => {
    for (const request of saidByProcedures('finance')) {
      const { record, case: of, key, revision } = request;
      expect([record, of, key, revision, (await told.Keep(request)).state]).toEqual([record, of, key, revision, 'kept']);
    }
  });
});
