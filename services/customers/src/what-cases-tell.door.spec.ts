import type { customers, records } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { codeOf, Neighbourhood, saidByProcedures } from '@gendan/testing';
import { start } from './start';

const house = new Neighbourhood('customers', start);
const HANSE = 'customer:hansewerk';
const MAPLE = 'customer:maplelane';
let sales: Calls<customers.CustomersService>;
let told: Calls<records.RecordsService>;

beforeAll(async () => {
  await house.open();
  sales = house.calls('gendan.customers.v1.CustomersService');
  told = house.calls('gendan.records.v1.RecordsService');
});
afterAll(() => house.close());

const get = async (path: string, session = 'gs_warehouse') => {
  const answer = await fetch(`${house.addresses['http']}/api${path}`, { headers: { authorization: `Bearer ${session}` } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown>[] };
};
const usd = (amount: string) => ({ amount, currency: 'USD' });

/** A case that tells row by row, each time at a later revision. */
class Telling {
  private revision = 0;
  constructor(
    private readonly kind: string,
    private readonly number: string,
  ) {}
  says(record: string, key: string, values: object): Promise<records.KeepResponse> {
    return this.keep(record, key, { valuesJson: JSON.stringify({ customer: HANSE, ...values }), withdrawn: false });
  }
  takesBack(record: string, key: string): Promise<records.KeepResponse> {
    return this.keep(record, key, { valuesJson: '', withdrawn: true });
  }
  private keep(record: string, key: string, said: Pick<records.KeepRequest, 'valuesJson' | 'withdrawn'>): Promise<records.KeepResponse> {
    this.revision += 1;
    const { kind, number, revision } = this;
    return told.Keep({ record, case: `${kind}:${number}`, number, key, revision, by: 'person:1004', ...said });
  }
}

describe('S1.5.4, S2.10.2: quotations as inquiries have them', () => {
  const inquiry = new Telling('inquiry', 'IQ7');
  const quoted = (version: number, amount: string) => ({
    version,
    price: usd(amount),
    sentOn: `2026-11-0${version}`,
    validUntil: '2026-11-30',
    remarks: '',
  });

  it('E06: every round is a version; corrected in the case it is corrected here; taken back there it is gone here', async () => {
    await inquiry.says('quotation', 'quotationSent/1', quoted(1, '3.45'));
    await inquiry.says('quotation', 'quotationSent/2', quoted(2, '3.20'));
    await inquiry.says('quotation', 'quotationSent/2', quoted(2, '3.30'));
    await inquiry.says('quotation', 'quotationSent/3', quoted(3, '1.00'));
    await inquiry.takesBack('quotation', 'quotationSent/3');

    const { quotations } = await sales.QuotationsOf({ case: 'IQ7', customer: '' });
    expect(quotations.map(({ version, amount, validUntil }) => [version, amount, validUntil])).toEqual([
      [2, '3.30', '2026-11-30'],
      [1, '3.45', '2026-11-30'],
    ]);
    expect((await sales.QuotationsOf({ case: '', customer: HANSE })).quotations).toEqual(quotations);
    expect((await get(`/quotations/of/${HANSE}`)).body).toHaveLength(2);
    expect((await get('/records/IQ7')).body.map(({ key, withdrawn }) => [key, withdrawn])).toEqual([
      ['quotationSent/1', false],
      ['quotationSent/2', false],
      ['quotationSent/3', true],
    ]);
  });
});

describe('what a case says is corrected there', () => {
  const typed = (version: number, amount: string) =>
    sales.RecordQuotation({
      case: 'IQ9',
      version,
      customer: HANSE,
      amount,
      currency: 'USD',
      sentOn: '2026-11-01',
      validUntil: '2026-11-30',
      remarks: '',
    });

  it('S1.5.4: a quotation of an inquiry is not changed by hand; the next one, which no case says, may be typed', async () => {
    const inquiry = new Telling('inquiry', 'IQ9');
    const quoted = { version: 1, price: usd('3.45'), sentOn: '2026-11-01', validUntil: '2026-11-30' };
    await inquiry.says('quotation', 'quotationSent/1', quoted);

    await expect(typed(1, '3.00')).rejects.toMatchObject({
      code: 'SAID_BY_CASE',
      zh: '这一条是 IQ9 里登记的，不能在这里改。请到 IQ9 里更正，这里会跟着改。',
      en: 'Case IQ9 says this: it is not changed here. Correct it in IQ9, and it will be corrected here.',
    });
    expect((await typed(1, '3.45')).quotation).toMatchObject({ amount: '3.45' });
    expect((await typed(2, '3.00')).quotation).toMatchObject({ version: 2 });
  });

  it('S1.4: a conversation of a contact is not changed by hand', async () => {
    const contact = new Telling('contact', 'CT9');
    const said = { channel: 'message', subject: 'when?', receivedAt: '2026-11-20T08:00:00.000Z' };
    await contact.says('conversation', 'contactTaken', { ...said, customer: MAPLE });
    expect(await codeOf(sales.RecordConversation({ case: 'CT9', customer: MAPLE, ...said, promisedAt: '', answeredAt: '' }))).toBe(
      'SAID_BY_CASE',
    );
  });
});

describe('S2.2.8: cost sheets', () => {
  const style = new Telling('order', 'G7');
  const costed = (version: number, unitPrice: string) => ({
    part: 'sample:1',
    version,
    madeOn: '2026-11-10',
    unitPrice: usd(unitPrice),
    profit: usd('1.20'),
    processingFee: usd('2.00'),
    shippingTransportDocumentFee: usd('0.30'),
    materials: ['denim 12 oz', 'zip'],
    fabric: 'denim',
    yarnCount: '10s',
    gramWeight: '400',
    width: '150',
    consumption: '1.3 m',
  });

  it('keep what one piece costs, what is earned by it, and each fee; costed anew is the next version', async () => {
    await style.says('costSheet', 'costSheetMade@sample:1/1', costed(1, '8.50'));
    await style.says('costSheet', 'costSheetMade@sample:1/2', costed(2, '8.10'));

    const { costSheets } = await sales.CostSheetsOf({ case: 'G7', customer: '' });
    expect(costSheets.map(({ version, unitPrice }) => [version, unitPrice])).toEqual([
      [2, usd('8.10')],
      [1, usd('8.50')],
    ]);
    expect(costSheets[0]).toMatchObject({
      part: 'sample:1',
      profit: usd('1.20'),
      costs: [
        { of: 'processingFee', amount: usd('2.00') },
        { of: 'shippingTransportDocumentFee', amount: usd('0.30') },
      ],
      materials: ['denim 12 oz', 'zip'],
    });
    expect((await get(`/cost-sheets/of/${HANSE}`)).body).toHaveLength(2);
    await style.takesBack('costSheet', 'costSheetMade@sample:1/2');
    expect((await get('/cost-sheets/G7')).body).toHaveLength(1);
  });
});

describe('S1.16: complaints', () => {
  const claim = new Telling('complaint', 'CP7');
  const taken = { order: 'EX2601-017', severity: 'serious', text: 'chipped rims', takenOn: '2026-11-12' };

  it('grow with what is found and answered, and are found by their order and their customer', async () => {
    await claim.says('complaint', 'complaintTaken', taken);
    expect((await sales.ComplaintsOf({ case: 'CP7', customer: '' })).complaints).toMatchObject([{ cause: '', closedOn: '', metOn: '' }]);
    await claim.says('complaint', 'complaintTaken', {
      ...taken,
      departments: ['quality'],
      metOn: '2026-11-13',
      cause: 'glaze',
      compensation: 'refund',
      compensationAmount: usd('300'),
    });

    const { complaints } = await sales.ComplaintsOf({ case: 'EX2601-017', customer: '' });
    expect(complaints).toMatchObject([
      { case: 'CP7', departments: ['quality'], metOn: '2026-11-13', cause: 'glaze', compensationAmount: usd('300') },
    ]);
    expect((await get(`/complaints/of/${HANSE}`)).body).toMatchObject([{ case: 'CP7', compensationAmount: usd('300') }]);
    await claim.takesBack('complaint', 'complaintTaken');
    expect((await get('/complaints/CP7')).body).toEqual([]);
  });
});

describe('S1.11.10, E33: returns and their repairs', () => {
  const back = new Telling('return', 'RT7');
  const booked = { order: 'EX2601-017', model: 'F750', pieces: 12, fault: 'lid leaks', bookedOn: '2026-11-12' };
  const repair = (version: number, more: object = {}) => ({
    version,
    outcome: 'repaired',
    done: 'new seals',
    report: [{ hash: 'a'.repeat(64), name: 'repair.pdf' }],
    repairedOn: '2026-11-14',
    ...more,
  });

  it('say what came back, why, and every repair until one passed', async () => {
    await back.says('return', 'returnBookedIn', booked);
    await back.says('repairReport', 'repaired/1', repair(1));
    await back.says('repairReport', 'repaired/2', repair(2, { passedOn: '2026-11-16' }));
    await back.says('return', 'returnBookedIn', { ...booked, cause: 'material', findings: 'seal too soft', sentBackOn: '2026-11-17' });

    const [found] = (await sales.ReturnsOf({ case: 'EX2601-017', customer: '' })).returns;
    expect(found).toMatchObject({ case: 'RT7', pieces: '12', cause: 'material', sentBackOn: '2026-11-17', closedOn: '' });
    expect(found?.repairs.map(({ version, passedOn, report }) => [version, passedOn, report[0]?.name])).toEqual([
      [2, '2026-11-16', 'repair.pdf'],
      [1, '', 'repair.pdf'],
    ]);
    await back.takesBack('repairReport', 'repaired/2');
    expect((await get(`/returns/of/${HANSE}`)).body[0]?.['repairs']).toHaveLength(1);
  });
});

it('S1.4, S2.8.2: conversations as contacts have them, by message and on the spot too', async () => {
  const contact = new Telling('contact', 'CT7');
  const said = { channel: 'message', subject: 'when?', receivedAt: '2026-11-20T08:00:00.000Z', promisedAt: '2026-11-20T12:00:00.000Z' };
  await contact.says('conversation', 'contactTaken', said);
  await contact.says('conversation', 'contactTaken', { ...said, answeredAt: '2026-11-20T11:00:00.000Z' });

  expect((await sales.ConversationsOf({ customer: HANSE })).conversations).toMatchObject([
    { case: 'CT7', channel: 'message', answeredAt: '2026-11-20T11:00:00.000Z' },
  ]);
});

it('S1.12: a customer put on file, and what is learned of it: found by its name', async () => {
  const file = new Telling('customerFile', 'CF7');
  const named = { name: 'Nordlicht GmbH', origin: 'sampleSent', salesperson: 'person:1003', namedOn: '2026-11-02' };
  await file.says('customerFile', 'customerNamed', named);
  await file.says('customerFile', 'customerNamed', { ...named, nature: 'importer', contacts: ['Ms Brandt'], learnedOn: '2026-11-05' });

  expect((await get('/customer-files/of/Nordlicht GmbH')).body).toMatchObject([
    { case: 'CF7', nature: 'importer', contacts: ['Ms Brandt'], learnedOn: '2026-11-05' },
  ]);
});

it('S1.3.5: a part wanted after the sale is found by its order', async () => {
  const part = new Telling('replacementPart', 'RP7');
  const wanted = { order: 'EX2601-017', partWanted: 'lid', quantity: 12, reason: 'broken in transit', enteredOn: '2026-11-03' };
  await part.says('replacementPart', 'partEntered', wanted);
  await part.says('replacementPart', 'partEntered', { ...wanted, courier: 'SF', trackingNumber: 'SF1234567890', sentOn: '2026-11-09' });

  expect((await get('/replacement-parts/of/EX2601-017')).body).toMatchObject([{ case: 'RP7', quantity: '12', sentOn: '2026-11-09' }]);
});

it('S1.5.3: what factories asked, each in its own row, asked again in a further one', async () => {
  const inquiry = new Telling('inquiry', 'IQ8');
  const quoted = { part: 'factoryInquiry:1', version: 1, factory: '金凯杯业', price: usd('2.10'), quotedOn: '2026-11-04' };
  await inquiry.says('factoryQuote', 'factoryQuoteReceived@factoryInquiry:1/1', quoted);
  await inquiry.says('factoryQuote', 'factoryQuoteReceived@factoryInquiry:1/2', {
    ...quoted,
    version: 2,
    price: usd('1.95'),
    quotedOn: '2026-11-06',
  });

  expect((await get('/factory-quotes/IQ8')).body.map(({ version, price }) => [version, price])).toEqual([
    [2, usd('1.95')],
    [1, usd('2.10')],
  ]);
});

it('keeps whatever a procedure of the house can say to sales, with the least evidence and with all of it', async () => {
  for (const request of saidByProcedures('customers')) {
    const { record, case: of, key, revision } = request;
    expect([record, of, key, revision, (await told.Keep(request)).state]).toEqual([record, of, key, revision, 'kept']);
  }
});

describe('who may', () => {
  it('be told: the house alone; read: whoever is signed in; of a customer nobody knows, or a row nobody keeps, it is refused', async () => {
    const outside = house.calls<records.RecordsService>('gendan.records.v1.RecordsService', 'gk_read');
    const asked = {
      record: 'complaint',
      case: 'complaint:X',
      number: 'X',
      key: 'complaintTaken',
      revision: 1,
      by: '',
      valuesJson: '{}',
      withdrawn: false,
    };
    expect(await codeOf(outside.Keep(asked))).toBe('NOT_FOR_YOU');
    expect((await outside.Of({ number: 'CP7' })).records).toMatchObject([{ record: 'complaint', withdrawn: true }]);
    expect(await codeOf(told.Keep({ ...asked, record: 'weather' }))).toBe('UNKNOWN_RECORD');
    expect(await codeOf(told.Keep(asked))).toBe('BAD_SHAPE');
    expect((await get('/complaints/CP7', 'nobody')).status).toBe(401);
    for (const path of ['quotations', 'cost-sheets', 'complaints', 'returns'])
      expect((await get(`/${path}/of/customer:nobody`)).body).toMatchObject({ code: 'PARTY_UNKNOWN' });
  });
});
