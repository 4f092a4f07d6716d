import type { FileRow } from '@gendan/contracts';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { arrivedIn } from './arrived';
import { Files } from './files.service';

const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/gif', 'image/webp']);

@Controller('api/files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Post()
  @Admits('staff')
  keep(@Req() request: FastifyRequest, @By() reader: Reader): Promise<FileRow> {
    return this.files.keep(arrivedIn(request), { by: reader.id });
  }
  @Get(':hash')
  @Admits('read')
  async open(@Param('hash') hash: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, type, size, stream } = await this.files.open(hash);
    await reply
      .header('content-type', type)
      .header('content-length', size)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, max-age=86400, immutable')
      .header('content-disposition', `${SHOWN.has(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(stream);
  }
}
