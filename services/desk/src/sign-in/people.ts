import type { parties, people } from '@gendan/contracts/grpc';

/** Who works here: the people service as the desk needs it. */
export abstract class People {
  abstract signIn(user: string, password: string): Promise<{ session: string; expires: string; caller: people.Caller }>;
  abstract signOut(session: string): Promise<void>;
  abstract whoIs(by: { session: string } | { apiKey: string }): Promise<people.Caller>;
  abstract people(ids: string[]): Promise<people.Person[]>;
  abstract everybody(): Promise<people.Person[]>;
  abstract holdersOf(role: string): Promise<people.Person[]>;
  /** Exactly these roles from now on. */
  abstract setRoles(person: string, roles: string[], by: string): Promise<people.Person>;
  abstract managerOf(person: string): Promise<people.Person | undefined>;
  abstract substituteOf(person: string, role?: string): Promise<people.Person | undefined>;
  /** Calendars of @gendan/trade as JSON. */
  abstract calendars(ids: string[]): Promise<{ id: string; json: string }[]>;
  /** Every version of every calendar that was published, newest first. */
  abstract calendarsOnFile(): Promise<people.PublishedCalendar[]>;
  /** The version after `base`. */
  abstract publishCalendar(json: string, base: number, by: string): Promise<void>;
}

/** Parties outside, whichever service keeps them. */
export abstract class Parties {
  abstract parties(ids: string[]): Promise<parties.Party[]>;
  abstract find(text: string, kind: string): Promise<parties.Party[]>;
}
