import type { production } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { Neighbourhood, codeOf } from '@gendan/testing';
import { start } from '../start';

const house = new Neighbourhood('production', start);
let factory: Calls<production.ProductionService>;

beforeAll(async () => {
  await house.open();
  factory = house.calls('gendan.production.v1.ProductionService');
});

afterAll(() => house.close());

const sampled = async (number: string, round = 1): Promise<string> => {
  const { id } = await factory.FinishSample({ case: number, part: '', factory: 'factory:jinkai', round, on: `2026-11-2${round}` });
  return id;
};
const register = async (number: string, place = '', cases: string[] = []) =>
  (await factory.SampleRegister({ case: number, place, cases })).samples;

describe('the sample register', () => {
  it('D119 S1.1.6b says of every round of every sample where it is: in the sample room, on the sample cart, or with whom', async () => {
    const [first, second] = [await sampled('EX1', 1), await sampled('EX1', 2)];
    const other = await sampled('EX2');
    await factory.MoveSample({ sample: first, place: 'sampleRoom', holder: 'shelf 3', movedOn: '2026-11-22' });
    await factory.MoveSample({ sample: first, place: 'away', holder: 'customer:hansewerk', movedOn: '2026-11-24' });
    await factory.MoveSample({ sample: second, place: 'sampleCart', holder: '', movedOn: '2026-11-23' });
    await factory.MoveSample({ sample: other, place: 'sampleCart', holder: '', movedOn: '2026-11-23' });

    expect((await register('EX1')).map(({ round, place, holder, since }) => [round, place, holder, since])).toEqual([
      [2, 'sampleCart', '', '2026-11-23'],
      [1, 'away', 'customer:hansewerk', '2026-11-24'],
    ]);
    expect((await register('', 'sampleCart')).map(({ id }) => id).sort()).toEqual([second, other].sort());
    expect(await register('', 'sampleRoom')).toEqual([]);
  });

  it('of many cases is read at once', async () => {
    const [first, second] = [await sampled('EX10'), await sampled('EX11')];
    await sampled('EX12');
    expect((await register('', '', ['EX10', 'EX11'])).map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect((await register('EX10', '', ['EX11'])).map(({ id }) => id).sort()).toEqual([first, second].sort());
  });

  it('S1.11.6c sales sign colour, text and position, quality and engineering the rest: each only what is theirs', async () => {
    const sample = await sampled('EX3');
    await factory.SignSample({ sample, aspects: ['colour', 'text', 'position'], role: 'salesperson', on: '2026-11-23' });
    await factory.SignSample({ sample, aspects: ['size'], role: 'quality', on: '2026-11-24' });
    await factory.SignSample({ sample, aspects: ['size'], role: 'engineering', on: '2026-11-24' });
    await factory.SignSample({ sample, aspects: ['size'], role: 'quality', on: '2026-11-25' });

    expect(await codeOf(factory.SignSample({ sample, aspects: ['size', 'colour'], role: 'quality', on: '2026-11-24' }))).toBe(
      'ASPECT_NOT_THEIRS',
    );
    expect((await register('EX3'))[0]?.signatures.map(({ aspect, role, on }) => [aspect, role, on])).toEqual([
      ['colour', 'salesperson', '2026-11-23'],
      ['position', 'salesperson', '2026-11-23'],
      ['size', 'engineering', '2026-11-24'],
      ['size', 'quality', '2026-11-25'],
      ['text', 'salesperson', '2026-11-23'],
    ]);
  });

  it('knows only samples that are there, and who has one that is away', async () => {
    const sample = await sampled('EX4');

    expect(await codeOf(factory.MoveSample({ sample: 'EX404//1', place: 'sampleRoom', holder: '', movedOn: '2026-11-23' }))).toBe(
      'SAMPLE_UNKNOWN',
    );
    expect(await codeOf(factory.SignSample({ sample: 'EX404//1', aspects: ['size'], role: 'quality', on: '2026-11-23' }))).toBe(
      'SAMPLE_UNKNOWN',
    );
    expect(await codeOf(factory.MoveSample({ sample, place: 'away', holder: ' ', movedOn: '2026-11-23' }))).toBe('BAD_SHAPE');
    expect(await codeOf(factory.SampleRegister({ case: '', place: 'attic', cases: [] }))).toBe('BAD_SHAPE');
  });

  it('is written over HTTP by those whose work it is, each in a role of his own', async () => {
    const sample = encodeURIComponent(await sampled('EX5'));
    const send = async (token: string, path: string, body?: object) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await fetch(`${house.addresses['http']}/api/sample-register${path}`, {
        headers,
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, body: (await answer.json()) as unknown };
    };
    const signing = { aspects: ['size'], role: 'engineering', on: '2026-11-23' };

    expect(await send('gs_quality', `/${sample}/signatures`, signing)).toMatchObject({
      status: 403,
      body: { code: 'SIGNER_ROLE_MISSING' },
    });
    expect(await send('gs_engineering', `/${sample}/signatures`, signing)).toMatchObject({ status: 201 });
    expect(await send('gs_engineering', `/${sample}/moves`, { place: 'sampleRoom', movedOn: '2026-11-23' })).toMatchObject({ status: 403 });
    expect(await send('gs_merchandiser', `/${sample}/moves`, { place: 'sampleRoom', movedOn: '2026-11-23' })).toMatchObject({
      status: 201,
    });
    expect(await send('gs_finance', '?case=EX5')).toMatchObject({
      status: 200,
      body: [{ place: 'sampleRoom', signatures: [{ aspect: 'size', signedBy: 'person:engineering' }] }],
    });
  });
});
