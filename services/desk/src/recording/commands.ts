import type { Command, Observation, Opening, Rules } from '@gendan/procedure';
import type { Observed, Started, Taken } from './taken';

/** The door to the cases. A refusal (of the procedure or of the door) is thrown. */
export abstract class Commands {
  /** Opens a case. The same start again answers with the same case; other content under its number is ALREADY_OPEN with what differs. */
  abstract start(opening: Opening, rules: Rules): Promise<Started>;
  /** The same id with other content: COMMAND_ID_REUSED. The same id again: the same answer. */
  abstract perform(caseId: string, command: Command): Promise<Taken>;
  /** Never refused by the procedure. `id` defaults to source/sourceId/version. */
  abstract observe(caseId: string, observation: Observation, id?: string): Promise<Observed>;
  /** Takes a closed case up again. */
  abstract reopen(caseId: string, command: Command & { kind: 'reopen' }): Promise<Taken>;
}
