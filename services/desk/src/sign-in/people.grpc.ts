import type { parties, people } from '@gendan/contracts/grpc';
import { protoRoot } from '@gendan/contracts/grpc';
import { type Calls, grpcClient } from '@gendan/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Parties, People } from './people';

@Injectable()
export class PeopleByGrpc extends People implements OnModuleDestroy {
  private readonly calls: Calls<people.PeopleService>;

  constructor(address: string, key: string) {
    super();
    this.calls = grpcClient<people.PeopleService>({ address, protoRoot, package: 'gendan.people.v1', service: 'PeopleService', key });
  }

  async signIn(user: string, password: string) {
    const { session, expires, caller } = await this.calls.SignIn({ user, password });
    if (!caller) throw new Error('people answered a sign-in without saying who it is');
    return { session, expires, caller };
  }
  async signOut(session: string): Promise<void> {
    await this.calls.SignOut({ session });
  }
  async whoIs(by: { session: string } | { apiKey: string }) {
    const { caller } = await this.calls.WhoIs({ session: undefined, apiKey: undefined, ...by });
    if (!caller) throw new Error('people did not say who it is');
    return caller;
  }
  async people(ids: string[]) {
    return ids.length === 0 ? [] : (await this.calls.People({ ids })).people;
  }
  async everybody() {
    return (await this.calls.People({ ids: [] })).people;
  }
  async holdersOf(role: string) {
    return (await this.calls.HoldersOf({ role, at: '' })).people;
  }
  async setRoles(person: string, roles: string[], by: string) {
    const { person: saved } = await this.calls.SetRoles({ person, roles, by });
    if (!saved) throw new Error('people did not say whose roles it saved');
    return saved;
  }
  async managerOf(person: string) {
    return (await this.calls.ManagerOf({ person })).manager ?? undefined;
  }
  async substituteOf(person: string, role = '') {
    return (await this.calls.SubstituteOf({ person, role, at: '' })).substitute ?? undefined;
  }
  async calendars(ids: string[]) {
    return ids.length === 0 ? [] : (await this.calls.Calendars({ ids })).calendars;
  }
  async calendarsOnFile() {
    return (await this.calls.CalendarsOnFile({})).calendars;
  }
  async publishCalendar(json: string, base: number, by: string): Promise<void> {
    await this.calls.PublishCalendar({ json, base, by });
  }
  onModuleDestroy(): void {
    this.calls.close();
  }
}

/** Which kinds of party each service keeps. */
export type Keepers = { customers: string; production: string; logistics: string };
const keptBy: Record<string, keyof Keepers> = {
  customer: 'customers',
  shop: 'customers',
  distributor: 'customers',
  reseller: 'customers',
  factory: 'production',
  supplier: 'production',
  fabricMill: 'production',
  printFactory: 'production',
  washingPlant: 'production',
  packingSubcontractor: 'production',
  forwarder: 'logistics',
  carrier: 'logistics',
  inspectionCompany: 'logistics',
};

@Injectable()
export class PartiesByGrpc extends Parties implements OnModuleDestroy {
  private readonly calls: Record<keyof Keepers, Calls<parties.PartiesService>>;

  constructor(keepers: Keepers, key: string) {
    super();
    const of = (keeper: keyof Keepers) =>
      grpcClient<parties.PartiesService>({
        address: keepers[keeper],
        protoRoot,
        package: 'gendan.parties.v1',
        service: 'PartiesService',
        key,
      });
    this.calls = { customers: of('customers'), production: of('production'), logistics: of('logistics') };
  }

  async parties(ids: string[]) {
    const keepers = Object.keys(this.calls) as (keyof Keepers)[];
    const found = await Promise.all(
      keepers.map(async (keeper) => {
        const mine = ids.filter((id) => keptBy[id.split(':')[0] ?? ''] === keeper);
        return mine.length === 0 ? [] : (await this.calls[keeper].Parties({ ids: mine })).parties;
      }),
    );
    return found.flat();
  }
  async find(text: string, kind: string) {
    const keeper = keptBy[kind];
    return keeper ? (await this.calls[keeper].FindParties({ text, kind, limit: 10 })).parties : [];
  }
  onModuleDestroy(): void {
    for (const calls of Object.values(this.calls)) calls.close();
  }
}
