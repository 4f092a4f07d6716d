import type { customers, effects, parties } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { codeOf, Neighbourhood } from '@gendan/testing';
import { start } from './start';

const house = new Neighbourhood('customers', start);
let lookUp: Calls<parties.PartiesService>;
let sales: Calls<customers.CustomersService>;
let cases: Calls<effects.EffectsService>;

beforeAll(async () => {
  await house.open();
  lookUp = house.calls('gendan.parties.v1.PartiesService');
  sales = house.calls('gendan.customers.v1.CustomersService');
  cases = house.calls('gendan.effects.v1.EffectsService');
});

afterAll(() => house.close());

const send = async (method: string, path: string, token?: string, body?: unknown) => {
  const headers = { ...(body !== undefined && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${house.addresses['http']}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const aCustomer = (over: Partial<parties.Party> = {}): parties.Party => ({
  id: 'customer:oriel',
  nameZh: '奥瑞尔家居',
  nameEn: 'Oriel Living Ltd.',
  mails: ['orders@oriel.example'],
  language: 'en',
  zone: 'Europe/London',
  calendar: '',
  country: 'GB',
  owner: 'person:1003',
  merchandiser: 'person:1004',
  contacts: [],
  distributor: '',
  version: 0,
  ...over,
});

describe('customers', () => {
  it('are looked up by id, in the order asked, with mails, language, zone, calendar and owner', async () => {
    const { parties: found } = await lookUp.Parties({ ids: ['shop:huamei-chengxi', 'customer:nobody', 'customer:hansewerk'] });

    expect(found).toMatchObject([
      { id: 'shop:huamei-chengxi', distributor: 'distributor:shunda', language: 'zh', calendar: 'company' },
      {
        id: 'customer:hansewerk',
        nameEn: 'Hansewerk Haushaltswaren GmbH',
        mails: ['katrin.vogel@hansewerk.example'],
        zone: 'Europe/Berlin',
        calendar: 'buyer:Europe/Berlin',
        owner: 'person:1003',
        merchandiser: 'person:1004',
      },
    ]);
  });

  it('are found by a piece of either name, of one kind when one is asked', async () => {
    const names = async (text: string, kind = '') => (await lookUp.FindParties({ text, kind, limit: 10 })).parties.map(({ id }) => id);

    expect(await names('hanse')).toEqual(['customer:hansewerk']);
    expect(await names('华美')).toEqual(['shop:huamei-chengxi']);
    expect(await names('', 'distributor')).toEqual(['distributor:shunda']);
    expect(await names('_')).toEqual([]);
  });

  it('are filed and changed version by version, by gRPC and HTTP alike', async () => {
    const filed = await sales.SaveCustomer({ customer: aCustomer(), base: 0 });

    expect(filed.customer).toMatchObject({ version: 1, calendar: 'buyer:Europe/London' });
    expect(await codeOf(sales.SaveCustomer({ customer: aCustomer(), base: 0 }))).toBe('STALE_PARTY');
    expect(await codeOf(sales.SaveCustomer({ customer: aCustomer({ zone: 'Mars/Base' }), base: 1 }))).toBe('BAD_SHAPE');
    expect(await codeOf(sales.SaveCustomer({ customer: aCustomer({ id: 'factory:oriel' }), base: 0 }))).toBe('PARTY_KIND_UNKNOWN');
    const { id: _id, version: _version, ...body } = aCustomer({ nameEn: 'Oriel Living plc' });
    expect(await send('PUT', '/api/parties/customer:oriel', 'gs_salesperson', { ...body, base: 1 })).toMatchObject({
      status: 200,
      body: { version: 2, nameEn: 'Oriel Living plc' },
    });
    expect(await send('PUT', '/api/parties/customer:oriel', 'gs_finance', { ...body, base: 2 })).toMatchObject({
      status: 403,
      body: { code: 'NOT_FOR_YOU' },
    });
  });

  it('changed by two at once: one of them is told to look again', async () => {
    const change = (nameEn: string) => codeOf(sales.SaveCustomer({ customer: aCustomer({ id: 'customer:twice', nameEn }), base: 0 }));

    expect((await Promise.all([change('A'), change('B')])).sort()).toEqual(['STALE_PARTY', 'not refused']);
  });

  it('are for those who are signed in', async () => {
    expect(await send('GET', '/api/parties')).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FIRST' } });
    expect(await send('GET', '/api/parties/customer:nobody', 'gs_rep')).toMatchObject({ status: 404, body: { code: 'PARTY_UNKNOWN' } });
  });
});

describe('orders of a customer', () => {
  const note = (number: string, round: number, customer: string): effects.AskRequest => ({
    key: `order:${number}/orderConfirmed//ask.noteOrder`,
    version: { epoch: 1, round },
    case: `order:${number}`,
    number,
    milestone: 'orderConfirmed',
    part: '',
    act: 'noteOrder',
    valuesJson: JSON.stringify({ cast: { customer } }),
  });

  it('are on its file as long as the case says so', async () => {
    const orders = async () => (await send('GET', '/api/parties/customer:hansewerk/orders', 'gs_salesperson')).body;
    expect(await cases.Ask(note('EX1', 1, 'customer:hansewerk'))).toMatchObject({ outcome: 'done' });
    expect(await cases.Ask(note('EX1', 1, 'customer:hansewerk'))).toMatchObject({ outcome: 'done' });
    expect(await orders()).toMatchObject([{ number: 'EX1' }]);

    const { valuesJson: _, ...back } = note('EX1', 1, 'customer:hansewerk');
    await cases.Revoke(back);

    expect(await orders()).toEqual([]);
    expect(await cases.Ask(note('EX2', 1, 'customer:nobody'))).toMatchObject({ outcome: 'refused', code: 'PARTY_UNKNOWN' });
  });
});
