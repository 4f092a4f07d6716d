import {
  type Accepted,
  AskWhatIf,
  CaseQuery,
  type CaseRow,
  type CaseView,
  type HistoryItem,
  HistoryQuery,
  OpenCase,
  type Opened,
  type Page,
  type PlanView,
  SendCommand,
  SendReport,
  StoreTerms,
  type StoredTerms,
  type WhyView,
} from '@gendan/contracts';
import type { Assumption, Proposal } from '@gendan/procedure';
import { aboutCase } from '@gendan/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { CaseActs } from './case-acts.service';
import { CaseOpening } from './case-opening.service';
import { CaseViews } from './case-views.service';
import { KindOfPath } from './kind-of-path';
import { LooseEnds } from './loose-ends.service';

/** Cases; `/api/orders` answers the same for those of kind order. */
@Controller({ path: ['api/cases', 'api/orders'] })
export class CasesController {
  constructor(
    private readonly opening: CaseOpening,
    private readonly views: CaseViews,
    private readonly acts: CaseActs,
    private readonly looseEnds: LooseEnds,
  ) {}

  @Post()
  @Admits('open')
  async open(
    @Body({ schema: OpenCase }) body: OpenCase,
    @By() reader: Reader,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Opened> {
    aboutCase(body.number);
    const started = await this.opening.open(body, reader, key);
    void reply.status(started.state === 'accepted' ? 202 : started.existed ? 200 : 201);
    return { ...started, number: body.number };
  }
  @Get()
  @Admits('read')
  list(
    @Query({ schema: CaseQuery }) query: CaseQuery,
    @By() reader: Reader,
    @KindOfPath() kind: string | undefined,
  ): Promise<Page<CaseRow>> {
    return this.views.list({ ...query, ...(kind && { kind }) }, reader);
  }
  @Get(':number')
  @Admits('read')
  async one(@Param('number') number: string, @KindOfPath() kind?: string): Promise<CaseView> {
    const caseId = await this.views.idOf(number, kind);
    return { ...(await this.views.one(caseId)), ...(await this.looseEnds.of(caseId)) };
  }
  @Get(':number/plan')
  @Admits('read')
  async plan(@Param('number') number: string, @KindOfPath() kind?: string): Promise<PlanView> {
    return this.views.plan(await this.views.idOf(number, kind));
  }
  @Get(':number/history')
  @Admits('read')
  async history(
    @Param('number') number: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @KindOfPath() kind?: string,
  ): Promise<Page<HistoryItem>> {
    return this.views.history(await this.views.idOf(number, kind), query);
  }
  @Get(':number/milestones/:key/why')
  @Admits('read')
  async why(@Param('number') number: string, @Param('key') key: string, @KindOfPath() kind?: string): Promise<WhyView> {
    return this.views.why(await this.views.idOf(number, kind), key);
  }
  /** Computes only: nothing changes before a replan is sent. */
  @Post(':number/what-if')
  @HttpCode(200)
  @Admits('read')
  async whatIf(
    @Param('number') number: string,
    @Body({ schema: AskWhatIf }) { assumptions }: AskWhatIf,
    @KindOfPath() kind?: string,
  ): Promise<Proposal> {
    return this.views.whatIf(await this.views.idOf(number, kind), assumptions as Assumption[]);
  }
  /** Keeps proposed terms under their hash; changes nothing. */
  @Post(':number/terms')
  @HttpCode(200)
  @Admits('staff')
  async terms(
    @Param('number') number: string,
    @Body({ schema: StoreTerms }) body: z.output<typeof StoreTerms>,
    @KindOfPath() kind?: string,
  ): Promise<StoredTerms> {
    return this.acts.store(await this.views.idOf(number, kind), body);
  }
  @Post(':number/commands')
  @HttpCode(200)
  @Admits('open')
  async command(
    @Param('number') number: string,
    @Body({ schema: SendCommand }) body: SendCommand,
    @By() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
    @KindOfPath() kind?: string,
  ): Promise<Accepted> {
    aboutCase(number);
    const answer = await this.acts.send(await this.views.idOf(number, kind), body, reader, reader.kind === 'service' ? 'http' : 'ui');
    if (answer.state === 'accepted') void reply.status(202);
    return answer;
  }
  @Post(':number/reports')
  @HttpCode(200)
  @Admits('report')
  async report(
    @Param('number') number: string,
    @Body({ schema: SendReport }) body: SendReport,
    @By() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
    @KindOfPath() kind?: string,
  ): Promise<Accepted> {
    aboutCase(number);
    const answer = await this.acts.report(await this.views.idOf(number, kind), body, reader);
    if (answer.state === 'accepted') void reply.status(202);
    return answer;
  }
}
