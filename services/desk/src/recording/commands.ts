import type { Command, Observation, Opening, Rules } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { CaseRepository } from './case.repository';
import { Inbox } from './inbox';
import { Openings } from './openings';
import type { Observed, Started, Taken } from './taken';

/** The door to the cases. A refusal (of the procedure or of the door) is thrown. */
@Injectable()
export class Commands {
  constructor(
    private readonly openings: Openings,
    private readonly inbox: Inbox,
    private readonly cases: CaseRepository,
  ) {}

  /** Opens a case. The same start again answers with the same case; other content under its number is ALREADY_OPEN with what differs. */
  start(opening: Opening, rules: Rules): Promise<Started> {
    return this.openings.start(opening, rules);
  }

  /** The same id with other content: COMMAND_ID_REUSED. The same id again: the same answer. */
  async perform(caseId: string, command: Command): Promise<Taken> {
    if (command.kind === 'adopt' && command.rules && command.procedure) await this.cases.keepRules(command.procedure.hash, command.rules);
    const taken = await this.inbox.take(caseId, command.id, { message: 'perform', body: command });
    return taken.state === 'unfit' ? { state: 'accepted' } : taken;
  }

  /** Never refused by the procedure. `id` defaults to source/sourceId/version. */
  observe(caseId: string, observation: Observation, id = idOf(observation)): Promise<Observed> {
    return this.inbox.take(caseId, id, { message: 'observe', body: { ...observation, id } });
  }

  /** Takes a closed case up again. */
  reopen(caseId: string, command: Command & { kind: 'reopen' }): Promise<Taken> {
    return this.perform(caseId, command);
  }
}

function idOf(observation: Observation): string {
  if (observation.id !== undefined) return observation.id;
  if (observation.kind === 'effectAnswer') return `${observation.effect}@${observation.round}`;
  const { source, sourceId, version, milestone } = observation;
  return `${source}/${sourceId}/${milestone}/${version}`;
}
