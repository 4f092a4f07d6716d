import {
  type Page,
  PutCell,
  PutCells,
  type RegisterHead,
  type RegisterPage,
  RegisterQuery,
  type RegisterSums,
  type RegisterUpload,
  type SavedCells,
  type TypedCell,
} from '@gendan/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { arrivedIn } from '../files/arrived';
import { Admits, By, type SignedRequest } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { RegisterCells } from './register-cells.service';
import { RegisterUploads } from './register-uploads.service';
import { Registers } from './registers.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('api/registers')
export class RegistersController {
  constructor(
    private readonly registers: Registers,
    private readonly uploads: RegisterUploads,
    private readonly cells: RegisterCells,
  ) {}

  @Get()
  @Admits('read')
  async list(): Promise<Page<RegisterHead>> {
    return { items: await this.registers.list() };
  }
  @Get(':id')
  @Admits('read')
  page(@Param('id') id: string, @Query({ schema: RegisterQuery }) query: RegisterQuery, @By() reader: Reader): Promise<RegisterPage> {
    return this.registers.page(id, query, reader);
  }
  /** What the register's rows come to: payments by status, minutes by department. */
  @Get(':id/sums')
  @Admits('read')
  sums(@Param('id') id: string, @Query({ schema: RegisterQuery }) query: RegisterQuery, @By() reader: Reader): Promise<RegisterSums> {
    return this.registers.sums(id, query, reader);
  }
  /** All rows that fit the filters, for Excel and WPS. */
  @Get(':id/xlsx')
  @Admits('read')
  async workbook(
    @Param('id') id: string,
    @Query({ schema: RegisterQuery }) query: RegisterQuery,
    @By() reader: Reader,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes } = await this.registers.workbook(id, query, reader);
    await reply
      .header('content-type', XLSX)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(bytes);
  }
  /** A downloaded workbook, changed and brought back: what it would change; nothing is changed yet. */
  @Post(':id/uploads')
  @HttpCode(200)
  @Admits('staff')
  upload(@Param('id') id: string, @Req() request: FastifyRequest): Promise<RegisterUpload> {
    return this.uploads.preview(id, arrivedIn(request));
  }
  /** Each is saved or refused by itself. */
  @Post(':id/cells')
  @HttpCode(200)
  @Admits('staff')
  putAll(
    @Param('id') id: string,
    @Body({ schema: PutCells }) body: PutCells,
    @By() reader: Reader,
    @Req() { session }: SignedRequest,
  ): Promise<SavedCells> {
    return this.uploads.save(id, body, { reader, session });
  }
  @Put(':id/rows/:row/cells/:column')
  @Admits('staff')
  put(
    @Param('id') id: string,
    @Param('row') row: string,
    @Param('column') column: string,
    @Body({ schema: PutCell }) body: PutCell,
    @By() reader: Reader,
    @Req() { session }: SignedRequest,
  ): Promise<TypedCell> {
    return this.cells.put(id, row, column, body, { reader, session });
  }
}
