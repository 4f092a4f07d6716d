import { type Me, type MyCalendar, SetLanguage, SignIn } from '@gendan/contracts';
import { Refusal } from '@gendan/platform';
import { type Calendar, HOUSE_CALENDAR } from '@gendan/trade';
import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DESK_CONFIG, type DeskConfig } from '../config';
import { Admits, By, type SignedRequest } from './admission';
import { Attempts } from './attempts';
import { HouseCalendar } from './house-calendar';
import { People } from './people';
import { type Reader, readerOf } from './reader';
import { SESSION_COOKIE, SessionReader } from './session-reader';
import { TooManyTries } from './sign-in.errors';

const LANGUAGE_COOKIE = 'gendan_language';

@Controller('api')
export class SignInController {
  private readonly attempts = new Attempts();
  private readonly fromOneAddress = new Attempts(100);

  constructor(
    private readonly people: People,
    private readonly sessions: SessionReader,
    private readonly calendars: HouseCalendar,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Admits('anyone')
  async signIn(
    @Body({ schema: SignIn }) { user, password }: SignIn,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const key = `${request.ip} ${user.toLowerCase()}`;
    const wait = Math.max(this.attempts.wait(key), this.fromOneAddress.wait(request.ip));
    if (wait > 0) throw new TooManyTries(wait);
    const signed = await this.people.signIn(user, password).catch((error: unknown) => {
      if (error instanceof Refusal && error.kind !== 'unavailable') {
        this.attempts.failed(key);
        this.fromOneAddress.failed(request.ip);
      }
      throw error;
    });
    this.attempts.succeeded(key);
    const seconds = Math.max(0, Math.floor((Date.parse(signed.expires) - Date.now()) / 1000));
    void reply.header('set-cookie', this.cookie(SESSION_COOKIE, signed.session, seconds));
    return meOf(readerOf(signed.caller), request, await this.calendars.now());
  }

  @Post('sign-out')
  @HttpCode(204)
  @Admits('read')
  async signOut(@Req() { session }: SignedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (session) {
      this.sessions.forget(session);
      await this.people.signOut(session);
    }
    void reply.header('set-cookie', this.cookie(SESSION_COOKIE, '', 0));
  }

  @Get('me')
  @Admits('read')
  async me(@By() reader: Reader, @Req() request: SignedRequest): Promise<Me> {
    return meOf(reader, request, await this.calendars.now());
  }

  /** What a screen counts working time by; without one of their own, the company's. */
  @Get('me/calendar')
  @Admits('read')
  async calendar(@By() { id }: Reader): Promise<MyCalendar> {
    const [person] = id.startsWith('person:') ? await this.people.people([id]) : [];
    return this.calendars.of(person?.calendar || HOUSE_CALENDAR);
  }

  @Put('me/language')
  @Admits('read')
  async language(
    @Body({ schema: SetLanguage }) { language }: SetLanguage,
    @By() reader: Reader,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    void reply.header('set-cookie', this.cookie(LANGUAGE_COOKIE, language, 31_536_000));
    return { ...meOf(reader, request, await this.calendars.now()), language };
  }

  private cookie(name: string, value: string, seconds: number): string {
    return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${this.config.COOKIE_SECURE ? '; Secure' : ''}`;
  }
}

function meOf(reader: Reader, request: SignedRequest, { zone }: Calendar): Me {
  const chosen = /(?:^|;\s*)gendan_language=(zh|en)(?:;|$)/.exec(String(request.headers.cookie ?? ''))?.[1];
  return {
    person: reader.id,
    name: reader.name,
    roles: reader.roles,
    zone,
    language: chosen === 'en' || chosen === 'zh' ? chosen : reader.language,
  };
}
