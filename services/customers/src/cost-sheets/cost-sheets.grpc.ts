import type { customers } from '@gendan/contracts/grpc';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { CostSheetsController } from './cost-sheets.controller';
import { costSheetView } from './cost-sheets.shapes';
import { CostSheetsService } from './cost-sheets.service';

@Controller()
@AsOverHttp(CostSheetsController)
export class CostSheetsGrpc {
  constructor(private readonly costSheets: CostSheetsService) {}

  @GrpcMethod('CustomersService', 'CostSheetsOf')
  async of({ case: number, customer }: customers.CostSheetsOfRequest): Promise<customers.CostSheetsOfResponse> {
    const found = await (number ? this.costSheets.of(number) : this.costSheets.ofCustomer(customer));
    return { costSheets: found.map(costSheetView) };
  }
}
