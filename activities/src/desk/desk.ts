import type { recording } from '@gendan/contracts/grpc';
import { protoRoot } from '@gendan/contracts/grpc';
import type { AskedEffect, EffectOutcome, FollowUpActivities, TurningActivities } from '@gendan/follow-up';
import { grpcClient } from '@gendan/platform';
import { outcomeOf, type Counterpart } from '../effects-service';

/** The desk: records progress, opens cases out of cases and the turns of duties, tells a fact. */
export function desk(address: string, key: string): Counterpart & Pick<FollowUpActivities, 'recordProgress'> & TurningActivities {
  const service = grpcClient<recording.RecordingService>({
    address,
    protoRoot,
    package: 'gendan.desk.v1',
    service: 'RecordingService',
    key,
    callMs: 2_800,
  });
  return {
    async recordProgress({ case: caseId, epoch, events, head }) {
      return service.RecordProgress({ case: caseId, epoch, eventsJson: JSON.stringify(events), ...head });
    },
    async carryOut(asked: AskedEffect): Promise<EffectOutcome> {
      const { effect, revoke, version, key, case: caseId, milestone, part = '', values } = asked;
      if (revoke) return { outcome: 'done' }; // what was said or opened stays said and open; making it good is people's work
      const about = { key, ...version, case: caseId, milestone, part };
      if ('opens' in effect)
        return outcomeOf(
          await service.OpenChild({ ...about, kind: effect.opens, carryJson: JSON.stringify(effect.carry ?? []) }, { callMs: 9_000 }),
        );
      if ('tell' in effect)
        return outcomeOf(
          await service.Tell({ ...about, to: effect.tell, fact: effect.fact, valuesJson: JSON.stringify(values) }, { callMs: 9_000 }),
        );
      throw new TypeError(`not the desk's effect: ${Object.keys(effect).join()}`);
    },
    async openTurns(asked) {
      const { cases } = await service.OpenTurns(asked, { callMs: 25_000 });
      return cases;
    },
    close: () => service.close(),
  };
}
