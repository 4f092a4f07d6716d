import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';

export type MailServer = { url: string; patienceMs: number };
export type Mail = {
  messageId: string;
  from: string;
  to: string[];
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  date: Date;
};

/**
 * How a letter fared with the mail server. `again`: nothing was handed over, try later · `failed`: the server refused it for good ·
 * `unknown`: it was handed over and the answer did not come, so it may have been accepted.
 */
export type Fate = { fate: 'sent' } | { fate: 'again' | 'failed' | 'unknown'; error: string };

/** Hands one mail to the server. `atHandover` is awaited after the server agreed to take it and before a byte of it leaves. */
export async function handOver({ url: smtpUrl, patienceMs }: MailServer, mail: Mail, atHandover: () => Promise<void>): Promise<Fate> {
  const { messageId, replyTo, ...rest } = mail;
  const raw = await new MailComposer({
    ...rest,
    messageId: `<${messageId}>`,
    ...(replyTo && { replyTo }),
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
    .compile()
    .build();
  const url = new URL(smtpUrl);
  const connection = new SMTPConnection({
    host: url.hostname,
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 25)),
    secure: url.protocol === 'smtps:',
    tls: { rejectUnauthorized: url.searchParams.get('verify') !== 'no' },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
  });
  const message = new AtHandover(raw, atHandover);
  return new Promise((resolve) => {
    const end = (fate: Fate): void => {
      resolve(fate);
      if (fate.fate === 'sent') connection.quit();
      else connection.close();
    };
    const fail = (error: unknown): void => end(fateOf(error, message.begun));
    connection.on('error', fail);
    // a server that hangs up says so by an end, not always by an error
    connection.on('end', () => fail(new Error('the mail server closed the connection')));
    const send = (): void =>
      connection.send({ from: addressIn(mail.from), to: mail.to }, message, (error) => (error ? fail(error) : end({ fate: 'sent' })));
    connection.connect((error) => {
      if (error) return fail(error);
      if (!url.username) return send();
      return connection.login({ user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } as never, (refused) =>
        refused ? fail(refused) : send(),
      );
    });
  });
}

/** The letter's bytes, held back until the handover is on file. */
class AtHandover extends Readable {
  begun = false;

  constructor(
    private readonly raw: Buffer,
    private readonly atHandover: () => Promise<void>,
  ) {
    super({ read() {} });
  }

  // nodemailer pipes once the server has answered DATA with 354
  override pipe<T extends NodeJS.WritableStream>(destination: T, options?: { end?: boolean }): T {
    super.pipe(destination, options);
    this.atHandover().then(
      () => {
        this.begun = true;
        this.push(this.raw);
        this.push(null);
      },
      (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    return destination;
  }
}

function fateOf(error: unknown, begun: boolean): Fate {
  const { message = String(error), responseCode } = error as { message?: string; responseCode?: number };
  if (responseCode && responseCode >= 500) return { fate: 'failed', error: message };
  if (responseCode && responseCode >= 400) return { fate: 'again', error: message };
  return { fate: begun ? 'unknown' : 'again', error: message };
}

export const addressIn = (text: string): string => /<([^>]+)>/.exec(text)?.[1] ?? text;
