import type { Page, ProcedureRow, ProcedureView } from '@gendan/contracts';
import { Body, Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { Procedures } from './procedures.service';

@Controller('api/procedures')
export class ProceduresController {
  constructor(private readonly procedures: Procedures) {}

  @Get()
  @Admits('read')
  async list(): Promise<Page<ProcedureRow>> {
    return { items: await this.procedures.list() };
  }
  @Get(':id')
  @Admits('read')
  latest(@Param('id') id: string): Promise<ProcedureView> {
    return this.procedures.view(id);
  }
  @Get(':id/:version')
  @Admits('read')
  one(@Param('id') id: string, @Param('version', ParseIntPipe) version: number): Promise<ProcedureView> {
    return this.procedures.view(id, version);
  }
  @Post()
  @Admits('admin')
  publish(@Body() json: unknown, @By() reader: Reader): Promise<ProcedureView> {
    return this.procedures.publish(json, reader);
  }
}
