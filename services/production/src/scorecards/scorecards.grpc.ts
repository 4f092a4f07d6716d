import type { production } from '@gendan/contracts/grpc';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ScorecardsController } from './scorecards.controller';
import { scorecardView } from './scorecards.shapes';
import { ScorecardsService } from './scorecards.service';

@Controller()
@AsOverHttp(ScorecardsController)
export class ScorecardsGrpc {
  constructor(private readonly cards: ScorecardsService) {}

  @GrpcMethod('ProductionService', 'ScorecardsOf')
  async of({ case: number, supplier }: production.ScorecardsOfRequest): Promise<production.ScorecardsOfResponse> {
    return { scorecards: (await this.cards.of(number ? { number } : { supplier })).map(scorecardView) };
  }
}
