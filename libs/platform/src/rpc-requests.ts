import type { Metadata } from '@grpc/grpc-js';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { Metrics } from './metrics';
import { inRequest, requestFrom } from './request';

/** Gives each gRPC call its request (taken over from the caller) and measures it. HTTP requests got theirs from Fastify. */
export class RpcRequests implements NestInterceptor {
  constructor(private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'rpc') return next.handle();
    const metadata = context.switchToRpc().getContext<Metadata>();
    const request = requestFrom(metadata.get('x-request-id')[0], metadata.get('x-case')[0]);
    const method = `${context.getClass().name}.${context.getHandler().name}`;
    const began = performance.now();
    const took = (status: string): void => this.metrics.took('grpc', method, status, (performance.now() - began) / 1_000);
    return new Observable((subscriber) =>
      inRequest(request, () =>
        next.handle().subscribe({
          next: (value) => subscriber.next(value),
          error: (error: unknown) => {
            took('error');
            subscriber.error(error);
          },
          complete: () => {
            took('ok');
            subscriber.complete();
          },
        }),
      ),
    );
  }
}
