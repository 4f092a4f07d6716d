import type { KeptRows } from '@gendan/contracts';
import { Controller, Get, Param } from '@nestjs/common';
import { Admits } from '../sign-in/admission';
import { Kept } from './kept.service';

/** What the services keep about a case. */
@Controller('api/cases/:number/kept')
export class KeptController {
  constructor(private readonly kept: Kept) {}

  @Get()
  @Admits('read')
  of(@Param('number') number: string): Promise<KeptRows> {
    return this.kept.of(number);
  }
}
