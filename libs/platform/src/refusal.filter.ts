import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throwError, type Observable } from 'rxjs';
import type { Log } from './log';
import { isUnreachable } from './postgres';
import { Refusal, type RefusalKind } from './refusal';
import { grpcFault, grpcStatusOf } from './refusal.grpc';
import { faultProblem, problemOf } from './refusal.http';
import { DatabaseAway } from './refusals';
import { currentRequest } from './request';

/** The one place where what was thrown becomes an answer: refusals by their mapping, all else is a fault, logged with its stack. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): Observable<never> | void {
    const requestId = currentRequest()?.id ?? '-';
    const away = isUnreachable(thrown);
    const refusal = thrown instanceof Refusal ? thrown : away ? new DatabaseAway() : httpRefusal(thrown);
    if (away) this.log.warn({ err: thrown }, 'PostgreSQL does not answer');
    else if (refusal) this.log.info({ code: refusal.code, kind: refusal.kind, details: refusal.details }, 'refused');
    else this.log.error({ err: thrown }, 'fault');

    if (host.getType() === 'rpc') return throwError(() => (refusal ? grpcStatusOf(refusal) : grpcFault(requestId)));

    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) return;
    const language = http.getRequest<FastifyRequest>().headers['accept-language'];
    const problem = refusal ? problemOf(refusal, requestId, language) : faultProblem(requestId, language);
    if (problem.status === 503) void reply.header('retry-after', '2');
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}

/** What Nest and Fastify refuse by themselves: unknown routes, bodies that cannot be read or are too large. */
function httpRefusal(thrown: unknown): Refusal | undefined {
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  const message = thrown instanceof Error ? thrown.message : '';
  if (status === 413) {
    return new Refusal({
      kind: 'invalid',
      code: 'TOO_LARGE',
      zh: '内容太大，请分成小份再提交。',
      en: 'That is too large. Send it in smaller parts.',
    });
  }
  if (status === 404 && /^Cannot [A-Z]+ /.test(message)) {
    return new Refusal({
      kind: 'not-found',
      code: 'UNKNOWN_ADDRESS',
      zh: '没有这个地址，请检查网址。',
      en: 'There is nothing at this address. Check it.',
    });
  }
  const kind = kindsByStatus[status] ?? 'invalid';
  return new Refusal({ kind, code: kind === 'invalid' ? 'NOT_READABLE' : `HTTP_${status}`, zh: `请求无法处理：${message}`, en: message });
}

const kindsByStatus: Record<number, RefusalKind> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'stale',
};
