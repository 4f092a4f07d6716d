import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ArrearsQuery, CourseBody, StatementBody, arrearsView, statementHead, statementView } from './statements.shapes';
import { StatementsService } from './statements.service';

@Controller('api/statements')
export class StatementsController {
  constructor(private readonly statements: StatementsService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return statementView(await this.statements.of(number));
  }

  @Put()
  @May({ roles: ['merchandiser', 'salesperson', 'finance'], scopes: ['effects'] })
  async draft(@Body({ schema: StatementBody }) body: StatementBody, @Who() who: Caller) {
    return statementView(await this.statements.draft(body, who.id));
  }

  @Put(':case/course')
  @May({ roles: ['merchandiser', 'salesperson', 'finance'], scopes: ['effects'] })
  async note(@Param('case') number: string, @Body({ schema: CourseBody }) course: CourseBody) {
    return statementView(await this.statements.note(number, course));
  }

  @Get('arrears/:customer')
  @May({ roles: ['any'], scopes: ['read'] })
  async arrears(@Param('customer') customer: string, @Query({ schema: ArrearsQuery }) { month }: ArrearsQuery) {
    return arrearsView(await this.statements.arrears(customer, month));
  }

  @Get('of/:customer')
  @May({ roles: ['any'], scopes: ['read'] })
  async ofCustomer(@Param('customer') customer: string) {
    return (await this.statements.ofCustomer(customer)).map(statementHead);
  }
}
