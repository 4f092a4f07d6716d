import { May } from '@gendan/platform/nest';
import { Controller, Get, Param } from '@nestjs/common';
import { complaintView } from './complaints.shapes';
import { ComplaintsService } from './complaints.service';

@Controller('api/complaints')
export class ComplaintsController {
  constructor(private readonly complaints: ComplaintsService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return (await this.complaints.of(number)).map(complaintView);
  }

  @Get('of/:customer')
  @May({ roles: ['any'], scopes: ['read'] })
  async ofCustomer(@Param('customer') customer: string) {
    return (await this.complaints.ofCustomer(customer)).map(complaintView);
  }
}
