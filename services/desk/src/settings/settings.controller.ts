import {
  type Accepted,
  AdoptSettings,
  type CaseSettings,
  type Page,
  PutCopies,
  PutLadder,
  PutSetting,
  PutSigners,
  type RunningDifference,
  RunningQuery,
  type SettingRow,
  type SettingsOf,
  type StructureOf,
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
import { Structure } from './structure.service';

/** The figures of the procedures as the house sets them. */
@Controller('api/settings')
export class SettingsController {
  constructor(
    private readonly settings: Settings,
    private readonly structure: Structure,
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
  /** Reminders, signatures and copies. */
  @Get(':procedure/structure')
  @Admits('read')
  structureOf(@Param('procedure') procedure: string): Promise<StructureOf> {
    return this.structure.of(procedure);
  }
  @Put(':procedure/ladders/:name')
  @Admits('admin')
  ladder(
    @Param('procedure') procedure: string,
    @Param('name') name: string,
    @Body({ schema: PutLadder }) body: PutLadder,
    @By() reader: Reader,
  ) {
    return this.structure.ladder(procedure, name, body, reader);
  }
  @Put(':procedure/signers/:name')
  @Admits('admin')
  signers(
    @Param('procedure') procedure: string,
    @Param('name') name: string,
    @Body({ schema: PutSigners }) body: PutSigners,
    @By() reader: Reader,
  ) {
    return this.structure.signers(procedure, name, body, reader);
  }
  @Put(':procedure/copies/:name')
  @Admits('admin')
  copies(
    @Param('procedure') procedure: string,
    @Param('name') name: string,
    @Body({ schema: PutCopies }) body: PutCopies,
    @By() reader: Reader,
  ) {
    return this.structure.copies(procedure, name, body, reader);
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
