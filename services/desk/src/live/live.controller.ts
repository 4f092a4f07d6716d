import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Admits } from '../sign-in/admission';
import { Live } from './live';

@Controller('api/events')
export class LiveController {
  constructor(private readonly live: Live) {}

  @Get()
  @Admits('staff')
  async watch(@Headers('last-event-id') last: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    reply.hijack();
    await this.live.watch(reply.raw, last);
  }
}
