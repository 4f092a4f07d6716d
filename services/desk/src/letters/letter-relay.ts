import { hashOf, inOwnRequest, LOG, type Log } from '@gendan/platform';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from '../config';
import { PublicAddress } from '../public-address';
import { Composing, type Composed } from './composing';
import { dailyTemplate } from './house-templates';
import type { LetterEntity } from './letter.entity';
import { LettersRepository } from './letters.repository';
import { addressIn, handOver, type Fate } from './mail';
import { RecipientsOf, type Recipients } from './recipients';
import { collected, type Rendered } from './rendering';
import { keptWhy, UNSURE } from './why-not';

/**
 * Carries letters to the mail server. A letter is marked `sending` after the server agreed to take it and before a byte of it leaves.
 * What SMTP cannot know (the line broke after that) is settled per kind: reminders and requests to answer go again under the same
 * Message-ID, documents wait as `unsure` for a person.
 */
@Injectable()
export class LetterRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private stopped = false;
  private running?: Promise<void>;
  private wake: () => void = () => {};

  constructor(
    private readonly letters: LettersRepository,
    private readonly composing: Composing,
    private readonly recipients: RecipientsOf,
    private readonly address: PublicAddress,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }
  nudge(): void {
    this.wake();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const sent = await inOwnRequest(() => this.round()).catch((error: unknown) => {
        this.log.warn({ err: error }, 'letters could not be looked at');
        return 0;
      });
      if (sent === 0 && !this.stopped) await this.pause();
    }
  }
  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.config.LETTER_POLL_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Sends what may leave now, one mail; how many letters it was. */
  async round(): Promise<number> {
    await this.letters.tidy(keptWhy(UNSURE));
    const taken = await this.letters.take();
    if (taken.length > 0) await this.carry(taken);
    return taken.length;
  }

  private async carry(letters: LetterEntity[]): Promise<void> {
    const ids = letters.map(({ id }) => id);
    const [first] = letters;
    if (!first) return;
    try {
      const to = await this.recipients.letter(first);
      if ('none' in to) return await this.letters.ended(ids, 'failed', keptWhy(to.none));
      const composed = await Promise.all(letters.map((letter) => this.composing.of(letter, to.name)));
      const fate = await this.send(ids, to, this.asOne(composed), letters);
      await this.settle(letters, fate, to, composed);
    } catch (error) {
      this.log.warn({ err: error, letters: ids }, 'a letter could not be sent, it will be tried again');
      await this.letters.again(ids, String(error instanceof Error ? error.message : error), this.waitSeconds(first.tries));
    }
  }

  private waitSeconds(tries: number): number {
    return Math.min((this.config.LETTER_AGAIN_MS / 1000) * 2 ** Math.min(tries - 1, 10), 900);
  }

  private asOne(composed: Composed[]): Rendered {
    const [only] = composed;
    if (only && composed.length === 1) return only;
    const company = { zh: this.config.COMPANY_ZH, en: this.config.COMPANY_EN };
    const button = { url: this.address.today, says: { zh: '打开工作台', en: 'Open today’s list' } };
    return collected(composed, dailyTemplate(composed.length), {
      company,
      button,
      facts: [],
      footer: { zh: 'Gendan 跟单 每天上班时发一封。', en: 'Sent by Gendan once a working day.' },
    });
  }

  private send(ids: string[], to: Recipients, { subject, text, html }: Rendered, letters: LetterEntity[]): Promise<Fate> {
    const host = addressIn(this.config.MAIL_FROM).split('@')[1] ?? 'localhost';
    const messageId = `${letters.length === 1 ? ids[0] : hashOf(ids).slice(0, 24)}@${host}`;
    const { language, addresses, replyTo } = to;
    const mail = {
      messageId,
      from: this.config.MAIL_FROM,
      to: addresses,
      subject: subject[language],
      text: text[language],
      html: html[language],
      date: new Date(),
      ...(replyTo && { replyTo }),
    };
    return handOver({ url: this.config.SMTP_URL, patienceMs: this.config.SMTP_PATIENCE_MS }, mail, () =>
      this.letters.sending(ids, messageId),
    );
  }

  private async settle(letters: LetterEntity[], fate: Fate, to: Recipients, composed: Composed[]): Promise<void> {
    const ids = letters.map(({ id }) => id);
    const tries = letters[0]?.tries ?? 1;
    if (fate.fate === 'sent') {
      const byId = new Map(ids.map((id, i) => [id, composed[i]]));
      return this.letters.sent(ids, (id) => ({ ...byId.get(id), address: to.addresses.join(', '), name: to.name }));
    }
    this.log.warn({ letters: ids, fate: fate.fate, why: fate.error }, 'the mail server did not take a letter');
    if (fate.fate === 'failed') return this.letters.ended(ids, 'failed', fate.error);
    if (fate.fate === 'unknown' && letters.some(({ kind }) => kind === 'document'))
      return this.letters.ended(ids, 'unsure', keptWhy(UNSURE));
    return this.letters.again(ids, fate.error, this.waitSeconds(tries));
  }
}
