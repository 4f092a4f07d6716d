import type { finance } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { StatementsController } from './statements.controller';
import { ArrearsQuery, CourseBody, StatementBody, arrearsView, statementHead, statementView } from './statements.shapes';
import { StatementsService } from './statements.service';

@Controller()
@AsOverHttp(StatementsController)
export class StatementsGrpc {
  constructor(private readonly statements: StatementsService) {}

  @GrpcMethod('FinanceService', 'DraftStatement')
  async draft(request: finance.DraftStatementRequest): Promise<finance.DraftStatementResponse> {
    return { statement: statementView(await this.statements.draft(read(StatementBody, request), actorNow())) };
  }

  @GrpcMethod('FinanceService', 'NoteStatement')
  async note({ case: number, ...course }: finance.NoteStatementRequest): Promise<finance.NoteStatementResponse> {
    return { statement: statementView(await this.statements.note(number, read(CourseBody, course))) };
  }

  @GrpcMethod('FinanceService', 'StatementOf')
  async of({ case: number }: finance.StatementOfRequest): Promise<finance.StatementOfResponse> {
    return { statement: statementView(await this.statements.of(number)) };
  }

  @GrpcMethod('FinanceService', 'ArrearsOf')
  async arrears({ customer, month }: finance.ArrearsOfRequest): Promise<finance.ArrearsOfResponse> {
    return arrearsView(await this.statements.arrears(customer, read(ArrearsQuery, { month }).month));
  }

  @GrpcMethod('FinanceService', 'StatementsOf')
  async ofCustomer({ customer }: finance.StatementsOfRequest): Promise<finance.StatementsOfResponse> {
    return { statements: (await this.statements.ofCustomer(customer)).map(statementHead) };
  }
}
