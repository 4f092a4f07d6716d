import { May } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { SamplesService } from './samples.service';
import { SampleBody } from './samples.shapes';

@Controller('api/samples')
export class SamplesController {
  constructor(private readonly samples: SamplesService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  of(@Param('case') number: string) {
    return this.samples.of(number);
  }

  @Post()
  @May({ roles: ['merchandiser', 'production'], scopes: ['report'] })
  finish(@Body({ schema: SampleBody }) body: SampleBody) {
    return this.samples.finish(body);
  }
}
