import type { people } from '@gendan/contracts/grpc';
import type { Caller, Callers } from './caller';
import { SignInFirst } from './door.errors';

/** Asks the people service. */
export class PeopleCallers implements Callers {
  constructor(private readonly people: Pick<people.PeopleService, 'WhoIs'>) {}

  async whoIs(by: people.WhoIsRequest): Promise<Caller> {
    const { caller } = await this.people.WhoIs(by);
    if (!caller) throw new SignInFirst();
    return caller;
  }
}
