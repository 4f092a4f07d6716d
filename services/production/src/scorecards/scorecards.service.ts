import type { RecordKeeper } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { Scorecard } from './scorecard.entity';
import { ScorecardsRepository } from './scorecards.repository';
import { SaidScorecard } from './scorecards.shapes';

@Injectable()
export class ScorecardsService {
  constructor(private readonly cards: ScorecardsRepository) {}

  of(where: { number: string } | { supplier: string }): Promise<Scorecard[]> {
    return this.cards.of(where);
  }

  readonly keeper: RecordKeeper<SaidScorecard> = {
    shape: SaidScorecard,
    keep: async (tx, { number, by, values }) => {
      await this.cards.save(tx, { ...values, number, enteredBy: by });
      return `${number}/${values.part}`;
    },
    drop: async (tx, row) => {
      const [number = '', part = ''] = row.split('/');
      await this.cards.remove(tx, { number, part });
    },
  };
}
