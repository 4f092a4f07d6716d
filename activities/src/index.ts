import type { AskedEffect, FollowUpActivities, TurningActivities } from '@gendan/follow-up';
import { applicationFailureOf, Refusal } from '@gendan/platform';
import { customers } from './customers/customers';
import { desk } from './desk/desk';
import type { Counterpart } from './effects-service';
import { finance } from './finance/finance';
import { logistics } from './logistics/logistics';
import { production } from './production/production';

const services = { customers, production, logistics, finance };

/** host:port of each counterpart's gRPC door. */
export type Addresses = { desk: string } & Record<keyof typeof services, string>;

/** The hands of the workflows; `key` is what the house's processes show one another. `close` when the worker has stopped. */
export function activitiesAt(addresses: Addresses, key: string): { activities: FollowUpActivities & TurningActivities; close(): void } {
  const deskDoor = desk(addresses.desk, key);
  const doors = new Map<string, Counterpart>([['desk', deskDoor]]);
  for (const name of Object.keys(services) as (keyof typeof services)[]) doors.set(name, services[name](addresses[name], key));
  return {
    activities: {
      recordProgress: refusing((recording) => deskDoor.recordProgress(recording)),
      openTurns: (asked) => deskDoor.openTurns(asked), // a refusal too is asked again: people put it right
      carryOut: refusing(async (asked) => {
        const name = counterpartOf(asked);
        const counterpart = doors.get(name);
        return counterpart
          ? counterpart.carryOut(asked)
          : { outcome: 'refused', code: 'NO_SUCH_SERVICE', sentence: `${name}: 没有这个服务 / no such service` };
      }),
    },
    close: () => doors.forEach((door) => door.close()),
  };
}

const counterpartOf = ({ effect }: AskedEffect): string => ('of' in effect ? effect.of : 'desk');

/** A refusal is final for Temporal, everything else is tried again. */
function refusing<A, R>(act: (asked: A) => Promise<R>): (asked: A) => Promise<R> {
  return async (asked) => {
    try {
      return await act(asked);
    } catch (error) {
      throw error instanceof Refusal ? applicationFailureOf(error) : error;
    }
  };
}
