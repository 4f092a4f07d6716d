import type { effects, production } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { Neighbourhood, codeOf } from '@gendan/testing';
import { start } from '../start';

const house = new Neighbourhood('production', start);
let factory: Calls<production.ProductionService>;
let cases: Calls<effects.EffectsService>;

beforeAll(async () => {
  await house.open();
  factory = house.calls('gendan.production.v1.ProductionService');
  cases = house.calls('gendan.effects.v1.EffectsService');
});

afterAll(() => house.close());

const placed = async (number: string): Promise<string> => {
  const { order } = await factory.PlaceFactoryOrder({
    case: number,
    part: 'factoryOrder:1',
    factory: 'factory:jinkai',
    quantity: { red: '9000', blue: '5400' },
    due: '2026-12-10',
  });
  return order?.id ?? '';
};
const told = (id: string, stage: string, on: string, delivered: string, scrapped = '0') =>
  factory.RecordProgress({ id, stage, on, delivered: { red: delivered }, scrapped: { red: scrapped }, seen: undefined });
const stagesOf = async (...numbers: string[]) =>
  (await factory.ListProgress({ cases: numbers })).orders.map(({ order, stages }) => [
    order?.case,
    stages.map(({ stage, on, delivered, scrapped }) => [stage, on, delivered['red'], scrapped['red']]),
  ]);
const over = async (method: string, path: string, token: string, body?: unknown) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${house.addresses['http']}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { status: answer.status, body: (await answer.json()) as unknown };
};

describe('S2.7 progress of a factory order', () => {
  it('is what each stage has delivered and scrapped from the beginning; the same stage and day again corrects it', async () => {
    const id = await placed('EX1');
    await told(id, 'punching', '2026-11-30', '4000', '25');
    await told(id, 'punching', '2026-11-30', '4200', '20');
    await told(id, 'drilling', '2026-12-01', '1000');
    await told(id, 'punching', '2026-12-02', '9000', '41');

    expect(await stagesOf('EX1')).toEqual([
      [
        'EX1',
        [
          ['punching', '2026-12-02', '9000', '41'],
          ['drilling', '2026-12-01', '1000', '0'],
        ],
      ],
    ]);
  });

  it('keeps every day, and who wrote it', async () => {
    const id = await placed('EX2');
    const path = `/api/factory-orders/${encodeURIComponent(id)}/progress`;
    const write = (on: string, red: string) => over('POST', path, 'gs_production', { stage: 'punching', on, delivered: { red } });
    await write('2026-11-30', '10');
    await write('2026-12-01', '30');

    expect((await over('GET', path, 'gs_merchandiser')).body).toMatchObject([
      { stage: 'punching', day: '2026-11-30', delivered: { red: '10' }, scrapped: {}, enteredBy: 'person:production' },
      { stage: 'punching', day: '2026-12-01', delivered: { red: '30' }, enteredBy: 'person:production' },
    ]);
    expect(await over('GET', '/api/progress/EX2', 'gs_finance')).toMatchObject({
      status: 200,
      body: [{ order: { id, due: '2026-12-10' }, stages: [{ stage: 'punching', on: '2026-12-01', enteredBy: 'person:production' }] }],
    });
  });

  it('S2.7.3 shows the stages in their order with those nobody has written of: the last one is known before anything reaches it', async () => {
    const id = await placed('EX3');
    const stages = ['issue', 'punching', 'press', 'drilling'];
    expect((await factory.SetStages({ id, stages })).order).toMatchObject({ stages });
    await told(id, 'issue', '2026-11-30', '9000');

    expect(await stagesOf('EX3')).toEqual([
      [
        'EX3',
        [
          ['issue', '2026-11-30', '9000', '0'],
          ['punching', '', undefined, undefined],
          ['press', '', undefined, undefined],
          ['drilling', '', undefined, undefined],
        ],
      ],
    ]);
    expect(await codeOf(told(id, 'packing', '2026-11-30', '1'))).toBe('STAGE_UNKNOWN');
    expect(await codeOf(factory.SetStages({ id, stages: ['punching', 'drilling'] }))).toBe('STAGE_HAS_FIGURES');
    expect(await codeOf(factory.SetStages({ id, stages: ['issue', 'issue'] }))).toBe('BAD_SHAPE');
    expect((await factory.SetStages({ id, stages: ['issue', 'drilling'] })).order).toMatchObject({ stages: ['issue', 'drilling'] });
  });

  it('is not written over figures that somebody reported meanwhile: PROGRESS_CHANGED', async () => {
    const id = await placed('EX20');
    const over = (seen: object, red: string) =>
      factory.RecordProgress({
        id, stage: 'punching', on: '2026-12-01', delivered: { red }, scrapped: {},
        seen: { stage: 'punching', on: '', delivered: {}, scrapped: {}, enteredBy: '', ...seen },
      }); // prettier-ignore
    await over({}, '100');
    expect(await codeOf(over({}, '150'))).toBe('PROGRESS_CHANGED');
    expect(await codeOf(over({ on: '2026-12-01', delivered: { red: '99' } }, '150'))).toBe('PROGRESS_CHANGED');
    await over({ on: '2026-12-01', delivered: { red: '100', blue: '0' }, scrapped: { red: '0' } }, '150');
    expect(await stagesOf('EX20')).toEqual([['EX20', [['punching', '2026-12-01', '150', undefined]]]]);
  });

  it('of many cases is read at once; what was taken back is not made any more, what was asked for anew keeps its stages', async () => {
    await placed('EX4');
    await placed('EX5');
    const asked = {
      key: 'order:EX6/productionOrderIssued/factoryOrder:1/placeFactoryOrder',
      version: { epoch: 1, round: 1 },
      case: 'order:EX6',
      number: 'EX6',
      milestone: 'productionOrderIssued',
      part: 'factoryOrder:1',
      act: 'placeFactoryOrder',
    };
    await cases.Ask({ ...asked, valuesJson: JSON.stringify({ cast: { factory: 'factory:jinkai' }, part: { quantity: { red: '1' } } }) });
    expect((await stagesOf('EX4', 'EX6', 'EX5')).map(([number]) => number)).toEqual(['EX4', 'EX5', 'EX6']);

    await factory.SetStages({ id: 'EX6/factoryOrder:1', stages: ['punching'] });
    await cases.Ask({
      ...asked,
      version: { epoch: 1, round: 2 },
      valuesJson: JSON.stringify({ cast: { factory: 'factory:jinkai' }, part: { quantity: { red: '2' } } }),
    });
    expect((await factory.FactoryOrdersOf({ case: 'EX6' })).orders).toMatchObject([{ quantity: { red: '2' }, stages: ['punching'] }]);
    await cases.Revoke({ ...asked, version: { epoch: 1, round: 2 } });
    expect((await stagesOf('EX4', 'EX6', 'EX5')).map(([number]) => number)).toEqual(['EX4', 'EX5']);
    expect(await codeOf(told('EX6/factoryOrder:1', 'punching', '2026-11-30', '1'))).toBe('FACTORY_ORDER_CANCELLED');
  });

  it('of lines it does not have, of no factory order or from those whose work it is not is refused', async () => {
    const id = await placed('EX7');
    const day = { id, stage: 'punching', on: '2026-11-30', delivered: {}, scrapped: {}, seen: undefined };

    expect(await codeOf(factory.RecordProgress({ ...day, delivered: { green: '1' } }))).toBe('LINE_UNKNOWN');
    expect(await codeOf(factory.RecordProgress({ ...day, scrapped: { green: '1' } }))).toBe('LINE_UNKNOWN');
    expect(await codeOf(factory.RecordProgress({ ...day, on: '2026-11-31' }))).toBe('BAD_SHAPE');
    expect(await codeOf(factory.RecordProgress({ ...day, id: 'EX404/factoryOrder:1' }))).toBe('FACTORY_ORDER_UNKNOWN');
    expect(await codeOf(factory.ListProgress({ cases: [] }))).toBe('BAD_SHAPE');
    const body = { stage: 'punching', on: '2026-11-30', delivered: { red: '1' } };
    expect(await over('POST', `/api/factory-orders/${encodeURIComponent(id)}/progress`, 'gs_finance', body)).toMatchObject({
      status: 403,
      body: { code: 'NOT_FOR_YOU' },
    });
  });
});
