import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { orderView } from '../factory-orders/factory-orders.shapes';
import { ProgressService } from './progress.service';
import { ProgressBody, StagesBody, progressView } from './progress.shapes';

const makes = { roles: ['merchandiser', 'production', 'purchasing'], scopes: ['report'] };
const reads = { roles: ['any'], scopes: ['read'] };

/** Ids hold a slash: in an address they are written with %2F. */
@Controller('api')
export class ProgressController {
  constructor(private readonly progress: ProgressService) {}

  @Get('progress/:case')
  @May(reads)
  async list(@Param('case') number: string) {
    return (await this.progress.list([number])).map(progressView);
  }

  @Get('factory-orders/:id/progress')
  @May(reads)
  progressOf(@Param('id') id: string) {
    return this.progress.of(id);
  }

  @Put('factory-orders/:id/stages')
  @May(makes)
  async setStages(@Param('id') id: string, @Body({ schema: StagesBody }) { stages }: StagesBody) {
    return orderView(await this.progress.setStages(id, stages));
  }

  @Post('factory-orders/:id/progress')
  @May(makes)
  async record(@Param('id') id: string, @Body({ schema: ProgressBody }) body: ProgressBody, @Who() who: Caller) {
    return orderView(await this.progress.record(id, body, who.id));
  }
}
