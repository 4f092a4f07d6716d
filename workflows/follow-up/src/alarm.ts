import type { NextDue } from '@gendan/procedure';
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

const minute = 60_000;
/** Over how many minutes the reminders of one o'clock time are spread. */
const spreadMinutes = 5;

/**
 * When to wake for what is due. Many cases share the hours of a calendar (close of business, nine in the morning): wake-ups there that only
 * remind are spread by the case's number. What is counted from an instant, and whatever decides something, is on time.
 */
export function wakeAt({ at, what }: NextDue, number: string): number {
  const due = Date.parse(at);
  return what === 'rung' && due % minute === 0 ? due + spreadOf(number) : due;
}

function spreadOf(number: string): number {
  let mixed = 2166136261;
  for (let i = 0; i < number.length; i += 1) mixed = Math.imul(mixed ^ number.charCodeAt(i), 16777619) >>> 0;
  return mixed % (spreadMinutes * minute);
}

/** The one timer of a case: armed again only when something is due earlier; a later due lets the old one ring and looks again. */
export class Alarm {
  private armed?: { at: number; scope: CancellationScope };

  constructor(private readonly ring: () => void) {}

  arm(at: number): void {
    if (this.armed && this.armed.at <= at) return;
    this.silence();
    const scope = new CancellationScope();
    this.armed = { at, scope };
    void scope.run(() => this.wait(at, scope));
  }

  silence(): void {
    this.armed?.scope.cancel();
    this.armed = undefined;
  }

  private async wait(at: number, scope: CancellationScope): Promise<void> {
    try {
      await sleep(Math.max(at - Date.now(), 1));
    } catch (error) {
      if (isCancellation(error)) return;
      throw error;
    }
    if (this.armed?.scope === scope) this.armed = undefined;
    this.ring();
  }
}
