import type { cases, reports } from '@gendan/contracts/grpc';
import { OpenCase, SendCommand, SendReport } from '@gendan/contracts';
import { aboutCase, BadShape } from '@gendan/platform';
import { May, Open } from '@gendan/platform/nest';
import { type Metadata } from '@grpc/grpc-js';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import type { z } from 'zod';
import { admits, type Admission } from '../sign-in/admission';
import { type Reader } from '../sign-in/reader';
import { SessionReader } from '../sign-in/session-reader';
import { NotForYou, NotSignedIn } from '../sign-in/sign-in.errors';
import { Aside } from '../aside/aside.service';
import { CaseActs } from './case-acts.service';
import { CaseOpening } from './case-opening.service';
import { CaseViews } from './case-views.service';
import { UnknownCase } from './cases.errors';

/**
 * For other systems and for our own services: the same cases behind it as behind HTTP.
 * Other systems show an API key, looked at here; `Report` is for whoever shows the key of the house.
 */
@Controller()
export class CasesGrpc {
  constructor(
    private readonly opening: CaseOpening,
    private readonly acts: CaseActs,
    private readonly views: CaseViews,
    private readonly sessions: SessionReader,
    private readonly aside: Aside,
  ) {}

  @GrpcMethod('CasesService', 'OpenCase')
  @Open()
  async openCase({ caseJson, idempotencyKey }: cases.OpenCaseRequest, metadata: Metadata): Promise<cases.OpenCaseResponse> {
    const reader = await this.caller(metadata, 'open');
    const started = await this.opening.open(read(OpenCase, caseJson), reader, idempotencyKey || undefined);
    return {
      case: started.case,
      state: started.state,
      existed: started.state === 'opened' && started.existed,
      rev: started.state === 'opened' ? started.rev : 0,
    };
  }

  @GrpcMethod('CasesService', 'SendCommand')
  @Open()
  async sendCommand({ case: number, commandJson }: cases.SendCommandRequest, metadata: Metadata): Promise<cases.SendCommandResponse> {
    const reader = await this.caller(metadata, 'open');
    aboutCase(number);
    const answer = await this.acts.send(await this.views.idOf(number), read(SendCommand, commandJson), reader, 'grpc');
    return answer.state === 'recorded'
      ? { state: answer.state, from: answer.from, to: answer.to, rev: answer.rev }
      : { state: answer.state, from: 0, to: 0, rev: 0 };
  }

  @GrpcMethod('CasesService', 'GetStanding')
  @Open()
  async getStanding({ case: number }: cases.GetStandingRequest, metadata: Metadata): Promise<cases.GetStandingResponse> {
    await this.caller(metadata, 'read');
    const { file, now } = await this.views.look(await this.views.idOf(number));
    return { case: file.id, rev: file.rev, standingJson: JSON.stringify(now) };
  }

  /** What a service of ours learned first. */
  @GrpcMethod('ReportsService', 'Report')
  @May({ scopes: ['report', 'admin'] })
  async report(request: reports.ReportRequest): Promise<reports.ReportResponse> {
    const { case: number, part, valuesJson, amountJson, reason, ...said } = request;
    aboutCase(number);
    const report = check(SendReport, {
      ...said,
      ...(part && { part }),
      ...(valuesJson && { values: parsed(valuesJson, 'values_json') }),
      ...(amountJson && { amount: parsed(amountJson, 'amount_json') }),
      ...(reason && { reason }),
    });
    const caseId = await this.views.idOf(number).catch((error: unknown) => (error instanceof UnknownCase ? error : Promise.reject(error)));
    if (caseId instanceof UnknownCase) {
      const state = await this.aside.take(number, report);
      if (state === undefined) throw caseId;
      return { state };
    }
    const state = await this.acts.reported(caseId, report);
    await this.aside.arrived(number);
    return { state };
  }

  private async caller(metadata: Metadata, admission: Admission): Promise<Reader> {
    const signed = await this.sessions.of({ authorization: String(metadata.get('authorization')[0] ?? '') });
    if (!signed) throw new NotSignedIn();
    if (!admits(admission, signed.reader)) throw new NotForYou(admission);
    return signed.reader;
  }
}

const read = <S extends z.ZodType>(schema: S, json: string): z.output<S> => check(schema, parsed(json, 'json'));

function parsed(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new BadShape([{ path, message: 'is not JSON' }]);
  }
}

function check<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new BadShape(result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}
