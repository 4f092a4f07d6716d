import type { Head } from '@gendan/contracts';
import { ActivityFailure, ApplicationFailure, CancellationScope, isCancellation, proxyActivities, sleep } from '@temporalio/workflow';
import type { FollowUpActivities } from './index';
import type { Ledger } from './ledger';

const partSize = 200;

const { recordProgress } = proxyActivities<Pick<FollowUpActivities, 'recordProgress'>>({
  startToCloseTimeout: '3s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '5s' },
});

/** Brings what no door asked for to the desk: one part at a time, beside the handlers, asked again until the desk has it. */
export class Recorder {
  private scope?: CancellationScope;

  constructor(
    private readonly ledger: Ledger,
    private readonly epoch: number,
    private readonly park: (why: string) => void,
    private readonly done: () => void,
  ) {}

  get busy(): boolean {
    return this.scope !== undefined;
  }

  wake(): void {
    if (this.busy || this.ledger.told) return;
    this.scope = new CancellationScope();
    void this.scope
      .run(() => this.bring())
      .finally(() => {
        this.scope = undefined;
        this.done();
      });
  }

  stop(): void {
    this.scope?.cancel();
  }

  private async bring(): Promise<void> {
    try {
      while (!this.ledger.told) {
        const part = this.ledger.unrecorded(partSize);
        const desk = await recordProgress({ case: this.ledger.plan.case, epoch: this.epoch, ...part });
        this.heard(desk);
        if (desk.rev < part.head.rev) await sleep('5s'); // it took nothing in and said nothing: not at once again
      }
    } catch (error) {
      if (isCancellation(error)) return;
      const cause = error instanceof ActivityFailure ? error.cause : error;
      this.park(cause instanceof ApplicationFailure ? (cause.type ?? cause.message) : String(cause));
    }
  }

  /** What the desk says it has: not this history, or more than this run knows of, and this run is not the case. */
  private heard(desk: Head): void {
    const fault = this.ledger.faultOf(desk);
    if (fault) throw ApplicationFailure.nonRetryable('the desk has another history', fault);
    this.ledger.acknowledge(desk);
  }
}
