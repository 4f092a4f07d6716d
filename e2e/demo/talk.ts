import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Accepted, CaseView, HistoryItem, LetterRow, LinkView, Me, Page, Problem } from '@gendan/contracts';

/** Addresses and sign-ins as `npm start` writes them. */
export type Addresses = {
  desk: string;
  letters: string;
  services: Record<string, { http: string }>;
  signIns: { person: string; user: string; password: string; name: { zh: string; en: string } }[];
};

export function addressesIn(folder: string): Addresses {
  return JSON.parse(readFileSync(`${folder}/addresses.json`, 'utf8')) as Addresses;
}

/** Answered no, with the sentence for a person. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.en}`);
  }
}

async function ask<T>(url: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<{ body: T; headers: Headers }> {
  const json: Record<string, string> = typeof init.body === 'string' ? { 'content-type': 'application/json' } : {};
  const answer = await fetch(url, { ...init, headers: { ...json, ...init.headers } });
  const text = await answer.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  if (!answer.ok) throw new Refused(body as Problem);
  return { body: body as T, headers: answer.headers };
}

type Moment = { happened?: string; files?: { hash: string; name: string }[] };

/** A person of the house at the desk's HTTP door, and at the services' with a session of their own. */
export class Person {
  private constructor(
    private readonly addresses: Addresses,
    /** Of the desk's session, `name=value`. */
    readonly cookie: string,
    private readonly bearer: string,
    readonly me: Me,
  ) {}

  static async signIn(addresses: Addresses, user: string): Promise<Person> {
    const password = addresses.signIns.find((one) => one.user === user)?.password ?? '';
    const body = JSON.stringify({ user, password });
    const desk = await ask<Me>(`${addresses.desk}/api/sign-in`, { method: 'POST', body });
    const session = await ask<{ session: string }>(`${addresses.services['people']?.http}/api/sessions`, { method: 'POST', body });
    return new Person(addresses, (desk.headers.get('set-cookie') ?? '').split(';')[0] ?? '', session.body.session, desk.body);
  }

  async get<T>(path: string): Promise<T> {
    return (await ask<T>(`${this.addresses.desk}${path}`, { headers: { cookie: this.cookie } })).body;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return (await ask<T>(`${this.addresses.desk}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { cookie: this.cookie } }))
      .body;
  }

  /** At a service's own door. */
  async at<T>(service: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T> {
    const url = `${this.addresses.services[service]?.http}${path}`;
    return (
      await ask<T>(url, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: { authorization: `Bearer ${this.bearer}` },
      })
    ).body;
  }

  async upload(name: string, bytes: Uint8Array, type: string): Promise<{ hash: string; name: string }> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
    const { hash } = (
      await ask<{ hash: string }>(`${this.addresses.desk}/api/files`, { method: 'POST', body: form, headers: { cookie: this.cookie } })
    ).body;
    return { hash, name };
  }

  /** Sends a command and waits until the case has recorded it. */
  async act(number: string, act: Record<string, unknown>, moment: Moment = {}): Promise<Accepted> {
    const command = { id: randomUUID(), ...act, ...moment };
    for (let tries = 0; tries < 20; tries++) {
      const answer = await this.post<Accepted>(`/api/cases/${number}/commands`, command);
      if (answer.state === 'recorded') return answer;
      await pause(500);
    }
    throw new Error(`${number}: not recorded yet`);
  }

  confirm(
    number: string,
    milestone: string,
    values: Record<string, unknown> = {},
    more: Record<string, unknown> & Moment = {},
  ): Promise<Accepted> {
    return this.act(number, { kind: 'confirm', milestone, values, ...more });
  }

  sign(number: string, milestone: string, more: Record<string, unknown> = {}): Promise<Accepted> {
    return this.act(number, { kind: 'sign', milestone, ...more });
  }

  view(number: string): Promise<CaseView> {
    return this.get(`/api/cases/${number}`);
  }

  /** What has happened to a case, newest first. */
  async history(number: string): Promise<HistoryItem[]> {
    return (await this.get<Page<HistoryItem>>(`/api/cases/${number}/history?limit=200`)).items;
  }

  /** Waits until a case looks as expected: reports of services arrive in their own time. */
  async until(number: string, what: string, expected: (view: CaseView) => boolean): Promise<CaseView> {
    for (let tries = 0; tries < 120; tries++) {
      const view = await this.view(number);
      if (expected(view)) return view;
      await pause(250);
    }
    throw new Error(`${number}: ${what} did not come`);
  }

  untilState(number: string, key: string, state: string): Promise<CaseView> {
    return this.until(number, `${key} ${state}`, (view) => view.standing.milestones.some((one) => one.key === key && one.state === state));
  }

  /** The letters of a case, newest first. */
  async letters(number: string): Promise<LetterRow[]> {
    return (await this.get<Page<LetterRow>>(`/api/letters?case=${number}&limit=100`)).items;
  }

  /** The links that letters of a case carry for outsiders, newest first. */
  async links(number: string): Promise<string[]> {
    return (await this.letters(number)).flatMap(({ link }) => (link?.includes('/l/') ? [link.slice(link.lastIndexOf('/') + 1)] : []));
  }
}

/** Whoever holds a link: no account, one question. */
export class Outsider {
  constructor(private readonly addresses: Addresses) {}

  /** Opens the letters' links until one asks about this milestone now, and answers it. */
  async answers(reader: Person, number: string, milestone: string, answer: Record<string, unknown>): Promise<void> {
    return this.answer(await this.asked(reader, number, milestone), answer);
  }

  /** The link that asks about this milestone now. */
  async asked(reader: Person, number: string, milestone: string): Promise<string> {
    for (let tries = 0; tries < 120; tries++) {
      for (const token of await reader.links(number)) {
        const view = await this.read(token);
        if (view.milestone === milestone && view.state === 'open') return token;
      }
      await pause(250);
    }
    throw new Error(`${number}: no open link asks about ${milestone}`);
  }

  async upload(token: string, name: string, bytes: Uint8Array, type: string): Promise<{ hash: string; name: string }> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
    const { body } = await ask<{ hash: string }>(`${this.addresses.desk}/api/links/${token}/files`, { method: 'POST', body: form });
    return { hash: body.hash, name };
  }

  async read(token: string): Promise<LinkView> {
    return (await ask<LinkView>(`${this.addresses.desk}/api/links/${token}`)).body;
  }

  async answer(token: string, answer: Record<string, unknown>): Promise<void> {
    await ask(`${this.addresses.desk}/api/links/${token}/answer`, {
      method: 'POST',
      body: JSON.stringify({ id: randomUUID(), ...answer }),
    });
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
