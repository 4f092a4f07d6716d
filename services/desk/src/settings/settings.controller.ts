import {
  type Accepted,
  AdoptSettings,
  type CaseSettings,
  type Page,
  PutSetting,
  type RunningDifference,
  RunningQuery,
  type SettingRow,
  type SettingsOf,
} from '@gendan/contracts';
import { aboutCase } from '@gendan/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CaseViews } from '../cases/case-views.service';
import { KindOfPath } from '../cases/kind-of-path';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { Adoptions } from './adoptions.service';
import { Settings } from './settings.service';

/** The figures of the procedures as the house sets them. */
@Controller('api/settings')
export class SettingsController {
  constructor(
    private readonly settings: Settings,
    private readonly adoptions: Adoptions,
  ) {}

  @Get()
  @Admits('read')
  async list(): Promise<Page<SettingsOf>> {
    return { items: await this.settings.list() };
  }
  @Put(':procedure/:name')
  @Admits('admin')
  set(
    @Param('procedure') procedure: string,
    @Param('name') name: string,
    @Body({ schema: PutSetting }) body: PutSetting,
    @By() reader: Reader,
  ): Promise<SettingRow> {
    return this.settings.set(procedure, name, body, reader);
  }
  /** Running cases that were drawn up with other values. */
  @Get(':procedure/running')
  @Admits('read')
  running(@Param('procedure') procedure: string, @Query({ schema: RunningQuery }) query: RunningQuery): Promise<Page<RunningDifference>> {
    return this.adoptions.running(procedure, query);
  }
}

/** What a running case would take over, and taking it over. */
@Controller({ path: ['api/cases', 'api/orders'] })
export class CaseSettingsController {
  constructor(
    private readonly adoptions: Adoptions,
    private readonly views: CaseViews,
  ) {}

  @Get(':number/settings')
  @Admits('staff')
  async of(@Param('number') number: string, @By() reader: Reader, @KindOfPath() kind?: string): Promise<CaseSettings> {
    return this.adoptions.of(await this.views.idOf(number, kind), reader);
  }
  @Post(':number/settings')
  @HttpCode(200)
  @Admits('staff')
  async adopt(
    @Param('number') number: string,
    @Body({ schema: AdoptSettings }) body: AdoptSettings,
    @By() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
    @KindOfPath() kind?: string,
  ): Promise<Accepted> {
    aboutCase(number);
    const answer = await this.adoptions.adopt(await this.views.idOf(number, kind), body, reader);
    if (answer.state === 'accepted') void reply.status(202);
    return answer;
  }
}
