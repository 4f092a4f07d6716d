import { May } from '@gendan/platform/nest';
import { Controller, Get, Param } from '@nestjs/common';
import { returnView } from './returns.shapes';
import { ReturnsService } from './returns.service';

@Controller('api/returns')
export class ReturnsController {
  constructor(private readonly returns: ReturnsService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return (await this.returns.of(number)).map(returnView);
  }

  @Get('of/:customer')
  @May({ roles: ['any'], scopes: ['read'] })
  async ofCustomer(@Param('customer') customer: string) {
    return (await this.returns.ofCustomer(customer)).map(returnView);
  }
}
