import type { effects, parties, production, records } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { codeOf, Neighbourhood, saidByProcedures, until } from '@gendan/testing';
import { start } from './start';

const house = new Neighbourhood('production', start);
const { desk } = house;
let factory: Calls<production.ProductionService>;
let cases: Calls<effects.EffectsService>;
let factories: Calls<parties.PartiesService>;

beforeAll(async () => {
  await house.open();
  factory = house.calls('gendan.production.v1.ProductionService');
  cases = house.calls('gendan.effects.v1.EffectsService');
  factories = house.calls('gendan.parties.v1.PartiesService');
});

afterAll(() => house.close());

const anOrder = (number: string, over: Partial<production.PlaceFactoryOrderRequest> = {}): production.PlaceFactoryOrderRequest => ({
  case: number,
  part: 'factoryOrder:1',
  factory: 'factory:jinkai',
  quantity: { '1': '14400' },
  due: '2026-12-10',
  ...over,
});
const asked = (number: string, round: number, name: string): effects.RevokeRequest => ({
  key: `order:${number}/productionOrderIssued/factoryOrder:1/${name}`,
  version: { epoch: 1, round },
  case: `order:${number}`,
  number,
  milestone: 'productionOrderIssued',
  part: 'factoryOrder:1',
  act: name,
});
const clearance = (number: string, round = 1) => ({ ...asked(number, round, 'clear'), what: 'startsProduction', valuesJson: '{}' });
const placing = (number: string, round: number, dueOn: string, by = 'factory:jinkai') => ({
  ...asked(number, round, 'placeFactoryOrder'),
  valuesJson: JSON.stringify({ cast: { factory: by }, part: { quantity: { '1': '14400' }, values: { dueOn } } }),
});

describe('a factory order', () => {
  it('is placed once; with other content it is changed through the order', async () => {
    const first = await factory.PlaceFactoryOrder(anOrder('EX1'));

    expect(first.order).toMatchObject({ id: 'EX1/factoryOrder:1', state: 'placed', version: 1 });
    expect(await factory.PlaceFactoryOrder(anOrder('EX1'))).toEqual(first);
    expect(await codeOf(factory.PlaceFactoryOrder(anOrder('EX1', { due: '2027-01-01' })))).toBe('FACTORY_ORDER_EXISTS');
    expect(await codeOf(factory.PlaceFactoryOrder(anOrder('EX2', { factory: 'factory:nobody' })))).toBe('FACTORY_UNKNOWN');
  });

  it('starts only with the order’s leave', async () => {
    await factory.PlaceFactoryOrder(anOrder('EX3'));
    const begin = () => factory.StartProduction({ id: 'EX3/factoryOrder:1', on: '2026-11-23' });

    expect(await codeOf(begin())).toBe('NOT_CLEARED');
    await cases.Clear(clearance('EX3'));
    expect((await begin()).order).toMatchObject({ state: 'started', startedOn: '2026-11-23' });
    expect((await begin()).order?.version).toBe(2);
    expect(await cases.Revoke({ ...clearance('EX3'), act: 'startsProduction' })).toMatchObject({
      outcome: 'refused',
      code: 'CLEARANCE_USED',
    });
  });

  it('finished is told to the order once, and told again when the day was wrong', async () => {
    await factory.PlaceFactoryOrder(anOrder('EX5'));
    const finish = (on: string) => factory.FinishFactoryOrder({ id: 'EX5/factoryOrder:1', on });
    await finish('2026-12-09');
    await finish('2026-12-09');
    await finish('2026-12-08');
    await until(() => desk.latest('EX5', 'goodsFinished', 'factoryOrder:1')[0]?.version === 3);

    expect(desk.heard.filter((each) => each.case === 'EX5').map(({ version, happened, outcome }) => [version, happened, outcome])).toEqual([
      [2, '2026-12-09', 'confirmed'],
      [3, '2026-12-08', 'confirmed'],
    ]);
    expect((await factory.FactoryOrdersOf({ case: 'EX5' })).orders).toMatchObject([{ state: 'finished', finishedOn: '2026-12-08' }]);
    expect(await codeOf(factory.FinishFactoryOrder({ id: 'EX404/factoryOrder:1', on: '2026-12-08' }))).toBe('FACTORY_ORDER_UNKNOWN');
  });

  it('placed by the order follows its later rounds until production starts, and is taken back with them', async () => {
    expect(await cases.Ask(placing('EX6', 1, '2026-12-10'))).toMatchObject({
      outcome: 'done',
      valuesJson: '{"factoryOrder":"EX6/factoryOrder:1"}',
    });
    await cases.Ask(placing('EX6', 2, '2026-12-17'));
    expect((await factory.FactoryOrdersOf({ case: 'EX6' })).orders).toMatchObject([{ due: '2026-12-17', version: 2 }]);

    await cases.Revoke(asked('EX6', 2, 'placeFactoryOrder'));
    expect((await factory.FactoryOrdersOf({ case: 'EX6' })).orders).toMatchObject([{ state: 'cancelled' }]);
    expect(await codeOf(factory.FinishFactoryOrder({ id: 'EX6/factoryOrder:1', on: '2026-12-08' }))).toBe('FACTORY_ORDER_CANCELLED');

    await cases.Ask(placing('EX6', 3, '2026-12-24'));
    await cases.Clear(clearance('EX6'));
    await factory.StartProduction({ id: 'EX6/factoryOrder:1', on: '2026-11-23' });
    expect(await cases.Ask(placing('EX6', 4, '2026-12-31'))).toMatchObject({ outcome: 'refused', code: 'PRODUCTION_STARTED' });
    expect(await cases.Ask(placing('EX7', 1, '2026-12-31', 'factory:nobody'))).toMatchObject({
      outcome: 'refused',
      code: 'FACTORY_UNKNOWN',
    });
  });
});

describe('a sample', () => {
  it('ready is told to the order, each round by itself', async () => {
    const ready = (round: number, on: string) => factory.FinishSample({ case: 'EX20', part: '', factory: 'factory:jinkai', round, on });
    await ready(1, '2026-11-23');
    await ready(1, '2026-11-23');
    await ready(2, '2026-11-30');
    await until(() => desk.latest('EX20', 'sampleFinished').length === 2);

    const told = desk.heard.filter((each) => each.case === 'EX20').map(({ sourceId, version }) => `${sourceId} v${version}`);
    expect(told.sort()).toEqual(['EX20//1 v1', 'EX20//2 v1']);
    expect(await codeOf(factory.FinishSample({ case: 'EX20', part: '', factory: 'factory:nobody', round: 1, on: '2026-11-23' }))).toBe(
      'FACTORY_UNKNOWN',
    );
  });
});

describe('a scorecard', () => {
  it('S2.11.2: says how each candidate was assessed and which one it was; a supplier’s are found by what it is called', async () => {
    const told = house.calls<records.RecordsService>('gendan.records.v1.RecordsService');
    const says = (part: string, revision: number, values?: object) =>
      told.Keep({
        record: 'scorecard',
        case: 'supplierChoice:SC1',
        number: 'SC1',
        key: `candidateAssessed@${part}`,
        revision,
        by: 'person:1004',
        valuesJson: values ? JSON.stringify({ part, assessedOn: '2026-11-20', capacity: '20000 a month', ...values }) : '',
        withdrawn: values === undefined,
      });
    await says('candidate:1', 4, { supplier: '金凯杯业' });
    await says('candidate:2', 5, { supplier: '远航五金' });
    for (const part of ['candidate:1', 'candidate:2'])
      await says(part, 9, { supplier: part === 'candidate:1' ? '金凯杯业' : '远航五金', chosen: '远航五金', why: 'delivers in time' });

    const { scorecards } = await factory.ScorecardsOf({ case: 'SC1', supplier: '' });
    expect(scorecards.map(({ supplier, chosen, why }) => [supplier, chosen, why])).toEqual([
      ['金凯杯业', false, ''],
      ['远航五金', true, 'delivers in time'],
    ]);
    await says('candidate:1', 11);
    expect((await factory.ScorecardsOf({ case: '', supplier: '金凯杯业' })).scorecards).toEqual([]);
    expect((await factory.ScorecardsOf({ case: '', supplier: '远航五金' })).scorecards).toMatchObject([{ capacity: '20000 a month' }]);
  });
});

describe('what cases say of factory orders, samples and inspections', () => {
  const says = (record: string, number: string, key: string, revision: number, values?: object) =>
    house.calls<records.RecordsService>('gendan.records.v1.RecordsService').Keep({
      record,
      case: `order:${number}`,
      number,
      key,
      revision,
      by: 'person:1004',
      valuesJson: values ? JSON.stringify(values) : '',
      withdrawn: values === undefined,
    });
  const orders = async (number: string) => (await factory.FactoryOrdersOf({ case: number })).orders;

  it('a factory order is known once its case has issued it, changes with it until it has been started, and is off when that never was', async () => {
    const issued = { part: 'factoryOrder:1', factory: 'factory:jinkai', quantity: { '1': '14400' }, due: '2026-12-10' };
    const said = (revision: number, values?: object) =>
      says('factoryOrder', 'EX70', 'productionOrderIssued@factoryOrder:1', revision, values);
    await said(3, issued);
    await said(5, { ...issued, due: '2026-12-20' });
    expect(await orders('EX70')).toMatchObject([
      { id: 'EX70/factoryOrder:1', state: 'placed', quantity: { '1': '14400' }, due: '2026-12-20' },
    ]);
    expect((await factory.PlaceFactoryOrder(anOrder('EX70', { due: '2026-12-20' }))).order).toMatchObject({ state: 'placed' });

    await said(7);
    expect(await orders('EX70')).toMatchObject([{ state: 'cancelled' }]);
    await said(9, issued);
    expect(await orders('EX70')).toMatchObject([{ state: 'placed', due: '2026-12-10' }]);
  });

  it('a factory order that was placed here stays as it is', async () => {
    await factory.PlaceFactoryOrder(anOrder('EX71'));
    const key = 'productionOrderIssued@factoryOrder:1';
    await says('factoryOrder', 'EX71', key, 3, { part: 'factoryOrder:1', factory: 'factory:other', quantity: { '1': '1' } });
    await says('factoryOrder', 'EX71', key, 4);
    expect(await orders('EX71')).toMatchObject([{ state: 'placed', factory: 'factory:jinkai', quantity: { '1': '14400' } }]);
  });

  it('D119: a sample that somebody confirmed in the case is in the register of samples; what never was finished is not', async () => {
    const said = (revision: number, values?: object) => says('sample', 'EX72', 'sampleFinished@sample:1/1', revision, values);
    await said(3, { part: 'sample:1', round: 1, factory: 'factory:jinkai', finishedOn: '2026-11-20' });
    await factory.SignSample({ sample: 'EX72/sample:1/1', aspects: ['colour'], role: 'salesperson', on: '2026-11-21' });

    const register = async () => (await factory.SampleRegister({ case: 'EX72', place: '', cases: [] })).samples;
    expect(await register()).toMatchObject([
      { id: 'EX72/sample:1/1', round: 1, finishedOn: '2026-11-20', signatures: [{ aspect: 'colour' }] },
    ]);
    await said(6);
    expect(await register()).toEqual([]);
  });

  it('S2.1: what an inspection found, booked here before or not; taken back it is only booked', async () => {
    const found = { part: 'factoryOrder:1', round: 1, result: 'fail', findings: 'lids leak', inspectedOn: '2026-12-02' };
    await factory.BookInspection({
      case: 'EX73',
      part: 'factoryOrder:1',
      inspector: 'customer',
      inspectorName: 'Ms Brandt',
      milestone: '',
      round: 1,
      goods: 'F750',
      place: 'Jinkai',
      bookedFor: '2026-12-01',
    });
    await says('inspection', 'EX73', 'customerInspected@factoryOrder:1/1', 4, found);
    await says('inspection', 'EX73', 'companyInspected@factoryOrder:1/1', 4, { ...found, result: 'pass', findings: '' });
    const inspections = async () => (await factory.InspectionsOf({ case: 'EX73' })).inspections;
    expect(
      (await inspections()).map(({ inspector, inspectorName, result, inspectedOn }) => [inspector, inspectorName, result, inspectedOn]),
    ).toEqual([
      ['customer', 'Ms Brandt', 'fail', '2026-12-02'],
      ['company', '', 'pass', '2026-12-02'],
    ]);

    for (const key of ['customerInspected@factoryOrder:1/1', 'companyInspected@factoryOrder:1/1']) await says('inspection', 'EX73', key, 6);
    expect((await inspections()).map(({ inspector, bookedFor, result }) => [inspector, bookedFor, result])).toEqual([
      ['customer', '2026-12-01', ''],
    ]);
  });
});

describe('S2.12, S1.11.3: materials, purchases, bills of materials', () => {
  let told: Calls<records.RecordsService>;
  beforeAll(() => {
    told = house.calls('gendan.records.v1.RecordsService');
  });
  const get = async (path: string) => {
    const answer = await fetch(`${house.addresses['http']}/api${path}`, { headers: { authorization: 'Bearer gs_warehouse' } });
    return (await answer.json()) as Record<string, unknown>[];
  };
  const says = (record: string, key: string, revision: number, values: object) =>
    told.Keep({
      record,
      case: 'purchase:PU7',
      number: 'PU7',
      key,
      revision,
      by: 'person:1004',
      valuesJson: JSON.stringify({ part: 'material:1', ...values }),
      withdrawn: false,
    });

  it('say what is needed, what was bought of whom, and when it is to come', async () => {
    await says('material', 'materialListed@material:1', 3, { project: 'F750', material: 'zip', required: 5000, listedOn: '2026-11-02' });
    const bought = { supplier: '远航五金', material: 'zip', quantity: '4000', orderedOn: '2026-11-04' };
    await says('purchase', 'purchaseOrdered@material:1', 5, bought);
    await says('purchase', 'purchaseOrdered@material:1', 7, { ...bought, promisedOn: '2026-11-20' });

    expect(await get('/materials/of/F750')).toMatchObject([{ case: 'PU7', part: 'material:1', required: '5000' }]);
    expect(await get('/purchases/of/远航五金')).toMatchObject([{ case: 'PU7', quantity: '4000', promisedOn: '2026-11-20' }]);
  });

  it('keep whatever a procedure of the house can say to production, with the least evidence and with all of it', async () => {
    for (const request of saidByProcedures('production')) {
      const { record, case: of, key, revision } = request;
      expect([record, of, key, revision, (await told.Keep(request)).state]).toEqual([record, of, key, revision, 'kept']);
    }
    expect(await get('/boms/electronics')).toMatchObject([{ part: 'factoryOrder:1', documentNumber: 'as agreed' }]);
  });
});

describe('the doors', () => {
  const send = async (method: string, path: string, token: string, body: unknown) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${house.addresses['http']}${path}`, { method, headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('take “finished” over HTTP from those whose work it is', async () => {
    await factory.PlaceFactoryOrder(anOrder('EX60'));
    const path = '/api/factory-orders/EX60%2FfactoryOrder:1/finish';

    expect(await send('POST', path, 'gs_finance', { on: '2026-12-09' })).toMatchObject({ status: 403, body: { code: 'NOT_FOR_YOU' } });
    expect(await send('POST', path, 'gs_merchandiser', { on: '9 Dec' })).toMatchObject({ status: 400, body: { code: 'BAD_SHAPE' } });
    expect(await send('POST', path, 'gk_report', { on: '2026-12-09' })).toMatchObject({ status: 201, body: { state: 'finished' } });
    await until(() => desk.latest('EX60', 'goodsFinished', 'factoryOrder:1').length === 1);
  });

  it('file factories with a version, so that nobody overwrites what another wrote', async () => {
    const party = { nameZh: '新厂', nameEn: 'New Factory', mails: [], language: 'zh', zone: 'Asia/Shanghai', country: 'CN' };

    expect(await send('PUT', '/api/parties/factory:new', 'gs_merchandiser', { ...party, base: 0 })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect(await send('PUT', '/api/parties/factory:new', 'gs_merchandiser', { ...party, base: 0 })).toMatchObject({
      status: 412,
      body: { code: 'STALE_PARTY' },
    });
    expect(await send('PUT', '/api/parties/shop:new', 'gs_merchandiser', { ...party, base: 0 })).toMatchObject({
      status: 400,
      body: { code: 'PARTY_KIND_UNKNOWN' },
    });
    expect((await factories.Parties({ ids: ['factory:new', 'factory:jinkai'] })).parties.map(({ id, calendar }) => [id, calendar])).toEqual(
      [
        ['factory:new', 'buyer:Asia/Shanghai'],
        ['factory:jinkai', 'factory:jinkai'],
      ],
    );
  });
});
