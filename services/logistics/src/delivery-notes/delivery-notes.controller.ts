import { May } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DeliveryNotesService } from './delivery-notes.service';
import { DeliverBody, SignBody, noteView } from './delivery-notes.shapes';

const delivers = { roles: ['rep', 'salesAdmin', 'warehouse'], scopes: ['report'] };

/** Ids hold a slash: in an address they are written with %2F. */
@Controller('api/delivery-notes')
export class DeliveryNotesController {
  constructor(private readonly notes: DeliveryNotesService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return (await this.notes.of(number)).map(noteView);
  }

  @Post()
  @May(delivers)
  async deliver(@Body({ schema: DeliverBody }) body: DeliverBody) {
    return noteView(await this.notes.deliver(body));
  }

  @Post(':id/sign')
  @May(delivers)
  async sign(@Param('id') id: string, @Body({ schema: SignBody }) body: SignBody) {
    return noteView(await this.notes.sign(id, body));
  }
}
