import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { effects, finance } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { toDesk } from '@gendan/platform/nest';
import { callsTo, codeOf, freshDatabase, Neighbourhood, until } from '@gendan/testing';
import { type Decimal, add, compare, sum } from '@gendan/trade';
import fc from 'fast-check';
import { dataSource } from './data-source';
import { start } from './start';

const house = new Neighbourhood('finance', start);
const { desk } = house;
let money: Calls<finance.FinanceService>;
let cases: Calls<effects.EffectsService>;

beforeAll(async () => {
  await house.open();
  money = house.calls('gendan.finance.v1.FinanceService');
  cases = house.calls('gendan.effects.v1.EffectsService');
});

afterAll(() => house.close());

let lines = 0;
const aReceipt = (over: Partial<finance.RecordReceiptRequest> = {}): finance.RecordReceiptRequest => ({
  account: 'BOC-USD',
  line: `2026-11/${(lines += 1)}`,
  amount: { amount: '20000.00', currency: 'USD' },
  bankCharge: '',
  payer: 'Hansewerk Haushaltswaren GmbH',
  reference: 'PI EX2601-017',
  creditedOn: '2026-11-20',
  ...over,
});
const received = async (over: Partial<finance.RecordReceiptRequest> = {}): Promise<finance.Receipt> => {
  const { receipt } = await money.RecordReceipt(aReceipt(over));
  if (!receipt) throw new Error('no receipt');
  return receipt;
};
const share = (number: string, amount: string, milestone = 'depositReceived', part = 'instalment:1'): finance.Share => ({
  case: number,
  milestone,
  part,
  amount,
});
const anAsk = (key: string, round: number, over: Partial<effects.AskRequest> = {}, values: unknown = {}): effects.AskRequest => ({
  key,
  version: { epoch: 1, round },
  case: 'order:EX9',
  number: 'EX9',
  milestone: 'creditConfirmed',
  part: 'instalment:1',
  act: 'reserveCredit',
  valuesJson: JSON.stringify(values),
  ...over,
});
const credit = (amount: string, customer = 'customer:hansewerk', currency = 'USD') => ({
  terms: { 'terms.currency': currency },
  cast: { customer },
  part: { values: { amount } },
});

/** Waits for something to become true; the suite’s own time limit is the end of it. */
/** The service in a process of its own, so that it can be killed. */
async function asProcess(environment: Record<string, string>): Promise<{ grpc: string; kill(): Promise<void> }> {
  const root = join(__dirname, '../../..');
  const args = ['-C', 'source', '-r', join(root, 'infra/build/register.cjs'), join(__dirname, 'main.ts')];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  await until(() => /"msg":"started"/.test(said) || child.exitCode !== null);
  const grpc = /"grpc":"([^"]+)"/.exec(said)?.[1] ?? '';
  return {
    grpc,
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('money received', () => {
  it('is told by gRPC by our own processes, or by a system whose key may report; what says nothing is for the house alone', async () => {
    const strangers = house.calls<finance.FinanceService>('gendan.finance.v1.FinanceService', 'no-key-of-this-house');
    const bank = house.calls<finance.FinanceService>('gendan.finance.v1.FinanceService', 'gk_report');
    const bankAsCase = house.calls<effects.EffectsService>('gendan.effects.v1.EffectsService', 'gk_report');

    await expect(strangers.RecordReceipt(aReceipt())).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(bank.RecordReceipt(aReceipt())).resolves.toMatchObject({ receipt: { version: 1 } });
    await expect(bank.SetCreditLimit({ customer: 'customer:hansewerk', limit: undefined })).rejects.toMatchObject({ code: 'NOT_FOR_YOU' });
    await expect(bankAsCase.Ask(anAsk('EX1/credit', 1))).rejects.toMatchObject({ code: 'NOT_FOR_YOU' });
  });

  it('is a line of a statement, entered once: the same again is the same receipt, another content is refused', async () => {
    const line = aReceipt();
    const first = await money.RecordReceipt(line);

    expect((await money.RecordReceipt(line)).receipt?.id).toBe(first.receipt?.id);
    expect(await codeOf(money.RecordReceipt({ ...line, amount: { amount: '1.00', currency: 'USD' } }))).toBe('RECEIPT_EXISTS');
  });

  it('is refused with what is wrong about its amount', async () => {
    const of = (amount: string, currency: string) => codeOf(money.RecordReceipt(aReceipt({ amount: { amount, currency } })));

    expect(await of('0.00', 'USD')).toBe('AMOUNT_ZERO');
    expect(await of('10.005', 'USD')).toBe('TOO_MANY_DECIMALS');
    expect(await of('10.5', 'JPY')).toBe('TOO_MANY_DECIMALS');
    expect(await of('10.00', 'XXX')).toBe('CURRENCY_UNKNOWN');
    expect(await of('-10.00', 'USD')).toBe('BAD_SHAPE');
  });

  it('goes to instalments of several orders, and each order hears its own amount', async () => {
    const receipt = await received();

    const { receipt: allocated } = await money.Allocate({
      receipt: receipt.id,
      base: 1,
      shares: [share('EX1', '12420.00'), share('EX2', '7000.00', 'balanceReceived', 'shipment:2')],
    });
    await until(() => desk.latest('EX2', 'balanceReceived', 'shipment:2').length === 1);

    expect(allocated?.unallocated).toBe('580.00');
    expect(desk.latest('EX1', 'depositReceived', 'instalment:1')).toMatchObject([
      { source: 'finance', sourceId: receipt.id, version: 1, outcome: 'counted', amountJson: '"12420.00"', happened: '2026-11-20' },
    ]);
    expect(desk.latest('EX2', 'balanceReceived', 'shipment:2')).toMatchObject([{ version: 1, amountJson: '"7000.00"' }]);
  });

  it('allocated anew, the order that lost it hears zero with the next version, the one that kept it hears nothing', async () => {
    const receipt = await received();
    await money.Allocate({ receipt: receipt.id, base: 1, shares: [share('EX3', '5000.00'), share('EX4', '100.00')] });

    await money.Allocate({ receipt: receipt.id, base: 2, shares: [share('EX4', '100.00'), share('EX5', '5000.00')] });
    await until(() => desk.latest('EX5', 'depositReceived', 'instalment:1').length === 1);
    await until(() => desk.latest('EX3', 'depositReceived', 'instalment:1')[0]?.version === 2);

    expect(desk.latest('EX3', 'depositReceived', 'instalment:1')).toMatchObject([{ version: 2, amountJson: '"0.00"' }]);
    expect(desk.latest('EX4', 'depositReceived', 'instalment:1')).toMatchObject([{ version: 1 }]);
  });

  it('is never given away twice: too much, a stale view, an unknown receipt, another currency are refused', async () => {
    const receipt = await received();
    const allocate = (base: number, shares: finance.Share[], id = receipt.id) => codeOf(money.Allocate({ receipt: id, base, shares }));
    await money.ExpectInstalment({ ...share('EX6', ''), amount: { amount: '100.00', currency: 'EUR' }, due: '', customer: '' });

    expect(await allocate(1, [share('EX7', '12000.00'), share('EX8', '8000.01')])).toBe('ALLOCATED_TOO_MUCH');
    expect(await allocate(7, [share('EX7', '1.00')])).toBe('STALE_RECEIPT');
    expect(await allocate(1, [share('EX7', '1.00')], '00000000-0000-4000-8000-000000000000')).toBe('RECEIPT_UNKNOWN');
    expect(await allocate(1, [share('EX6', '1.00')])).toBe('CURRENCY_DIFFERS');
    expect((await money.InstalmentsOf({ case: 'EX7' })).instalments).toEqual([]);
  });

  it('expected in another currency since nothing had come is expected in that; once it has been paid into, the currency stays', async () => {
    const expects = (currency: string) =>
      money.ExpectInstalment({ ...share('EX21', ''), amount: { amount: '90.00', currency }, due: '', customer: '' });
    await expects('USD');
    expect((await expects('EUR')).instalment?.amount).toEqual({ amount: '90.00', currency: 'EUR' });

    const receipt = await received({ amount: { amount: '90.00', currency: 'EUR' } });
    await money.Allocate({ receipt: receipt.id, base: 1, shares: [share('EX21', '90.00')] });

    expect(await codeOf(expects('USD'))).toBe('CURRENCY_DIFFERS');
  });

  it('is proposed to the longest due first', async () => {
    const expected = (part: string, amount: string, due: string) =>
      money.ExpectInstalment({ case: 'EX20', milestone: 'balanceReceived', part, amount: { amount, currency: 'GBP' }, due, customer: '' });
    await expected('shipment:2', '8000.00', '2026-12-20');
    await expected('shipment:1', '7000.00', '2026-11-20');
    const receipt = await received({ amount: { amount: '10000.00', currency: 'GBP' } });

    const answer = await fetch(`${house.addresses['http']}/api/receipts/${receipt.id}/proposal`, {
      headers: { authorization: 'Bearer gs_finance' },
    });

    expect(await answer.json()).toEqual({
      left: '0.00',
      shares: [
        { number: 'EX20', milestone: 'balanceReceived', part: 'shipment:1', amount: '7000.00' },
        { number: 'EX20', milestone: 'balanceReceived', part: 'shipment:2', amount: '3000.00' },
      ],
    });
  });
});

describe('reports to the desk: once in effect', () => {
  const reports = grpcReports();

  it('survive a desk that is away and answers that get lost', async () => {
    desk.failsNext(2);
    desk.losesAnswers(2);
    const receipt = await received();
    await money.Allocate({ receipt: receipt.id, base: 1, shares: [share('EX30', '300.00')] });

    await until(() => desk.heard.filter((each) => each.case === 'EX30').length >= 2);

    expect(desk.latest('EX30', 'depositReceived', 'instalment:1')).toMatchObject([{ version: 1, amountJson: '"300.00"' }]);
  });

  it('survive kill -9 between handing over and noting it: the next one hands over again, the case counts once', async () => {
    const own = await freshDatabase();
    const environment = house.settings(own);
    desk.fallsSilent(true);
    const killed = await asProcess(environment);
    const books = callsTo<finance.FinanceService>(killed.grpc, 'gendan.finance.v1.FinanceService');
    const { receipt } = await books.RecordReceipt(aReceipt());
    await books.Allocate({ receipt: receipt?.id ?? '', base: 1, shares: [share('EX31', '310.00')] });
    books.close();
    await until(() => heardOf('EX31').length === 1);
    await killed.kill();
    desk.fallsSilent(false);

    const lease = await dataSource(own.as('finance')).initialize();
    await lease.query(`update outbox set leased_until = now() where delivered_at is null`);
    await lease.destroy();
    const next = await start({ ...environment, LOG_LEVEL: 'silent' });
    await until(() => heardOf('EX31').length === 2);
    await next.stop();
    await own.drop();

    expect(heardOf('EX31').map(({ version, amountJson }) => [version, amountJson])).toEqual([
      [1, '"310.00"'],
      [1, '"310.00"'],
    ]);
    expect(desk.latest('EX31', 'depositReceived', 'instalment:1')).toHaveLength(1);
  });

  it('may overtake one another: an old one that arrives last does not undo a newer one', async () => {
    const receipt = await received();
    await money.Allocate({ receipt: receipt.id, base: 1, shares: [share('EX32', '320.00')] });
    await until(() => desk.heard.some((each) => each.case === 'EX32'));
    await money.Allocate({ receipt: receipt.id, base: 2, shares: [share('EX32', '32.00')] });
    await until(() => desk.heard.some((each) => each.case === 'EX32' && each.version === 2));

    const [first] = heardOf('EX32');
    await reports.deliver({ id: '0', aggregate: '', kind: 'report', attempts: 2, payload: first });

    expect(heardOf('EX32').map(({ version }) => version)).toEqual([1, 2, 1]);
    expect(desk.latest('EX32', 'depositReceived', 'instalment:1')).toMatchObject([{ version: 2, amountJson: '"32.00"' }]);
  });

  it('of an order nobody knows are put aside, hold nothing up, and are sent again when it is known', async () => {
    desk.doesNotKnow('EX33');
    const receipt = await received();
    await money.Allocate({ receipt: receipt.id, base: 1, shares: [share('EX33', '1.00'), share('EX34', '2.00')] });
    await until(() => desk.latest('EX34', 'depositReceived', 'instalment:1').length === 1);

    await until(async () => (await aside()).length === 1);
    const [put] = await aside();
    expect(put).toMatchObject({ report: { case: 'EX33' }, why: expect.stringContaining('no such case') });
    desk.knows('EX33');

    expect(await sendAgain(put?.id)).toBe('sent');

    await until(() => desk.latest('EX33', 'depositReceived', 'instalment:1').length === 1);
    expect(await aside()).toEqual([]);
    expect(await sendAgain(put?.id)).toBe('REPORT_NOT_ASIDE');
  });

  it('whatever is allocated and whatever goes wrong on the way: every case ends with what the books say', async () => {
    const receipt = await received({ amount: { amount: '1000000.00', currency: 'USD' } });
    let base = 1;
    const cents = fc.integer({ min: 0, max: 9_999_999 }).map((n): Decimal => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
    const wish = fc.array(fc.record({ case: fc.constantFrom('EX40', 'EX41', 'EX42'), amount: cents }), { maxLength: 5 });

    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 4 }), fc.nat(2), fc.nat(2), async (wishes, failures, lost) => {
        desk.failsNext(failures);
        desk.losesAnswers(lost);
        for (const shares of wishes) {
          const { receipt: after } = await money.Allocate({
            receipt: receipt.id,
            base,
            shares: shares.map((each) => share(each.case, each.amount)),
          });
          base = after?.version ?? base;
        }
        for (const number of ['EX40', 'EX41', 'EX42']) {
          const wanted = sum((wishes.at(-1) ?? []).filter((each) => each.case === number).map((each) => each.amount));
          await until(() => compare(counted(number), wanted) === 0);
        }
      }),
      { numRuns: 8 },
    );
  });

  function grpcReports() {
    return {
      deliver: (message: Parameters<ReturnType<typeof toDesk>>[0]) => {
        const client = callsTo<Parameters<typeof toDesk>[0]>(desk.address, 'gendan.desk.v1.ReportsService');
        return toDesk(client)(message).finally(() => client.close());
      },
    };
  }
  const heardOf = (number: string) => desk.heard.filter((each) => each.case === number);
  const inHttp = (method: string, path: string) =>
    fetch(`${house.addresses['http']}/api/reports/aside${path}`, { method, headers: { authorization: 'Bearer gs_finance' } });
  const aside = async () => (await (await inHttp('GET', '')).json()) as { id: string }[];
  const sendAgain = async (id?: string) => {
    const answer = await inHttp('POST', `/${id}/again`);
    return answer.status === 204 ? 'sent' : ((await answer.json()) as { code: string }).code;
  };
  const counted = (number: string): Decimal =>
    desk.latest(number, 'depositReceived', 'instalment:1').reduce((all, { amountJson }) => add(all, String(JSON.parse(amountJson))), '0');
});

describe('credit', () => {
  it('is held by the order that asked, released when it gives it back', async () => {
    const asked = await cases.Ask(anAsk('EX9/credit', 1, {}, credit('150000.00')));

    expect(asked).toMatchObject({ outcome: 'done' });
    expect(JSON.parse(asked.valuesJson)).toEqual({
      reserved: { amount: '150000.00', currency: 'USD' },
      left: { amount: '50000.00', currency: 'USD' },
    });
    expect((await money.CreditOf({ customer: 'customer:hansewerk' })).credit).toMatchObject({ reserved: '150000.00', free: '50000.00' });

    await cases.Revoke({ ...anAsk('EX9/credit', 1), act: 'reserveCredit' });

    expect((await money.CreditOf({ customer: 'customer:hansewerk' })).credit).toMatchObject({ reserved: '0', free: '200000.00' });
  });

  it('asked again with the same key and version is the same answer; with other content it is a mistake', async () => {
    const first = await cases.Ask(anAsk('EX10/credit', 1, {}, credit('1000.00')));

    expect(await cases.Ask(anAsk('EX10/credit', 1, {}, credit('1000.00')))).toEqual(first);
    expect(await codeOf(cases.Ask(anAsk('EX10/credit', 1, {}, credit('2000.00'))))).toBe('KEY_REUSED');
    await cases.Revoke({ ...anAsk('EX10/credit', 1), act: 'reserveCredit' });
  });

  it('asked in a later round replaces what the earlier one held; an earlier round that comes late does nothing', async () => {
    await cases.Ask(anAsk('EX11/credit', 1, {}, credit('120000.00')));
    await cases.Ask(anAsk('EX11/credit', 2, {}, credit('190000.00')));

    expect((await money.CreditOf({ customer: 'customer:hansewerk' })).credit?.reserved).toBe('190000.00');
    expect(await cases.Ask(anAsk('EX11/credit', 1, {}, credit('120000.00')))).toMatchObject({ outcome: 'refused', code: 'REVOKED' });
    expect((await cases.Ask(anAsk('EX11/credit', 3, {}, credit('999999.00')))).code).toBe('CREDIT_EXCEEDED');
    expect((await money.CreditOf({ customer: 'customer:hansewerk' })).credit?.reserved).toBe('0');
  });

  it('given back before it was asked stays given back', async () => {
    await cases.Revoke({ ...anAsk('EX12/credit', 4), act: 'reserveCredit' });

    expect(await cases.Ask(anAsk('EX12/credit', 4, {}, credit('10.00')))).toMatchObject({ outcome: 'refused', code: 'REVOKED' });
    expect(await cases.Ask(anAsk('EX12/credit', 5, {}, credit('10.00')))).toMatchObject({ outcome: 'done' });
    await cases.Revoke({ ...anAsk('EX12/credit', 5), act: 'reserveCredit' });
  });

  it('is not given twice to two orders at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => cases.Ask(anAsk(`EX13/${i}`, 1, {}, credit('60000.00')))));

    expect(answers.map(({ code }) => code).sort()).toEqual(['', '', '', ...Array.from({ length: 5 }, () => 'CREDIT_EXCEEDED')]);
  });

  it('is refused with a sentence for the person who gets the task', async () => {
    const code = async (values: unknown) => (await cases.Ask(anAsk(`EX14/${JSON.stringify(values)}`, 1, {}, values))).code;

    expect(await code(credit('1.00', 'customer:nobody'))).toBe('NO_CREDIT_LIMIT');
    expect(await code(credit('1.00', 'customer:hansewerk', 'EUR'))).toBe('CREDIT_CURRENCY_DIFFERS');
    expect(await code({ cast: { customer: 'customer:hansewerk' } })).toBe('CREDIT_AMOUNT_UNKNOWN');
    expect(await code(credit('-5.00'))).toBe('AMOUNT_BELOW_ZERO');
    expect((await cases.Ask(anAsk('EX14/x', 1, { act: 'payTheRent' }))).code).toBe('UNKNOWN_EFFECT');
    const clear = { ...anAsk('EX14/clear', 1), what: 'loading' };
    expect((await cases.Clear(clear)).code).toBe('UNKNOWN_CLEARANCE');
  });
});

describe('letters of credit', () => {
  const anLc = (version: number, over: Partial<finance.LcVersion> = {}): finance.RecordLcRequest => ({
    case: 'EX50',
    part: 'instalment:1',
    number: 'LC-8872/26',
    issuingBank: 'Dhaka Bank',
    version: {
      version,
      amount: { amount: '86400.00', currency: 'USD' },
      expiry: '2027-02-28',
      latestShipment: '2027-01-31',
      presentationDays: 0,
      receivedOn: '2026-11-20',
      text: '',
      ...over,
    },
  });

  it('are reported as issued and with every amendment, each once', async () => {
    await money.RecordLc(anLc(0));
    await money.RecordLc(anLc(0));
    await money.RecordLc(anLc(1, { latestShipment: '2027-02-10', receivedOn: '2026-11-25' }));
    await until(() => desk.latest('EX50', 'lcReceived', 'instalment:1')[0]?.version === 2);

    expect(desk.heard.filter((each) => each.case === 'EX50').map(({ version, outcome }) => [version, outcome])).toEqual([
      [1, 'confirmed'],
      [2, 'confirmed'],
    ]);
    expect(JSON.parse(desk.latest('EX50', 'lcReceived', 'instalment:1')[0]?.valuesJson ?? '')).toMatchObject({
      lc: { number: 'LC-8872/26', version: 1 },
      expiry: '2027-02-28',
      latestShipment: '2027-02-10',
      presentationDays: 21,
    });
  });

  it('are refused out of order, changed after the fact, or with dates that cannot be', async () => {
    expect(await codeOf(money.RecordLc(anLc(5)))).toBe('LC_VERSION_MISSING');
    expect(await codeOf(money.RecordLc(anLc(0, { expiry: '2027-03-31' })))).toBe('LC_VERSION_EXISTS');
    expect(await codeOf(money.RecordLc(anLc(2, { latestShipment: '2027-03-01' })))).toBe('LC_DATES_UNFIT');
  });
});

describe('the HTTP door', () => {
  const ask = async (method: string, path: string, token?: string, body?: unknown) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await fetch(`${house.addresses['http']}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const receipt = {
    account: 'BOC-EUR',
    line: '1',
    amount: { amount: '10.00', currency: 'EUR' },
    payer: 'X',
    reference: 'Y',
    creditedOn: '2026-11-20',
  };

  it('is closed without a sign-in and for those whose work it is not', async () => {
    expect(await ask('POST', '/api/receipts', undefined, receipt)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FIRST' } });
    expect(await ask('POST', '/api/receipts', 'nonsense', receipt)).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
    expect(await ask('POST', '/api/receipts', 'gs_merchandiser', receipt)).toMatchObject({ status: 403, body: { code: 'NOT_FOR_YOU' } });
    expect(await ask('POST', '/api/receipts', 'gk_read', receipt)).toMatchObject({ status: 403, body: { code: 'NOT_FOR_YOU' } });
  });

  it('takes what gRPC takes, by the same rules', async () => {
    const made = await ask('POST', '/api/receipts', 'gs_finance', receipt);

    expect(made).toMatchObject({ status: 201, body: { version: 1, unallocated: '10.00' } });
    const shares = { base: 1, shares: [{ case: 'EX60', milestone: 'depositReceived', amount: '4.00' }] };
    expect(await ask('PUT', `/api/receipts/${made.body['id']}/shares`, 'gs_finance', shares)).toMatchObject({
      status: 200,
      body: { version: 2, unallocated: '6.00', shares: [{ case: 'EX60', part: '', amount: '4.00' }] },
    });
    expect(await ask('PUT', `/api/receipts/${made.body['id']}/shares`, 'gs_finance', shares)).toMatchObject({
      status: 412,
      body: { code: 'STALE_RECEIPT' },
    });
    expect(await ask('POST', '/api/receipts', 'gs_finance', { ...receipt, creditedOn: '20.11.2026' })).toMatchObject({
      status: 400,
      body: { code: 'BAD_SHAPE' },
    });
  });

  it('says it is ready, and describes itself', async () => {
    expect(await ask('GET', '/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
    expect((await ask('GET', '/api/openapi.json')).body['paths']).toHaveProperty('/api/receipts');
  });
});
