import type { customers } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { codeOf, Neighbourhood } from '@gendan/testing';
import { start } from '../start';

const house = new Neighbourhood('customers', start);
const HANSE = 'customer:hansewerk';
let sales: Calls<customers.CustomersService>;

beforeAll(async () => {
  await house.open();
  sales = house.calls('gendan.customers.v1.CustomersService');
});
afterAll(() => house.close());

const http = async (method: string, path: string, session: string, body?: unknown) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${session}` };
  const answer = await fetch(`${house.addresses['http']}/api${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('S1.5.4: a quotation', () => {
  const quoted = (version: number, amount: string, over: Partial<customers.RecordQuotationRequest> = {}) => ({
    case: 'IQ1',
    version,
    customer: HANSE,
    amount,
    currency: 'USD',
    sentOn: '2026-11-02',
    validUntil: '2026-11-30',
    remarks: '',
    ...over,
  });

  it('S1.5.4, C56: is kept as it was sent with the day it holds until; the same again is the same', async () => {
    await sales.RecordQuotation(quoted(1, '3.45'));

    expect((await sales.RecordQuotation(quoted(1, '3.450'))).quotation).toMatchObject({ version: 1, validUntil: '2026-11-30' });
    expect(await codeOf(sales.RecordQuotation(quoted(1, '3.20')))).toBe('QUOTATION_EXISTS');
  });

  it('E06: quoted again after an objection is the next version, the newest first', async () => {
    expect(await codeOf(sales.RecordQuotation(quoted(3, '3.20')))).toBe('QUOTATION_VERSION_MISSING');
    await sales.RecordQuotation(quoted(2, '3.20'));

    const { quotations } = await sales.QuotationsOf({ case: 'IQ1', customer: '' });
    expect(quotations.map(({ version, amount }) => [version, amount])).toEqual([
      [2, '3.20'],
      [1, '3.45'],
    ]);
  });

  it('is refused with what is wrong about it, and from those who do not quote', async () => {
    expect(await codeOf(sales.RecordQuotation(quoted(3, '3.00', { validUntil: '2026-11-01' })))).toBe('QUOTATION_OVER_BEFORE_SENT');
    expect(await codeOf(sales.RecordQuotation(quoted(3, '3.00', { currency: 'XXX' })))).toBe('CURRENCY_UNKNOWN');
    expect(await codeOf(sales.RecordQuotation(quoted(3, '3.00', { customer: 'customer:nobody' })))).toBe('PARTY_UNKNOWN');
    expect(await http('POST', '/quotations', 'gs_warehouse', quoted(3, '3.00'))).toMatchObject({ status: 403 });
    expect(await http('POST', '/quotations', 'gs_salesManager', quoted(3, '3.00'))).toMatchObject({ status: 201 });
    expect((await http('GET', '/quotations/IQ1', 'gs_warehouse')).body).toHaveLength(3);
  });
});

describe('S1.4: a conversation', () => {
  const mail = (over: Partial<customers.RecordConversationRequest> = {}) => ({
    case: 'CT1',
    customer: HANSE,
    channel: 'email',
    subject: 'Delivery of EX2601-017',
    receivedAt: '2026-11-20T08:00:00.000Z',
    promisedAt: '',
    answeredAt: '',
    ...over,
  });

  it('S1.4.1a, C38: is kept with the time it came, the time an answer was promised for, and the time it was given', async () => {
    await sales.RecordConversation(mail());
    await sales.RecordConversation(mail({ promisedAt: '2026-11-20T12:00:00.000Z' }));
    await sales.RecordConversation(mail({ promisedAt: '2026-11-20T12:00:00.000Z', answeredAt: '2026-11-20T11:30:00.000Z' }));
    await sales.RecordConversation(mail({ case: 'CT2', channel: 'fax', receivedAt: '2026-11-21T01:00:00.000Z' }));

    const { conversations } = await sales.ConversationsOf({ customer: HANSE });
    expect(conversations.map(({ case: number, channel, answeredAt }) => [number, channel, answeredAt])).toEqual([
      ['CT2', 'fax', ''],
      ['CT1', 'email', '2026-11-20T11:30:00.000Z'],
    ]);
  });

  it('is refused when it was answered before it came, when nobody knows the customer, and by those who do not talk to customers', async () => {
    expect(await codeOf(sales.RecordConversation(mail({ answeredAt: '2026-11-19T08:00:00.000Z' })))).toBe('CONVERSATION_TIMES_UNFIT');
    expect(await codeOf(sales.RecordConversation(mail({ channel: 'telex' })))).toBe('BAD_SHAPE');
    expect(await codeOf(sales.RecordConversation(mail({ customer: 'customer:nobody' })))).toBe('PARTY_UNKNOWN');
    expect(await http('PUT', '/conversations', 'gs_warehouse', mail({ case: 'CT3' }))).toMatchObject({ status: 403 });
    expect(await http('PUT', '/conversations', 'gs_merchandiser', mail({ case: 'CT3' }))).toMatchObject({ status: 200 });
  });
});
