import type { Page, Problem, RegisterHead, RegisterPage, RegisterSums, RegisterUpload, SavedCells, TypedCell } from '@gendan/contracts';
import { freePorts, startTemporal, type Temporal } from '@gendan/local';
import { drawUp, fold, hashOf, nineSteps, type Opening, sliceOf } from '@gendan/procedure';
import { freshDatabase, serviceKey, type FreshDatabase } from '@gendan/testing';
import { chinaOffice, type Terms } from '@gendan/trade';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
import { Client as PgClient } from 'pg';
import { type Caller, Stage } from '../../test/stage';

const stage = new Stage();
let database: FreshDatabase;
let temporal: Temporal;
let wang: Caller, xu: Caller;
const terms: Terms = {
  currency: 'USD', incoterm: 'FOB', port: 'Ningbo', delivery: '2027-06-07', tolerancePercent: '0', inspection: null, firstArticle: false, remarks: null,
  lines: [{ line: '1', product: 'F750', description: '焖烧杯 750 ml', quantity: '1000', unit: 'pcs', price: '10.00' }],
  instalments: [{ id: '1', method: 'tt', gate: 'production', share: '30' }, { id: '2', method: 'tt', gate: 'originals', share: '70' }],
}; // prettier-ignore
const { rules } = nineSteps;

/** An order on file, as the recording leaves it. */
async function onFile(client: PgClient, number: string, customer: string, opened: string, more: Partial<Opening> = {}): Promise<void> {
  const opening: Opening = {
    case: `order:${number}`, kind: 'order', number, by: { person: 'person:wang', role: 'merchandiser' },
    procedure: { id: rules.id, version: rules.version, hash: hashOf(rules) },
    terms: { version: 1, hash: 'terms', slice: sliceOf(rules, terms) },
    cast: { ...Object.fromEntries([...rules.cast, ...rules.parties].map((role) => [role, `person:${role}`])), merchandiser: 'person:wang', customer },
    settings: {}, calendars: { company: chinaOffice({ id: 'company', version: 1 }) }, calendarOf: { company: 'company' }, ...more,
  }; // prettier-ignore
  const plan = fold(rules, drawUp(rules, opening, opened));
  await client.query(`insert into desk."rules" ("hash", "body") values ($1, $2) on conflict do nothing`, [
    hashOf(rules),
    JSON.stringify(rules),
  ]);
  await client.query(`insert into desk."terms" ("hash", "body", "at") values ('terms', $1, now()) on conflict do nothing`, [
    JSON.stringify(terms),
  ]);
  await client.query(
    `insert into desk."case" ("id", "kind", "number", "rev", "chain", "plan", "rules", "epoch", "opening", "closed") values ($1, 'order', $2, $3, 'chain', $4, $5, 1, $6, false)`,
    [plan.case, number, plan.rev, JSON.stringify(plan), hashOf(rules), JSON.stringify(opening)],
  );
  await client.query(
    `insert into desk."case_row" ("id", "kind", "number", "procedure_id", "procedure_version", "customer", "cast", "rank", "stage", "state", "held", "breached", "amount", "currency", "delivery", "terms_hash", "rev", "opened", "updated")
     values ($1, 'order', $2, $3, $4, $5, array['person:wang'], 1, 'sampling', 'running', false, false, 10000, 'USD', '2027-06-07', 'terms', $6, $7, $7)`,
    [plan.case, number, rules.id, rules.version, customer, plan.rev, opened],
  );
}

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  [database, temporal] = await Promise.all([freshDatabase(), startTemporal({ port, logFile: join(stage.folder, 'temporal.log') })]);
  await stage.start({
    databaseUrl: database.as('desk'),
    temporal: temporal.address,
    smtpUrl: 'smtp://127.0.0.1:1',
    more: { SERVICE_KEY: serviceKey },
  });
  const client = new PgClient({ connectionString: database.as('desk') });
  await client.connect();
  for (const [at, [number, customer]] of [
    ['R-1', 'customer:hansewerk'],
    ['R-2', 'customer:hansewerk'],
    ['R-3', 'customer:nordlicht'],
  ].entries())
    await onFile(client, number ?? '', customer ?? '', `2026-03-0${at + 2}T01:00:00.000Z`);
  await client.end();
  wang = stage.as('person:wang');
  xu = stage.as('person:xu');
});

afterAll(async () => {
  await stage.stop();
  await temporal?.part.stop();
  await database?.drop();
  stage.tidy();
});

const pageOf = async (query = '', id = 'payments'): Promise<RegisterPage> =>
  (await wang.get<RegisterPage>(`/api/registers/${id}${query}`)).body;
const cellPath = (row: string, column: string): string => `/api/registers/payments/rows/${encodeURIComponent(row)}/cells/${column}`;
const type = <T = TypedCell>(row: string, column: string, base: number, value: unknown) =>
  wang.ask<T>('PUT', cellPath(row, column), JSON.stringify({ base, value }), { 'content-type': 'application/json' });
const ROW = 'order:R-1|depositReceived@instalment:1';

describe('registers', () => {
  it('are listed with the headings of the source in both languages', async () => {
    const { items } = (await wang.get<Page<RegisterHead>>('/api/registers')).body;
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['payments', 'exportProcess', 'operations']));
    expect(items[0]?.columns.map(({ title }) => title.zh)).toEqual(
      expect.arrayContaining(['客户名称', '付款日期', '回款金额', '付款状态', '备注']),
    );
  });

  it('S2.6 each payment of each order is a row, computed from its case', async () => {
    const { items } = await pageOf('?limit=50');
    expect(
      items.filter(({ number }) => number === 'R-1').map(({ id, cells }) => [id, cells['invoiceAmount'], cells['paymentStatus']]),
    ).toEqual([
      [ROW, { amount: '3000.00', currency: 'USD' }, 'unpaid'],
      ['order:R-1|instalment:2', { amount: '7000.00', currency: 'USD' }, 'unpaid'],
    ]);
  });

  it('S2.6 whom to call at the customer’s is read from the customer’s file; without it the rows are shown all the same', async () => {
    const contacts = async () => (await pageOf('?customer=customer:nordlicht')).items.map(({ cells }) => cells['contact']);
    expect(await contacts()).toEqual(['Ms. Lindqvist', 'Ms. Lindqvist']);
    const away = jest.spyOn(stage.outsiders, 'parties').mockRejectedValue(new Error('away'));
    expect(await contacts()).toEqual([undefined, undefined]);
    away.mockRestore();
  });

  it('come in pages that neither repeat nor leave out, no case split', async () => {
    const seen: string[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: RegisterPage = await pageOf(`?limit=1${after && `&after=${after}`}`);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([6, 6]);
  });

  it('are narrowed by customer and by what a choice column says', async () => {
    expect((await pageOf('?customer=customer:nordlicht')).items.map(({ number }) => number)).toEqual(['R-3', 'R-3']);
    expect((await pageOf('?column=paymentStatus&is=overdue')).items).toEqual([]);
    expect((await pageOf('?column=paymentStatus&is=unpaid')).items).toHaveLength(6);
  });

  it('S2.6.2 customers and amounts by status', async () => {
    const { sums, rows } = (await wang.get<RegisterSums>('/api/registers/payments/sums')).body;
    expect(rows).toBe(6);
    expect(sums.map(({ title, figures }) => [title.en, ...figures.map(({ value }) => value)])).toEqual([
      ['Paid', 0],
      ['Unpaid', 2, { amount: '30000.00', currency: 'USD' }],
      ['Overdue', 0],
    ]);
  });

  it('S2.17 go out to Excel with their headings, head frozen, amounts and dates as such', async () => {
    const answer = await fetch(`${stage.desk.httpUrl}/api/registers/exportProcess/xlsx?language=zh`, { headers: wang.headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    const { Workbook } = await import('exceljs');
    const workbook = new Workbook();
    await workbook.xlsx.load((await answer.arrayBuffer()) as never);
    const [sheet] = workbook.worksheets;
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect([sheet?.getCell(1, 1).text, sheet?.getCell(2, 1).text, sheet?.getCell(2, 2).text]).toEqual(['基本情况', '客户名称', '合同号']);
    expect([sheet?.getCell(3, 2).value, sheet?.getCell(3, 3).value, sheet?.getCell(3, 3).numFmt]).toEqual(['R-3', 10000, '"USD" #,##0.00']);
    expect(sheet?.getCell(3, 6).value).toEqual(new Date('2027-06-07'));
  });

  it('a register nobody has is not found', async () => {
    expect(await wang.get<Problem>('/api/registers/nothing')).toMatchObject({ status: 404, body: { code: 'UNKNOWN_REGISTER' } });
  });
});

describe('what people type', () => {
  it('stands beside the row with who typed it, version by version; empty again it is gone', async () => {
    expect(await type(ROW, 'remark', 0, '客户说周五付')).toMatchObject({ status: 200, body: { version: 1, value: '客户说周五付' } });
    const row = async () => (await pageOf('?customer=customer:hansewerk')).items.find(({ id }) => id === ROW);
    expect(await row()).toMatchObject({ cells: { remark: '客户说周五付' }, typed: { remark: { version: 1, by: { zh: '王芳' } } } });
    expect((await type(ROW, 'remark', 1, '')).body).toEqual({ version: 2, value: null });
    expect((await row())?.cells['remark']).toBeUndefined();
  });

  it('is not written over what somebody else has just typed: CELL_CHANGED', async () => {
    await type('order:R-2|instalment:2', 'remark', 0, 'A');
    expect(await type<Problem>('order:R-2|instalment:2', 'remark', 0, 'B')).toMatchObject({ body: { code: 'CELL_CHANGED' } });
  });

  it('what is on file is not typed a second time: CELL_COMPUTED', async () => {
    expect(await type<Problem>(ROW, 'paymentStatus', 0, 'paid')).toMatchObject({ status: 409, body: { code: 'CELL_COMPUTED' } });
  });

  it('must suit its column: CELL_UNFIT, and its row must be there: UNKNOWN_CELL', async () => {
    expect(await type<Problem>(ROW, 'remark', 2, 12)).toMatchObject({ body: { code: 'CELL_UNFIT' } });
    expect(await type<Problem>('order:R-9', 'remark', 0, 'x')).toMatchObject({ status: 404, body: { code: 'UNKNOWN_CELL' } });
    expect(await type<Problem>(ROW, 'nothing', 0, 'x')).toMatchObject({ status: 404, body: { code: 'UNKNOWN_CELL' } });
  });
});

describe('what services keep', () => {
  const written = (name: string, delivered: string, scrapped: string) => ({
    stage: name, on: '2026-11-20', delivered: { '1': delivered }, scrapped: { '1': scrapped },
  }); // prettier-ignore
  const rowOf = async (id: string) => (await pageOf('', 'progress')).items.find((row) => row.id === id);
  const put = <T = TypedCell>(by: Caller, row: string, column: string, base: number, value: unknown) =>
    by.ask<T>('PUT', `/api/registers/progress/rows/${encodeURIComponent(row)}/cells/${column}`, JSON.stringify({ base, value }), {
      'content-type': 'application/json',
    });
  const versionOf = async (id: string, column: string): Promise<number> => (await rowOf(id))?.typed[column]?.version ?? 0;

  it('S2.7.1 S2.7.5 G64 figures of a stage come from production and give its scrap rate; from which rate on it is an exception, administrators set', async () => {
    stage.factory.has('R-1', { stages: ['punching', 'drilling'] });
    stage.factory.wrote('R-1', written('punching', '960', '40'));
    expect((await rowOf('order:R-1'))?.cells).toMatchObject({
      punchingDelivered: '960',
      punchingScrapRate: '4.00',
      exceptionStatus: { en: 'Too much scrap' },
      completionStatus: 'underWay',
    });
    const no = await put<Problem>(wang, '*', 'scrapLimit', 0, '5');
    expect(no).toMatchObject({ status: 403, body: { code: 'NOT_FOR_YOU' } });
    expect(await put(xu, '*', 'scrapLimit', 0, '5')).toMatchObject({ status: 200 });
    expect((await pageOf('', 'progress')).figures).toMatchObject([{ key: 'scrapLimit', value: '5', version: 1 }]);
    expect((await rowOf('order:R-1'))?.cells['exceptionStatus']).toBeUndefined();
  });

  it('G64 what is typed there goes to production, in the name of who typed it, and the other figure of the stage stays', async () => {
    const base = await versionOf('order:R-1', 'punchingDelivered');
    expect((await put(wang, 'order:R-1', 'punchingDelivered', base, '970')).body).toMatchObject({ value: '970' });
    expect((await put(wang, 'order:R-1', 'drillingScrapped', 0, '7')).body).toMatchObject({ value: '7' });
    expect((await rowOf('order:R-1'))?.cells).toMatchObject({
      punchingDelivered: '970',
      punchingScrapped: '40',
      drillingDelivered: '0',
      drillingScrapped: '7',
      drillingScrapRate: '100.00',
    });
    expect(stage.factory.by).toEqual(['session-of-person:wang', 'session-of-person:wang']);
    const kept = await wang.get<RegisterPage>('/api/registers/progress');
    expect(kept.body.columns.filter((column) => column.typed).map(({ key }) => key)).toEqual([
      ...['issue', 'punching', 'press', 'drilling'].flatMap((each) => [`${each}Delivered`, `${each}Scrapped`]),
      'remark',
    ]);
  });

  it('is not written over what somebody reported before it was typed or while it was sent: CELL_CHANGED', async () => {
    const base = await versionOf('order:R-1', 'punchingDelivered');
    stage.factory.wrote('R-1', written('punching', '980', '40'));
    expect((await put<Problem>(wang, 'order:R-1', 'punchingDelivered', base, '975')).body.code).toBe('CELL_CHANGED');
    const newer = await versionOf('order:R-1', 'punchingDelivered');
    stage.factory.inBetween = () => stage.factory.wrote('R-1', written('punching', '990', '40'));
    expect((await put<Problem>(wang, 'order:R-1', 'punchingDelivered', newer, '985')).body.code).toBe('CELL_CHANGED');
    expect((await rowOf('order:R-1'))?.cells['punchingDelivered']).toBe('990');
  });

  it('has no home before there is a factory order, and no single figure where there are several of them: NOTHING_KEPT_YET, SEVERAL_ORDERS', async () => {
    expect((await put<Problem>(wang, 'order:R-2', 'punchingDelivered', 0, '1')).body.code).toBe('NOTHING_KEPT_YET');
    stage.factory.has('R-2');
    stage.factory.has('R-2');
    expect((await put<Problem>(wang, 'order:R-2', 'punchingDelivered', 0, '1')).body.code).toBe('SEVERAL_ORDERS');
  });

  it('S2.7.3 complete is what the last stage has delivered, where somebody has said which one that is', async () => {
    stage.factory.wrote('R-2', written('punching', '1000', '0'));
    stage.factory.has('R-3', { stages: ['punching'] });
    stage.factory.wrote('R-3', written('punching', '1000', '0'));
    const completion = async (id: string) => (await rowOf(id))?.cells['completionStatus'];
    expect([await completion('order:R-2'), await completion('order:R-3')]).toEqual(['underWay', 'complete']);
  });

  it('D119 S1.1.6b every round of a sample is a row with where it is and what was signed of it', async () => {
    stage.factory.sample({ id: 'R-1//1', case: 'R-1', place: 'away', holder: '李明哲', since: '2026-11-20', signatures: [
      { aspect: 'colour', role: 'salesperson', signedBy: 'person:li', on: '2026-11-19' }, { aspect: 'text', role: 'salesperson', signedBy: 'person:li', on: '2026-11-20' },
    ] }); // prettier-ignore
    expect((await pageOf('', 'sampleRegister')).items).toMatchObject([
      { number: 'R-1', cells: { place: 'away', holder: '李明哲', since: '2026-11-20', signed: { zh: '颜色、文字 2026-11-20' } } },
    ]);
  });

  it('while production is away its registers say so and show no empty figures; the others are shown: PRODUCTION_AWAY', async () => {
    stage.factory.away = true;
    const away = await wang.get<Problem>('/api/registers/progress');
    const others = await wang.get<RegisterPage>('/api/registers/payments');
    stage.factory.away = false;
    expect(away).toMatchObject({ status: 503, body: { code: 'PRODUCTION_AWAY' } });
    expect([others.status, others.body.items.length]).toEqual([200, 6]);
  });
});

describe('Excel back in', () => {
  const DEPOSIT = 'order:R-3|depositReceived@instalment:1';
  const download = async (id = 'payments', query = '?language=zh'): Promise<Buffer> => {
    const answer = await fetch(`${stage.desk.httpUrl}/api/registers/${id}/xlsx${query}`, { headers: wang.headers });
    return Buffer.from(await answer.arrayBuffer());
  };
  /** As a person changes it in Excel: cells by heading, rows found by the payment they are of. */
  const changed = async (bytes: Buffer, change: (sheet: Worksheet, at: (heading: string) => number) => void): Promise<Buffer> => {
    const { Workbook } = await import('exceljs');
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as never);
    const sheet = workbook.worksheets[0] as Worksheet;
    const headings = sheet.getRow(1).values as string[];
    change(sheet, (heading) => headings.indexOf(heading));
    return Buffer.from(await workbook.xlsx.writeBuffer());
  };
  const rowOf = (sheet: Worksheet, id: string): number => {
    const keys = sheet.getColumn(sheet.columnCount).values;
    return keys.indexOf(id);
  };
  const bring = <T = RegisterUpload>(bytes: Buffer, by: Caller = wang, id = 'payments') =>
    by.upload<T>(`/api/registers/${id}/uploads`, 'x.xlsx', bytes);
  const save = (cells: unknown[]) => wang.post<SavedCells>('/api/registers/payments/cells', { cells });
  const remarkOf = async (row: string) => (await pageOf('?limit=50')).items.find(({ id }) => id === row)?.cells['remark'];

  it('names each row in a hidden column, so that a sorted sheet still finds them', async () => {
    const { Workbook } = await import('exceljs');
    const workbook = new Workbook();
    await workbook.xlsx.load((await download()) as never);
    const [sheet, kept] = workbook.worksheets;
    expect(sheet?.getColumn(sheet.columnCount).hidden).toBe(true);
    expect(kept?.state).toBe('veryHidden');
    expect(rowOf(sheet as Worksheet, DEPOSIT)).toBeGreaterThan(1);
  });

  it('a workbook nobody changed changes nothing', async () => {
    expect((await bring(await download())).body).toMatchObject({ rows: 6, changed: [] });
  });

  it('what was typed is said before it is saved, and saved as if typed on the screen', async () => {
    const bytes = await changed(await download(), (sheet, at) => {
      sheet.getCell(rowOf(sheet, DEPOSIT), at('备注')).value = '答应周五付';
    });
    const { body } = await bring(bytes);
    const change = { row: DEPOSIT, column: 'remark', base: 0, from: null, to: '答应周五付' };
    expect(body.changed).toMatchObject([{ number: 'R-3', changes: [change], faults: [] }]);
    expect(await remarkOf(DEPOSIT)).toBeUndefined();

    const [cell] = body.changed[0]?.changes ?? [];
    expect((await save([{ row: cell?.row, column: cell?.column, base: cell?.base, value: cell?.to }])).body).toEqual({
      saved: 1,
      refused: [],
    });
    expect(await remarkOf(DEPOSIT)).toBe('答应周五付');
    expect((await bring(bytes)).body.changed).toEqual([]);
  });

  it('what is computed stays, what is no row of it is not taken, and each is said in its row: CELL_COMPUTED, ROW_ADDED, ROW_TWICE, ROW_GONE', async () => {
    const bytes = await changed(await download(), (sheet, at) => {
      sheet.getCell(rowOf(sheet, 'order:R-1|instalment:2'), at('付款状态')).value = '已付款';
      sheet.addRow(['新客户', 'R-99']);
      const again = sheet.addRow(['又一行']);
      again.getCell(sheet.columnCount).value = 'order:R-1|instalment:2';
      const gone = sheet.addRow(['早先的']);
      gone.getCell(sheet.columnCount).value = 'order:R-0|instalment:1';
    });
    const { body } = await bring(bytes);
    expect(body.changed.map(({ changes, faults }) => [changes.length, faults.map(({ code }) => code)])).toEqual([
      [0, ['CELL_COMPUTED']],
      [0, ['ROW_ADDED']],
      [0, ['ROW_TWICE']],
      [0, ['ROW_GONE']],
    ]);
    expect(body.changed[0]?.faults[0]?.zh).toContain('「付款状态」');
  });

  it('what somebody else typed since the download is not overwritten, now or between looking and saving: CELL_CHANGED', async () => {
    const row = 'order:R-3|instalment:2';
    const bytes = await changed(await download(), (sheet, at) => {
      sheet.getCell(rowOf(sheet, row), at('备注')).value = '我的';
    });
    await type(row, 'remark', 0, '别人的');
    expect((await bring(bytes)).body.changed).toMatchObject([{ changes: [], faults: [{ code: 'CELL_CHANGED' }] }]);
    expect((await save([{ row, column: 'remark', base: 0, value: '我的' }])).body).toMatchObject({
      saved: 0,
      refused: [{ row, column: 'remark', code: 'CELL_CHANGED' }],
    });
    expect(await remarkOf(row)).toBe('别人的');
  });

  it('S2.7 figures of stages come back too, each to production; both of one stage in one sheet', async () => {
    const bytes = await changed(await download('progress'), (sheet) => {
      const row = rowOf(sheet, 'order:R-1');
      const first = (sheet.getRow(1).values as string[]).indexOf('冲床');
      sheet.getCell(row, first).value = 995;
      sheet.getCell(row, first + 1).value = 5;
    });
    const { body } = await bring(bytes, wang, 'progress');
    expect(body.changed.map(({ changes, faults }) => [changes.map(({ column, to }) => [column, to]), faults])).toEqual([
      [
        [
          ['punchingDelivered', '995'],
          ['punchingScrapped', '5'],
        ],
        [],
      ],
    ]);
    const cells = body.changed[0]?.changes.map(({ row, column, base, to }) => ({ row, column, base, value: to }));
    expect((await wang.post<SavedCells>('/api/registers/progress/cells', { cells })).body).toEqual({ saved: 2, refused: [] });
    expect((await pageOf('', 'progress')).items.find(({ id }) => id === 'order:R-1')?.cells).toMatchObject({ punchingScrapRate: '0.50' });
  });

  it('another file, another register’s or one without its hidden column is not read: NOT_A_WORKBOOK, NOT_THIS_REGISTER', async () => {
    expect((await bring<Problem>(Buffer.from('not a workbook'))).body.code).toBe('NOT_A_WORKBOOK');
    expect((await bring<Problem>(await download('exportProcess'))).body.code).toBe('NOT_THIS_REGISTER');
    const cut = await changed(await download(), (sheet) => sheet.spliceColumns(sheet.columnCount, 1));
    expect((await bring<Problem>(cut)).body.code).toBe('NOT_THIS_REGISTER');
  });
});

describe('a factory order that production does not know yet', () => {
  it('G64 is placed with its first figure as the case has issued it, in the name of who typed it', async () => {
    const client = new PgClient({ connectionString: database.as('desk') });
    await client.connect();
    const part = 'factoryOrder:1';
    await onFile(client, 'R-4', 'customer:nordlicht', '2026-03-05T01:00:00.000Z', {
      parts: [{ kind: 'factoryOrder', label: '1', quantity: { '1': '1000' }, values: { dueOn: '2027-05-01' } }],
      onFile: [{ milestone: 'productionOrderIssued', part, happened: '2026-03-04' }],
    });
    await client.end();
    const row = `order:R-4|${part}`;
    const path = `/api/registers/progress/rows/${encodeURIComponent(row)}/cells/punchingDelivered`;
    const put = () => wang.ask<TypedCell>('PUT', path, JSON.stringify({ base: 0, value: '120' }), { 'content-type': 'application/json' });
    expect((await put()).body).toMatchObject({ value: '120' });
    expect(stage.factory.progress(['R-4']).orders).toMatchObject([
      { order: { id: `R-4/${part}`, part, quantity: { '1': '1000' } }, stages: [{ stage: 'punching', delivered: { '1': '120' } }] },
    ]);
    expect(stage.factory.by.slice(-2)).toEqual(['session-of-person:wang', 'session-of-person:wang']);
  });
});
