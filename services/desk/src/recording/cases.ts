import type { Event } from '@gendan/procedure';
import type { CaseFile } from './taken';

/** What the desk has recorded. */
export abstract class Cases {
  abstract read(caseId: string): Promise<CaseFile | undefined>;
  /** Events after a revision, in order. */
  abstract events(caseId: string, after?: number, limit?: number): Promise<Event[]>;
  /** Drops every projection and makes it again from the events, byte-identical. */
  abstract rebuild(): Promise<void>;
  /** Starts a case's workflow again from the desk's events (engine lost, or frozen and looked at by an operator). */
  abstract restart(caseId: string): Promise<void>;
  /** Looks whether every open case has its workflow, and starts the missing ones again. */
  abstract recover(): Promise<number>;
}
