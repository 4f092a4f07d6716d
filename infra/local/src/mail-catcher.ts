import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { letterPage, listPage } from './letter-page';

export interface CaughtLetter {
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  messageId: string;
  text: string;
  html: string;
  /** Lower-cased names. */
  headers: Record<string, string>;
  attachments: { name: string; type: string; bytes: number }[];
  /** Every address that can be clicked in it. */
  links: string[];
}

/**
 * How it treats the next letters: takes them; refuses for good (550); asks to come again (451); says nothing until the sender gives up;
 * drops the connection before, or after, it has kept the letter, without ever answering.
 */
export const manners = ['accept', 'refuse', 'busy', 'silent', 'drop', 'keep-and-drop'] as const;
export type Manner = (typeof manners)[number];

export interface MailCatcherSettings {
  /** Who may reach it; only this machine when absent. */
  host?: string;
  smtpPort?: number;
  httpPort?: number;
  /** Letters are kept here as they came (.eml) and are there again after a restart. */
  folder?: string;
}

export interface MailCatcher {
  smtpUrl: string;
  httpUrl: string;
  /** Oldest first. */
  letters(): CaughtLetter[];
  clear(): void;
  /** From now on, or for so many letters and then again as usual. */
  behave(manner: Manner, times?: number): void;
  /** Resolves when a letter is there that this is true of. */
  waitFor(wanted: (letter: CaughtLetter) => boolean, patienceMs?: number): Promise<CaughtLetter>;
  stop(): Promise<void>;
}

/** Takes every mail of the embedded system and shows it; nothing leaves the machine. */
export async function startMailCatcher({
  host = '127.0.0.1',
  smtpPort = 0,
  httpPort = 0,
  folder,
}: MailCatcherSettings = {}): Promise<MailCatcher> {
  const box = new LetterBox(folder);
  await box.reopen();
  const conduct = { manner: 'accept' as Manner, times: Infinity };
  const nextManner = (): Manner => {
    const { manner } = conduct;
    if (--conduct.times <= 0) Object.assign(conduct, { manner: 'accept', times: Infinity });
    return manner;
  };
  const behave = (manner: Manner, times = Infinity): void => void Object.assign(conduct, { manner, times });
  const smtp = await listenForMail(host, smtpPort, box, nextManner);
  const http = createServer((request, response) => void answer(request, response, box, behave).catch(() => response.destroy()));
  const httpUrl = await listening(http, host, httpPort);
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    httpUrl,
    letters: () => [...box.letters],
    clear: () => box.clear(),
    behave,
    waitFor: (wanted, patienceMs = 20_000) => box.waitFor(wanted, patienceMs),
    async stop() {
      await smtp.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

class LetterBox {
  readonly letters: CaughtLetter[] = [];
  private readonly waiting = new Set<() => void>();
  private count = 0;

  constructor(private readonly folder?: string) {}

  async reopen(): Promise<void> {
    if (!this.folder) return;
    mkdirSync(this.folder, { recursive: true });
    for (const file of readdirSync(this.folder).sort()) {
      const [, at = '', id = ''] = /^([\dTZ.-]+)_(\w+)\.eml$/.exec(file) ?? [];
      if (!id) continue;
      const time = at.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:');
      this.letters.push(await read(id, time, readFileSync(join(this.folder, file)), []));
      this.count = Math.max(this.count, Number(id));
    }
  }

  async keep(raw: Buffer, recipients: string[]): Promise<void> {
    const id = String((this.count += 1)).padStart(6, '0');
    const at = new Date().toISOString();
    const letter = await read(id, at, raw, recipients);
    if (this.folder) writeFileSync(join(this.folder, `${at.replaceAll(':', '-')}_${id}.eml`), raw);
    this.letters.push(letter);
    for (const look of [...this.waiting]) look();
  }

  clear(): void {
    this.letters.length = 0;
    if (this.folder) for (const file of readdirSync(this.folder).filter((name) => name.endsWith('.eml'))) rmSync(join(this.folder, file));
  }

  waitFor(wanted: (letter: CaughtLetter) => boolean, patienceMs: number): Promise<CaughtLetter> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.letters.find(wanted);
        if (!found) return;
        finish();
        resolve(found);
      };
      const finish = (): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
      };
      const timer = setTimeout(() => {
        finish();
        const there = this.letters.map(({ to, subject }) => `${to.join(', ')}: ${subject}`).join('\n');
        reject(new Error(`no such letter came within ${patienceMs} ms. These did:\n${there || '(none)'}`));
      }, patienceMs);
      this.waiting.add(look);
      look();
    });
  }
}

async function read(id: string, at: string, raw: Buffer, recipients: string[]): Promise<CaughtLetter> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(raw);
  const named = [...(mail.to ?? []), ...(mail.cc ?? [])].map(({ address }) => address).filter((each) => each !== undefined);
  const html = mail.html ?? '';
  return {
    id,
    at,
    from: mail.from?.address ?? '',
    to: recipients.length > 0 ? recipients : named,
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    html,
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      type: mimeType,
      bytes: typeof content === 'string' ? content.length : content.byteLength,
    })),
    links: [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&')),
  };
}

async function listenForMail(
  host: string,
  port: number,
  box: LetterBox,
  nextManner: () => Manner,
): Promise<{ port: number; close(): Promise<void> }> {
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
    size: 30 * 1024 * 1024,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const manner = nextManner();
        const keep = (): Promise<void> =>
          box.keep(
            Buffer.concat(chunks),
            session.envelope.rcptTo.map(({ address }) => address),
          );
        if (manner === 'refuse') return done(smtpError(550, 'this mailbox does not exist'));
        if (manner === 'busy') return done(smtpError(451, 'come again later'));
        if (manner === 'silent') return;
        if (manner === 'drop') return hangUp(session.id);
        keep().then(() => (manner === 'keep-and-drop' ? hangUp(session.id) : done()), done);
      });
    },
  });
  server.on('error', () => {}); // a sender that goes away in the middle
  // smtp-server keeps its connections to itself; to hang up without a word the socket is needed
  const hangUp = (id: string): void => {
    const connections = server.connections as unknown as Set<{ id: string; _socket: Socket }>;
    for (const connection of connections) if (connection.id === id) connection._socket.destroy();
  };
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: portOf(server.server), close: () => new Promise((resolve) => server.close(resolve)) };
}

const smtpError = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

async function answer(request: IncomingMessage, response: ServerResponse, box: LetterBox, behave: MailCatcher['behave']): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://letters');
  const send = (status: number, type: string, body: string): void => {
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
  };
  const json = (body: unknown, status = 200): void => send(status, 'application/json', JSON.stringify(body));
  const newestFirst = [...box.letters].reverse();
  const [, , id, form] = url.pathname.split('/');
  const letter = box.letters.find((each) => each.id === id);
  if (request.method === 'GET' && url.pathname === '/') return send(200, 'text/html', listPage(newestFirst));
  if (request.method === 'GET' && url.pathname === '/health') return json({ status: 'alive' });
  if (url.pathname === '/letters' && request.method === 'GET') {
    const to = url.searchParams.get('to');
    return json(to ? newestFirst.filter((each) => each.to.includes(to)) : newestFirst);
  }
  if (url.pathname === '/letters' && request.method === 'DELETE') {
    box.clear();
    return json({});
  }
  if (url.pathname === '/manner' && request.method === 'POST') {
    const { manner, times } = JSON.parse(await bodyOf(request)) as { manner?: Manner; times?: number };
    if (!manner || !manners.includes(manner)) return json({ error: `manner is one of ${manners.join(', ')}` }, 400);
    behave(manner, times);
    return json({ manner, times });
  }
  if (letter && request.method === 'GET') {
    if (form === 'page') return send(200, 'text/html', letterPage(letter));
    if (form === 'html')
      return send(
        200,
        'text/html',
        letter.html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`),
      );
    return json(letter);
  }
  return json({ error: 'nothing here' }, 404);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function listening(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return `http://127.0.0.1:${portOf(server)}`;
}

function portOf(server: { address(): unknown }): number {
  const address = server.address() as { port?: number } | null;
  if (!address?.port) throw new Error('the mail catcher has no port');
  return address.port;
}
