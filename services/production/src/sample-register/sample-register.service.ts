import { Transactions } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { ASPECTS, type SampleAspect, type SampleSigner, signs } from './aspects';
import type { SampleMove, SamplePlace } from './sample-move.entity';
import { AspectNotTheirs, SampleUnknown } from './sample-register.errors';
import { type RegisteredSample, SampleRegisterRepository } from './sample-register.repository';

export type Signed = { aspects: SampleAspect[]; role: SampleSigner; on: string };
export type Moved = Pick<SampleMove, 'place' | 'holder' | 'movedOn'>;

@Injectable()
export class SampleRegisterService {
  constructor(
    private readonly register: SampleRegisterRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Of these cases; of none named, of all. */
  async list(numbers: readonly string[], place?: SamplePlace): Promise<RegisteredSample[]> {
    const samples = await this.register.all(numbers);
    return place ? samples.filter(({ at }) => at?.place === place) : samples;
  }

  /** Each signer signs the aspects that are his; again, it is signed anew. */
  async sign(sample: string, { aspects, role, on }: Signed, by: string): Promise<void> {
    const foreign = aspects.find((aspect) => !signs(role, aspect));
    if (foreign) throw new AspectNotTheirs(role, foreign, ASPECTS[role]);
    await this.transactions.run(async (tx) => {
      if (!(await this.register.locked(tx, sample))) throw new SampleUnknown(sample);
      for (const aspect of aspects) await this.register.sign(tx, { sample, aspect, role, signedBy: by, signedOn: on });
    });
  }

  /** Where it is now; the same again changes nothing, and where it was stays on file. */
  async move(sample: string, moved: Moved, by: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.register.locked(tx, sample))) throw new SampleUnknown(sample);
      const last = await this.register.lastMove(tx, sample);
      if (last && last.place === moved.place && last.holder === moved.holder && last.movedOn === moved.movedOn) return;
      await this.register.addMove(tx, { ...moved, sample, n: (last?.n ?? 0) + 1, enteredBy: by });
    });
  }
}
