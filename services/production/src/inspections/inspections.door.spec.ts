import type { production } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { codeOf, Neighbourhood, until } from '@gendan/testing';
import { start } from '../start';

const house = new Neighbourhood('production', start);
const { desk } = house;
let factory: Calls<production.ProductionService>;

beforeAll(async () => {
  await house.open();
  factory = house.calls('gendan.production.v1.ProductionService');
});

afterAll(() => house.close());

const PART = 'factoryOrder:1';
const report = { hash: 'c'.repeat(64), name: 'inspection.pdf' };
const aBooking = (number: string, over: Partial<production.BookInspectionRequest> = {}): production.BookInspectionRequest => ({
  case: number,
  part: PART,
  inspector: 'thirdParty',
  inspectorName: 'Mr. Lu',
  milestone: '',
  round: 1,
  goods: '80 of 14400 flasks',
  place: '金凯杯业 2 号库',
  bookedFor: '2026-12-11',
  ...over,
});
const found = (id: string, result: 'pass' | 'fail', findings: string, on = '2026-12-11') =>
  factory.RecordInspection({ id, result, on, findings, report });
const booked = async (over: production.BookInspectionRequest): Promise<string> => {
  const { inspection } = await factory.BookInspection(over);
  return inspection?.id ?? '';
};

describe('an inspection', () => {
  it('S2.17.2 says who looks at what, where and when; booked anew it follows, the same again changes nothing', async () => {
    const { inspection: first } = await factory.BookInspection(aBooking('EX1'));

    expect(first).toMatchObject({
      inspector: 'thirdParty',
      place: '金凯杯业 2 号库',
      milestone: 'thirdPartyInspected',
      result: '',
      version: 1,
    });
    expect((await factory.BookInspection(aBooking('EX1'))).inspection).toEqual(first);
    expect((await factory.BookInspection(aBooking('EX1', { bookedFor: '2026-12-14' }))).inspection).toMatchObject({
      bookedFor: '2026-12-14',
      version: 2,
    });
    expect((await factory.InspectionsOf({ case: 'EX1' })).inspections).toHaveLength(1);
  });

  it('G70 tells the order PASS or FAIL with the situation and the report, and a correction of it', async () => {
    const id = await booked(aBooking('EX2'));
    await found(id, 'pass', 'nothing found');
    await found(id, 'pass', 'nothing found');
    await found(id, 'fail', '12 of 80 chipped');
    await until(() => desk.latest('EX2', 'thirdPartyInspected', PART)[0]?.version === 3);

    const told = desk.heard.filter((each) => each.case === 'EX2');
    expect(told.map(({ version, outcome, valuesJson }) => [version, outcome, JSON.parse(valuesJson)])).toEqual([
      [2, 'confirmed', { result: 'pass', situation: 'nothing found', report }],
      [3, 'confirmed', { result: 'fail', situation: '12 of 80 chipped', report }],
    ]);
  });

  it('tells it once in effect: a desk that was away and an answer that was lost change nothing', async () => {
    const id = await booked(aBooking('EX3', { inspector: 'customer' }));
    desk.failsNext(1);
    desk.losesAnswers(1);
    await found(id, 'pass', 'nothing found');
    await until(() => desk.heard.filter((each) => each.case === 'EX3').length === 2);

    const keys = desk.heard.filter((each) => each.case === 'EX3').map((each) => `${each.source} ${each.sourceId} v${each.version}`);
    expect(new Set(keys)).toEqual(new Set([`production ${id} v2`]));
  });

  it('E23 where the milestone is itself the pass, a FAIL refuses it; reworked goods are inspected in the next round', async () => {
    const named = { milestone: 'inspected', inspector: 'customer' };
    const first = await booked(aBooking('EX4', named));
    expect(await codeOf(factory.BookInspection(aBooking('EX4', { ...named, round: 2 })))).toBe('EARLIER_INSPECTION_OPEN');
    await found(first, 'fail', '12 of 80 chipped');
    const second = await booked(aBooking('EX4', { ...named, round: 2, bookedFor: '2026-12-18' }));
    await found(second, 'pass', 'nothing found', '2026-12-18');
    await until(() => desk.latest('EX4', 'inspected', PART).length === 2);

    expect(desk.heard.filter((each) => each.case === 'EX4').map(({ outcome, reason, happened }) => [outcome, reason, happened])).toEqual([
      ['refused', '12 of 80 chipped', '2026-12-11'],
      ['confirmed', '', '2026-12-18'],
    ]);
  });

  it('that took place is not booked anew; a result without booking, findings or report is refused', async () => {
    const id = await booked(aBooking('EX5'));
    await found(id, 'fail', '12 of 80 chipped');

    expect(await codeOf(factory.BookInspection(aBooking('EX5', { place: 'elsewhere' })))).toBe('INSPECTION_DONE');
    expect(await codeOf(found('EX404/x/y/1', 'pass', 'nothing found'))).toBe('INSPECTION_UNKNOWN');
    expect(await codeOf(found(id, 'fail', ' '))).toBe('BAD_SHAPE');
    expect(await codeOf(factory.RecordInspection({ id, result: 'pass', on: '2026-12-11', findings: 'ok', report: undefined }))).toBe(
      'BAD_SHAPE',
    );
    expect(await codeOf(factory.BookInspection(aBooking('EX5', { inspector: 'nobody' })))).toBe('BAD_SHAPE');
  });

  it('is recorded over HTTP by those whose work it is, and read by everybody signed in', async () => {
    const id = await booked(aBooking('EX6', { inspector: 'company' }));
    const send = async (token: string, path: string, body?: object) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await fetch(`${house.addresses['http']}/api/inspections/${path}`, {
        headers,
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, body: (await answer.json()) as unknown };
    };
    const result = { result: 'pass', on: '2026-12-11', findings: 'nothing found', report };

    expect(await send('gs_finance', `${encodeURIComponent(id)}/result`, result)).toMatchObject({
      status: 403,
      body: { code: 'NOT_FOR_YOU' },
    });
    expect(await send('gs_inspector', `${encodeURIComponent(id)}/result`, result)).toMatchObject({ status: 201, body: { result: 'pass' } });
    expect(await send('gs_finance', 'EX6')).toMatchObject({ status: 200, body: [{ id, report, enteredBy: 'person:inspector' }] });
  });
});
