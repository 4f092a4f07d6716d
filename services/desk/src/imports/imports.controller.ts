import { type ImportPreview, type ImportResult, OpenImport } from '@gendan/contracts';
import { Body, Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { arrivedIn } from '../files/arrived';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { Imports } from './imports.service';

@Controller('api/imports')
export class ImportsController {
  constructor(private readonly imports: Imports) {}

  /** Reads a sheet and opens nothing. */
  @Post(['', 'orders'])
  @HttpCode(200)
  @Admits('staff')
  preview(@Req() request: FastifyRequest, @By() reader: Reader, @Query('procedure') procedure?: string): Promise<ImportPreview> {
    return this.imports.preview(arrivedIn(request), reader, procedure);
  }
  @Post(':id/open')
  @HttpCode(200)
  @Admits('staff')
  open(@Param('id') id: string, @Body({ schema: OpenImport }) { rows }: OpenImport, @By() reader: Reader): Promise<ImportResult> {
    return this.imports.open(id, rows, reader);
  }
}
