import { AnswerLink, type FileRow, type LinkView } from '@gendan/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { arrivedIn } from '../files/arrived';
import { Admits } from '../sign-in/admission';
import { SessionReader } from '../sign-in/session-reader';
import { Links } from './links.service';

@Controller('api/links')
export class LinksController {
  constructor(
    private readonly links: Links,
    private readonly sessions: SessionReader,
  ) {}

  @Get(':token')
  @Admits('anyone')
  view(@Param('token') token: string): Promise<LinkView> {
    return this.links.view(token);
  }
  @Post(':token/answer')
  @HttpCode(200)
  @Admits('anyone')
  async answer(
    @Param('token') token: string,
    @Body({ schema: AnswerLink }) body: AnswerLink,
    @Req() { headers }: FastifyRequest,
  ): Promise<LinkView> {
    const signed = await this.sessions.of(headers);
    return this.links.answer(token, body, signed?.reader);
  }
  @Post(':token/files')
  @Admits('anyone')
  upload(@Param('token') token: string, @Req() request: FastifyRequest): Promise<FileRow> {
    return this.links.upload(token, arrivedIn(request));
  }
}
