import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { May } from '../door/callers.guard';
import { EDITORS } from './kept-parties.entity';
import { PartiesService } from './parties.service';
import { PartyBody, partyView } from './parties.shapes';

const Find = z.object({
  text: z.string().max(100).default(''),
  kind: z.string().max(40).optional(),
  limit: z.coerce.number().int().positive().optional(),
});

@Controller('api/parties')
export class PartiesController {
  constructor(private readonly parties: PartiesService) {}

  @Get()
  @May({ roles: ['any'], scopes: ['read'] })
  async find(@Query({ schema: Find }) { text, kind, limit }: z.output<typeof Find>) {
    return (await this.parties.find(text, kind, limit)).map(partyView);
  }

  @Get(':id')
  @May({ roles: ['any'], scopes: ['read'] })
  async one(@Param('id') id: string) {
    return partyView(await this.parties.one(id));
  }

  @Put(':id')
  @May({ roles: EDITORS, scopes: ['admin'] })
  async save(@Param('id') id: string, @Body({ schema: PartyBody }) { base, ...party }: PartyBody) {
    return partyView(await this.parties.save({ id, ...party }, base));
  }
}
