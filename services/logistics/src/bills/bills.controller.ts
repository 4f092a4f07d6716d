import { May } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { BillsService } from './bills.service';
import { HandOverBody, IssueBody, billView } from './bills.shapes';

const papers = { roles: ['documentsClerk', 'merchandiser'], scopes: ['report'] };

@Controller('api/bills')
export class BillsController {
  constructor(private readonly bills: BillsService) {}

  @Get()
  @May({ roles: ['any'], scopes: ['read'] })
  async ofShipment(@Query('shipment') shipment = '') {
    return (await this.bills.ofShipment(shipment)).map(billView);
  }

  @Post()
  @May(papers)
  async issue(@Body({ schema: IssueBody }) body: IssueBody) {
    return billView(await this.bills.issue(body));
  }

  @Post(':id/hand-over')
  @May(papers)
  async handOver(@Param('id', ParseUUIDPipe) id: string, @Body({ schema: HandOverBody }) body: HandOverBody) {
    return billView(await this.bills.handOver(id, body));
  }
}
