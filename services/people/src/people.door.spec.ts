import type { people } from '@gendan/contracts/grpc';
import type { Calls, Running } from '@gendan/platform';
import { callsTo, codeOf, type FreshDatabase, freshDatabase, serviceKey } from '@gendan/testing';
import { houseCalendar } from '@gendan/trade';
import { Client } from 'pg';
import { demoSignIns } from './demo/haichuan';
import { start } from './start';

const chen = 'person:1002';
const wangfang = 'person:1004';
const zhou = 'person:1001';

let database: FreshDatabase;
let running: Running;
let staff: Calls<people.PeopleService>;

beforeAll(async () => {
  database = await freshDatabase();
  running = await start({ DATABASE_URL: database.as('people'), SERVICE_KEY: serviceKey, LOG_LEVEL: 'silent', DEMO_DATA: 'true' });
  staff = callsTo(running.addresses['grpc'], 'gendan.people.v1.PeopleService');
});

afterAll(async () => {
  staff.close();
  await running.stop();
  await database.drop();
});

const signedIn = async (user: string): Promise<string> => (await staff.SignIn({ user, password: 'gendan-demo' })).session;
const send = async (method: string, path: string, token?: string, body?: unknown) => {
  const headers = { ...(body !== undefined && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${running.addresses['http']}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> };
};
/** Puts a clock forward where waiting would be the only other way. */
async function inDatabase(statement: string): Promise<void> {
  const client = new Client({ connectionString: database.as('people') });
  await client.connect();
  await client.query(statement);
  await client.end();
}

describe('signing in', () => {
  it('works for everybody of the demo company, by name or mail address', async () => {
    const roles = new Set<string>();
    for (const { user, password } of demoSignIns) {
      const { caller } = await staff.SignIn({ user, password });
      caller?.roles.forEach((role) => roles.add(role));
    }

    const needed = ['merchandiser', 'salesperson', 'businessManager', 'generalManager', 'documentsClerk', 'finance', 'salesAdmin', 'rep'];
    expect([...roles]).toEqual(expect.arrayContaining(needed));
    expect((await staff.SignIn({ user: 'Wang.Fang@haichuan.example', password: 'gendan-demo' })).caller?.id).toBe(wangfang);
  });

  it('gives a session that says who it is until it is ended', async () => {
    const session = await signedIn('hejing');

    expect((await staff.WhoIs({ session })).caller).toMatchObject({
      kind: 'person',
      id: 'person:1005',
      nameZh: '何静',
      roles: ['merchandiser', 'quality'],
    });
    await staff.SignOut({ session });
    await staff.SignOut({ session });
    expect(await codeOf(staff.WhoIs({ session }))).toBe('NOT_SIGNED_IN');
    expect(await codeOf(staff.WhoIs({ session: '' }))).toBe('NOT_SIGNED_IN');
  });

  it('keeps neither password nor session as it is', async () => {
    const session = await signedIn('hejing');
    const client = new Client({ connectionString: database.as('people') });
    await client.connect();
    const { rows } = await client.query(
      "select (select string_agg(password_hash, ' ') from person) || (select string_agg(token_hash, ' ') from session) as kept",
    );
    await client.end();

    expect(rows[0].kept).toContain('$argon2id$');
    expect(rows[0].kept).not.toContain('gendan-demo');
    expect(rows[0].kept).not.toContain(session);
  });

  it('stops for a quarter of an hour after five wrong tries, then begins anew', async () => {
    const wrong = () => codeOf(staff.SignIn({ user: 'liuyang', password: 'wrong' }));

    expect(await wrong()).toBe('WRONG_PASSWORD');
    expect(await wrong()).toBe('WRONG_PASSWORD');
    expect(await wrong()).toBe('WRONG_PASSWORD');
    expect(await wrong()).toBe('WRONG_PASSWORD');
    expect(await wrong()).toBe('SIGN_IN_LOCKED');
    expect(await codeOf(signedIn('liuyang'))).toBe('SIGN_IN_LOCKED');
    await inDatabase(`update person set locked_until = now() - interval '1 second' where sign_in = 'liuyang'`);
    expect(await codeOf(signedIn('liuyang'))).toBe('not refused');
  });

  it('answers the same for a name nobody has', async () => {
    expect(await codeOf(staff.SignIn({ user: 'nobody', password: 'gendan-demo' }))).toBe('WRONG_PASSWORD');
  });

  it('ends by itself: when nothing is done for half a day, and after a week in any case', async () => {
    const idle = await signedIn('sunli');
    await inDatabase(`update session set seen_at = now() - interval '13 hours' where person = 'person:1006'`);
    expect(await codeOf(staff.WhoIs({ session: idle }))).toBe('NOT_SIGNED_IN');

    const old = await signedIn('wumin');
    await inDatabase(`update session set expires_at = now() where person = 'person:1007'`);
    expect(await codeOf(staff.WhoIs({ session: old }))).toBe('NOT_SIGNED_IN');
  });

  it('with a new password ends the sessions of the old one', async () => {
    const session = await signedIn('zhaolei');
    expect(await send('PUT', '/api/people/person:1009/password', session, { password: 'short' })).toMatchObject({
      status: 400,
      body: { code: 'PASSWORD_TOO_SHORT' },
    });
    expect(await send('PUT', '/api/people/person:1008/password', session, { password: 'long enough' })).toMatchObject({ status: 403 });

    expect(await send('PUT', '/api/people/person:1009/password', session, { password: 'long enough' })).toMatchObject({ status: 204 });

    expect(await codeOf(staff.WhoIs({ session }))).toBe('NOT_SIGNED_IN');
    expect(await codeOf(signedIn('zhaolei'))).toBe('WRONG_PASSWORD');
    expect((await send('POST', '/api/sessions', undefined, { user: 'zhaolei', password: 'long enough' })).status).toBe(201);
  });
});

describe('machines', () => {
  it('have keys with scopes, shown once, revocable', async () => {
    const administrator = await signedIn('xuxiaodong');
    const made = await send('POST', '/api/api-keys', administrator, { service: 'service:erp', scopes: ['report'] });
    const key = String(made.body['key']);

    expect((await staff.WhoIs({ apiKey: key })).caller).toMatchObject({
      kind: 'service',
      id: 'service:erp',
      scopes: ['report'],
      roles: [],
    });
    expect(JSON.stringify((await send('GET', '/api/api-keys', administrator)).body)).not.toContain(key);
    expect(await send('GET', '/api/people', key)).toMatchObject({ status: 403, body: { code: 'NOT_FOR_YOU' } });

    expect((await send('DELETE', `/api/api-keys/${made.body['id']}`, administrator)).status).toBe(204);
    expect(await codeOf(staff.WhoIs({ apiKey: key }))).toBe('UNKNOWN_API_KEY');
    expect(await send('DELETE', `/api/api-keys/${made.body['id']}`, administrator)).toMatchObject({ body: { code: 'UNKNOWN_API_KEY' } });
  });

  it('are made by the administrator only', async () => {
    const body = { service: 'service:erp', scopes: ['admin'] };

    expect(await send('POST', '/api/api-keys', undefined, body)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FIRST' } });
    expect(await send('POST', '/api/api-keys', await signedIn('zhoujianhua'), body)).toMatchObject({
      status: 403,
      body: { code: 'NOT_FOR_YOU' },
    });
  });
});

describe('who does what', () => {
  it('is asked by role, the longest holder first, and by manager', async () => {
    expect((await staff.HoldersOf({ role: 'merchandiser', at: '' })).people.map(({ nameEn }) => nameEn)).toEqual(['Wang Fang', 'He Jing']);
    expect((await staff.HoldersOf({ role: 'astronaut', at: '' })).people).toEqual([]);
    expect((await staff.ManagerOf({ person: wangfang })).manager?.id).toBe(chen);
    expect((await staff.ManagerOf({ person: zhou })).manager).toBeNull();
    expect(await codeOf(staff.ManagerOf({ person: 'person:404' }))).toBe('PERSON_UNKNOWN');
  });

  it('changes as the desk says; a role taken away was held until then', async () => {
    const before = new Date().toISOString();
    const roles = async (...held: string[]) =>
      (await staff.SetRoles({ person: 'person:1011', roles: held, by: 'person:1010' })).person?.roles.sort();

    expect(await roles('quality', 'technology')).toEqual(['quality', 'technology']);
    expect(await roles('quality')).toEqual(['quality']);
    expect((await staff.HoldersOf({ role: 'quality', at: before })).people.map(({ id }) => id)).toContain('person:1011');
    expect(await codeOf(staff.SetRoles({ person: 'person:404', roles: [], by: 'person:1010' }))).toBe('PERSON_UNKNOWN');
  });

  it('nobody stops working here while roles are held: those are taken away where it is known which cases need them', async () => {
    const administrator = await signedIn('xuxiaodong');
    const known = (await staff.People({ ids: ['person:1011'] })).people[0];
    const gone = { ...known, signIn: 'somebody', manager: known?.manager || undefined, active: false };

    expect(await send('PUT', '/api/people/person:1011', administrator, gone)).toMatchObject({
      status: 409,
      body: { code: 'ROLES_STILL_HELD', details: { roles: ['quality'] } },
    });
    expect((await staff.People({ ids: ['person:1011'] })).people[0]?.active).toBe(true);
    expect(await send('PUT', '/api/people/person:1011/roles', administrator, { roles: [] })).toMatchObject({ status: 404 });
  });

  it('somebody new is filed with a name of their own', async () => {
    const administrator = await signedIn('xuxiaodong');
    const somebody = {
      nameZh: '新人',
      nameEn: 'New Hand',
      mail: 'new.hand@haichuan.example',
      signIn: 'newhand',
      language: 'zh',
      manager: chen,
    };

    expect(await send('PUT', '/api/people/person:1020', administrator, somebody)).toMatchObject({
      status: 200,
      body: { manager: chen, active: true },
    });
    expect(await send('PUT', '/api/people/person:1021', administrator, somebody)).toMatchObject({
      status: 409,
      body: { code: 'SIGN_IN_NAME_TAKEN' },
    });
    expect(await codeOf(staff.SignIn({ user: 'newhand', password: '' }))).toBe('WRONG_PASSWORD');
  });
});

describe('absence', () => {
  const away = (over: Record<string, unknown> = {}) => ({
    person: chen,
    substitute: zhou,
    since: '2027-03-01T00:00:00.000Z',
    until: '2027-03-08T00:00:00.000Z',
    roles: ['businessManager'],
    ...over,
  });

  it('names who stands in, in which roles, until when', async () => {
    const session = await signedIn('chenguodong');
    expect(await send('POST', '/api/absences', session, away())).toMatchObject({ status: 201 });

    const at = '2027-03-03T04:00:00.000Z';
    expect(await staff.SubstituteOf({ person: chen, role: 'businessManager', at })).toMatchObject({
      substitute: { id: zhou },
      until: '2027-03-08T00:00:00.000Z',
    });
    expect((await staff.SubstituteOf({ person: chen, role: 'salesperson', at })).substitute).toBeNull();
    expect((await staff.SubstituteOf({ person: chen, role: 'businessManager', at: '2027-03-08T00:00:00.000Z' })).substitute).toBeNull();
  });

  it('now is known to whoever asks who the substitute is', async () => {
    const hejing = await signedIn('hejing');
    const now = { since: new Date(Date.now() - 60_000).toISOString(), until: new Date(Date.now() + 3_600_000).toISOString() };
    await send(
      'POST',
      '/api/absences',
      await signedIn('wangfang'),
      away({ person: wangfang, substitute: 'person:1005', roles: [], ...now }),
    );

    expect((await staff.WhoIs({ session: hejing })).caller?.standsInFor).toEqual([
      { person: wangfang, roles: ['merchandiser'], until: now.until },
    ]);
  });

  it('is refused backwards, twice, for oneself, for a role not held, and for another by those who do not manage people', async () => {
    const session = await signedIn('chenguodong');
    const code = async (body: unknown, token = session) => (await send('POST', '/api/absences', token, body)).body['code'];

    expect(await code(away({ until: '2027-02-01T00:00:00.000Z' }))).toBe('ABSENCE_BACKWARDS');
    expect(await code(away())).toBe('ABSENCE_OVERLAPS');
    expect(await code(away({ substitute: chen }))).toBe('SUBSTITUTE_UNFIT');
    expect(await code(away({ roles: ['finance'] }))).toBe('ROLE_NOT_HELD');
    expect(await code(away({ person: 'person:404' }))).toBe('PERSON_UNKNOWN');
    expect(await code(away(), await signedIn('sunli'))).toBe('NOT_FOR_YOU');
  });
});

describe('calendars', () => {
  it('are the company’s, a party’s own, or the usual ones of a zone', async () => {
    const { calendars } = await staff.Calendars({
      ids: ['company', 'factory:jinkai', 'buyer:Europe/Berlin', 'always:Asia/Shanghai', 'buyer:Mars/Base', 'x'],
    });

    expect(calendars.map(({ id, version }) => [id, version])).toEqual([
      ['company', 0],
      ['factory:jinkai', 1],
      ['buyer:Europe/Berlin', 0],
      ['always:Asia/Shanghai', 0],
    ]);
    expect(JSON.parse(calendars[0]?.json ?? '')).toEqual(houseCalendar());
  });

  it('are changed by a next version, which those who follow changes hear of in order', async () => {
    const company = houseCalendar();
    const last = (await staff.CalendarChanges({ after: '0' })).calendars.at(-1)?.sequence ?? '0';
    const closing = { ...company, closed: { ...company.closed, '2026-12-31': '盘点' } };
    const publish = (calendar: object, base: number) => staff.PublishCalendar({ json: JSON.stringify(calendar), base, by: 'person:1010' });

    expect((await publish(closing, 0)).calendar).toMatchObject({ id: 'company', version: 1 });

    expect((await staff.CalendarChanges({ after: last })).calendars.map(({ id, version }) => [id, version])).toEqual([['company', 1]]);
    expect(JSON.parse((await staff.Calendars({ ids: ['company'] })).calendars[0]?.json ?? '').closed['2026-12-31']).toBe('盘点');
    const { calendars } = await staff.CalendarsOnFile({});
    expect(calendars.filter(({ id }) => id === 'company').map(({ version, by }) => [version, by])).toEqual([[1, 'person:1010']]);
    expect(await codeOf(publish(closing, 0))).toBe('CALENDAR_STALE');
    expect(await codeOf(publish({ ...closing, week: [[], [], [], [], [], [], []] }, 1))).toBe('CALENDAR_UNFIT');
    const administrator = await signedIn('xuxiaodong');
    expect(await send('GET', '/api/calendars/company', administrator)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await send('GET', '/api/calendars/nowhere', administrator)).toMatchObject({ status: 404, body: { code: 'CALENDAR_UNKNOWN' } });
  });
});

it('starting the demo company again changes nothing that was changed since', async () => {
  const again = await start({ DATABASE_URL: database.as('people'), SERVICE_KEY: serviceKey, LOG_LEVEL: 'silent', DEMO_DATA: 'true' });
  await again.stop();

  expect((await staff.Calendars({ ids: ['company'] })).calendars[0]?.version).toBe(1);
});

it('does not start with a configuration it cannot read, and names every fault of it', async () => {
  await expect(start({ DATABASE_URL: 'mysql://x', HTTP_PORT: 'eighty', LOG_LEVEL: 'loud', SERVICE_KEY: serviceKey })).rejects.toMatchObject(
    {
      faults: [expect.stringContaining('HTTP_PORT'), expect.stringContaining('LOG_LEVEL'), expect.stringContaining('DATABASE_URL')],
    },
  );
});
