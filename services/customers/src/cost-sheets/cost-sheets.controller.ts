import { May } from '@gendan/platform/nest';
import { Controller, Get, Param } from '@nestjs/common';
import { costSheetView } from './cost-sheets.shapes';
import { CostSheetsService } from './cost-sheets.service';

@Controller('api/cost-sheets')
export class CostSheetsController {
  constructor(private readonly costSheets: CostSheetsService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return (await this.costSheets.of(number)).map(costSheetView);
  }

  @Get('of/:customer')
  @May({ roles: ['any'], scopes: ['read'] })
  async ofCustomer(@Param('customer') customer: string) {
    return (await this.costSheets.ofCustomer(customer)).map(costSheetView);
  }
}
