import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** `/api/orders…` speaks of orders only. */
export const KindOfPath = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined =>
  /^\/api\/orders(?:[/?]|$)/.test(context.switchToHttp().getRequest<FastifyRequest>().url) ? 'order' : undefined,
);
