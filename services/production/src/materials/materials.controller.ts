import { read } from '@gendan/platform';
import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { MaterialsService } from './materials.service';
import { ArrivalBody, BomBody, OfCase, PurchaseBody, bomView, procurementView } from './materials.shapes';

const needs = { roles: ['merchandiser', 'purchasing', 'production'], scopes: ['report'] };
const buys = { roles: ['merchandiser', 'purchasing'], scopes: ['report'] };
const receives = { roles: ['merchandiser', 'purchasing', 'warehouse'], scopes: ['report'] };

/** Ids hold slashes: in an address they are written with %2F. */
@Controller('api')
export class MaterialsController {
  constructor(private readonly materials: MaterialsService) {}

  @Get('procurement/:case')
  @May({ roles: ['any'], scopes: ['read'] })
  async procurement(@Param('case') number: string, @Query('today') given: string) {
    const { today } = read(OfCase, { case: number, today: given });
    return (await this.materials.projects(number)).map((project) => procurementView(project, today));
  }

  @Put('boms')
  @May(needs)
  async setBom(@Body({ schema: BomBody }) body: BomBody) {
    return bomView(await this.materials.setBom(body));
  }

  @Post('purchases')
  @May(buys)
  async purchase(@Body({ schema: PurchaseBody }) body: PurchaseBody, @Who() who: Caller) {
    return bomView(await this.materials.purchase(body, who.id));
  }

  @Post('purchases/:id/arrivals')
  @May(receives)
  async arrive(@Param('id') id: string, @Body({ schema: ArrivalBody }) body: ArrivalBody, @Who() who: Caller) {
    return bomView(await this.materials.arrive(id, body, who.id));
  }
}
