import type { parties, people } from '@gendan/contracts/grpc';
import { Refusal } from '@gendan/platform';
import { aroundTheClock, buyerOffice, type Calendar, chinaFactory, chinaOffice } from '@gendan/trade';
import { Parties, People } from '../src/sign-in/people';

/** A small company that remembers: who works there, who is away, who is signed in. */
export class Company extends People {
  readonly staff = [
    somebody('person:wang', '王芳', 'Wang Fang', ['merchandiser']),
    somebody('person:he', '何静', 'He Jing', ['merchandiser']),
    somebody('person:li', '李明哲', 'Li Mingzhe', ['salesperson']),
    somebody('person:chen', '陈国栋', 'Chen Guodong', ['businessManager']),
    somebody('person:zhou', '周建华', 'Zhou Jianhua', ['generalManager']),
    somebody('person:sun', '孙丽', 'Sun Li', ['documentsClerk']),
    somebody('person:wu', '吴敏', 'Wu Min', ['finance']),
    somebody('person:lin', '林晓', 'Lin Xiao', ['salesAdmin']),
    somebody('person:zhao', '赵磊', 'Zhao Lei', ['rep']),
    somebody('person:xu', '徐晓东', 'Xu Xiaodong', ['administrator']),
  ];
  readonly absent = new Map<string, string>();
  readonly sessions = new Map<string, string>();
  readonly keys = new Map([
    ['key-erp', ['admin', 'read', 'report']],
    ['key-reader', ['read']],
    ['key-reporter', ['report']],
  ]);

  async signIn(user: string, password: string) {
    const person = this.staff.find(({ id }) => id === `person:${user}`);
    if (!person || password !== 'right') {
      throw new Refusal({
        kind: 'unauthenticated',
        code: 'WRONG_PASSWORD',
        zh: '用户名或密码不对，请再试。',
        en: 'User or password is wrong. Try again.',
      });
    }
    const session = `session-${user}-${this.sessions.size}`;
    this.sessions.set(session, person.id);
    return { session, expires: new Date(Date.now() + 86_400_000).toISOString(), caller: this.caller(person) };
  }
  async signOut(session: string): Promise<void> {
    this.sessions.delete(session);
  }
  async whoIs(by: { session: string } | { apiKey: string }): Promise<people.Caller> {
    const person = 'session' in by ? this.staff.find(({ id }) => id === this.sessions.get(by.session)) : undefined;
    if (person) return this.caller(person);
    const scopes = 'apiKey' in by ? this.keys.get(by.apiKey) : undefined;
    if (!scopes) throw new Refusal({ kind: 'unauthenticated', code: 'NOT_SIGNED_IN', zh: '请先登录。', en: 'Sign in first.' });
    return { ...this.caller(somebody('service:erp', 'ERP', 'ERP', [])), kind: 'service', scopes };
  }
  async people(ids: string[]) {
    return this.staff.filter(({ id }) => ids.includes(id));
  }
  async everybody() {
    return this.staff;
  }
  async holdersOf(role: string) {
    return this.staff.filter(({ roles }) => roles.includes(role));
  }
  async setRoles(person: string, roles: string[]) {
    const found = this.staff.find(({ id }) => id === person);
    if (!found) throw new Refusal({ kind: 'not-found', code: 'PERSON_UNKNOWN', zh: '没有这个人。', en: 'Nobody has that number.' });
    found.roles = roles;
    return found;
  }
  async managerOf(person: string) {
    return this.staff.find(({ id }) => id === (person === 'person:chen' ? 'person:zhou' : 'person:chen'));
  }
  async substituteOf(person: string) {
    const substitute = this.absent.get(person);
    return this.staff.find(({ id }) => id === substitute);
  }
  async calendars(ids: string[]) {
    const newest = [...new Map([...this.published].reverse().map((each) => [each.id, each])).values()];
    return newest.filter(({ id }) => ids.includes(id));
  }
  async calendarsOnFile() {
    return this.published;
  }
  async publishCalendar(json: string, base: number, by: string) {
    const calendar = JSON.parse(json) as Calendar;
    const newest = this.published.find(({ id }) => id === calendar.id)?.version ?? 0;
    if (newest !== base)
      throw new Refusal({ kind: 'stale', code: 'CALENDAR_STALE', zh: '日历已有新版。', en: 'The calendar has a newer version.' });
    this.published.unshift(published({ ...calendar, version: base + 1 }, by));
  }
  /** Newest first. */
  private readonly published = [
    published(chinaOffice({ id: 'company', version: 1 })),
    published(chinaFactory({ id: 'factory', version: 1 })),
    published(buyerOffice('Europe/Berlin', { id: 'buyer' })),
    published(aroundTheClock('Asia/Shanghai', { id: 'always' })),
  ];

  private caller({ id, nameZh, nameEn, roles, mail }: people.Person): people.Caller {
    const standsInFor = [...this.absent]
      .filter(([, substitute]) => substitute === id)
      .map(([person]) => ({ person, roles: [], until: '' }));
    return { kind: 'person', id, nameZh, nameEn, language: 'zh', zone: 'Asia/Shanghai', mail, roles, scopes: [], standsInFor, expires: '' };
  }
}

function published(calendar: Calendar, by = 'person:xu'): people.PublishedCalendar {
  return { id: calendar.id, version: calendar.version, json: JSON.stringify(calendar), by, at: new Date().toISOString() };
}

function somebody(id: string, nameZh: string, nameEn: string, roles: string[]): people.Person {
  return {
    id,
    nameZh,
    nameEn,
    mail: `${id.split(':')[1]}@haichuan.example`,
    language: 'zh',
    zone: 'Asia/Shanghai',
    roles,
    manager: '',
    active: true,
    calendar: 'company',
  };
}

/** Whom the company deals with. */
export class Outsiders extends Parties {
  readonly known = [
    party('customer:hansewerk', '汉斯工贸', 'Hansewerk', {
      country: 'DE',
      language: 'en',
      calendar: 'buyer',
      owner: 'person:li',
      merchandiser: 'person:wang',
    }),
    party('customer:padma', '帕德玛', 'Padma Textiles', { country: 'BD', language: 'en', owner: 'person:li', merchandiser: 'person:wang' }),
    party('customer:nordlicht', '北光', 'Nordlicht', {
      contacts: [{ nameZh: '', nameEn: 'Ms. Lindqvist', mail: '', language: 'en', phone: '' }],
    }),
    party('factory:jinkai', '金凯杯业', 'Jinkai Cups', { calendar: 'factory' }),
    party('forwarder:haitong', '海通货代', 'Haitong Forwarding', { calendar: 'always' }),
    party('shop:linjia', '邻家便利', 'Linjia Store', { owner: 'person:zhao', distributor: 'distributor:yonghui' }),
    party('distributor:yonghui', '永辉配送', 'Yonghui Distribution', {}),
  ];
  async parties(ids: string[]) {
    return this.known.filter(({ id }) => ids.includes(id));
  }
  async find(text: string, kind: string) {
    return this.known.filter(
      ({ id, nameZh, nameEn }) =>
        id.startsWith(`${kind}:`) && [id, nameZh, nameEn].some((name) => name.toLowerCase().includes(text.toLowerCase())),
    );
  }
}

function party(id: string, nameZh: string, nameEn: string, more: Partial<parties.Party>): parties.Party {
  return {
    id,
    nameZh,
    nameEn,
    mails: [`${id.split(':')[1]}@outside.example`],
    language: 'zh',
    zone: 'Asia/Shanghai',
    calendar: 'company',
    country: 'CN',
    owner: '',
    merchandiser: '',
    contacts: [],
    distributor: '',
    version: 1,
    ...more,
  };
}
