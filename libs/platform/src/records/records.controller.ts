import { Controller, Get, Param } from '@nestjs/common';
import { May } from '../door/caller';
import { keptView } from './records.view';
import { RecordsService } from './records.service';

/** What one case has told this service to keep. */
@Controller('api/records')
export class RecordsController {
  constructor(private readonly records: RecordsService) {}

  @Get(':number')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('number') number: string) {
    return (await this.records.of(number)).map(keptView);
  }
}
