import { Body, Controller, Get, Param, Put, Query, type Type } from '@nestjs/common';
import { z } from 'zod';
import { May } from '../door/caller';
import type { KeptParties } from './kept-parties';
import { PartiesService } from './parties.service';
import { type PartyGiven, partyView } from './parties.shapes';

const Find = z.object({
  text: z.string().max(100).default(''),
  kind: z.string().max(40).optional(),
  limit: z.coerce.number().int().positive().optional(),
});

/** The door of one service's parties: who may change them and what is asked of them is its own. */
export function partiesController({ editors, body }: Pick<KeptParties, 'editors' | 'body'>): Type {
  @Controller('api/parties')
  class PartiesController {
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
    @May({ roles: editors, scopes: ['admin'] })
    async save(@Param('id') id: string, @Body({ schema: body }) { base, ...party }: PartyGiven) {
      return partyView(await this.parties.save({ id, ...party }, base));
    }
  }
  return PartiesController;
}
