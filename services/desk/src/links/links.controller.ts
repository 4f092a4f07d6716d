import { AnswerLink, type FileRow, type LinkView } from '@gendan/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { arrivedIn } from '../files/arrived';
import { Admits } from '../sign-in/admission';
import { Links } from './links.service';

@Controller('api/links')
export class LinksController {
  constructor(private readonly links: Links) {}

  @Get(':token')
  @Admits('anyone')
  view(@Param('token') token: string): Promise<LinkView> {
    return this.links.view(token);
  }
  @Post(':token/answer')
  @HttpCode(200)
  @Admits('anyone')
  answer(@Param('token') token: string, @Body({ schema: AnswerLink }) body: AnswerLink): Promise<LinkView> {
    return this.links.answer(token, body);
  }
  @Post(':token/files')
  @Admits('anyone')
  upload(@Param('token') token: string, @Req() request: FastifyRequest): Promise<FileRow> {
    return this.links.upload(token, arrivedIn(request));
  }
  /** By the link's id (the first twelve characters of its token). */
  @Post(':id/revoke')
  @HttpCode(204)
  @Admits('staff')
  revoke(@Param('id') id: string): Promise<void> {
    return this.links.revoke(id.slice(0, 12));
  }
}
