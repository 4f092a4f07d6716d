import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { InspectionsService } from './inspections.service';
import { BookInspectionBody, InspectionResultBody, inspectionView } from './inspections.shapes';

const inspects = { roles: ['merchandiser', 'inspector', 'quality'], scopes: ['report'] };

/** Ids hold slashes: in an address they are written with %2F. */
@Controller('api/inspections')
export class InspectionsController {
  constructor(private readonly inspections: InspectionsService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return (await this.inspections.of(number)).map(inspectionView);
  }

  @Post()
  @May(inspects)
  async book(@Body({ schema: BookInspectionBody }) body: BookInspectionBody, @Who() who: Caller) {
    return inspectionView(await this.inspections.book(body, who.id));
  }

  @Post(':id/result')
  @May(inspects)
  async record(@Param('id') id: string, @Body({ schema: InspectionResultBody }) body: InspectionResultBody, @Who() who: Caller) {
    return inspectionView(await this.inspections.record(id, body, who.id));
  }
}
