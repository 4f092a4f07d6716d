import { May } from '@gendan/platform/nest';
import { Controller, Get, Param } from '@nestjs/common';
import { scorecardView } from './scorecards.shapes';
import { ScorecardsService } from './scorecards.service';

@Controller('api/scorecards')
export class ScorecardsController {
  constructor(private readonly cards: ScorecardsService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return (await this.cards.of({ number })).map(scorecardView);
  }

  @Get('of/:supplier')
  @May({ roles: ['any'], scopes: ['read'] })
  async ofSupplier(@Param('supplier') supplier: string) {
    return (await this.cards.of({ supplier })).map(scorecardView);
  }
}
