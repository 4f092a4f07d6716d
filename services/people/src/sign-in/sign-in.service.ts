import { randomUUID } from 'node:crypto';
import type { people } from '@gendan/contracts/grpc';
import { type Callers, Transactions } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Person } from '../staff/person.entity';
import { PersonUnknown } from '../staff/staff.errors';
import { StaffRepository } from '../staff/staff.repository';
import { StaffService } from '../staff/staff.service';
import type { Scope } from './api-key.entity';
import { NotSignedIn, PasswordTooShort, SignInLocked, UnknownApiKey, WrongPassword } from './sign-in.errors';
import { SignInRepository } from './sign-in.repository';
import { hashOfToken, newToken } from './tokens';

const MINUTE = 60_000;
const TRIES = 5;
const LOCKED = 15 * MINUTE;
const IDLE = 12 * 60 * MINUTE;
const AT_MOST = 7 * 24 * 60 * MINUTE;
const PASSWORD_LENGTH = 8;

/** Verified when nobody has the name: an unknown name takes as long as a wrong password. */
const nobody = hash('nobody has this password');

@Injectable()
export class SignInService implements Callers {
  constructor(
    private readonly signIns: SignInRepository,
    private readonly people: StaffRepository,
    private readonly staff: StaffService,
    private readonly transactions: Transactions,
  ) {}

  /** A wrong try is kept although it is refused: the refusal is thrown after the transaction. */
  async signIn(user: string, password: string): Promise<people.SignInResponse> {
    const now = new Date();
    const token = newToken('gs');
    const expiresAt = new Date(now.getTime() + AT_MOST);
    const outcome = await this.transactions.run(async (tx) => {
      const person = await this.people.findBySignIn(tx, user.trim());
      if (person?.lockedUntil && person.lockedUntil > now) return new SignInLocked(person.lockedUntil.toISOString());
      const right = await verify(person?.passwordHash ?? (await nobody), password);
      if (!person?.active || !person.passwordHash) return new WrongPassword(TRIES - 1);
      await this.people.save(tx, right ? cleared(person) : oneTryLess(person, now));
      if (!right)
        return person.lockedUntil ? new SignInLocked(person.lockedUntil.toISOString()) : new WrongPassword(TRIES - person.wrongTries);
      await this.signIns.open(tx, { tokenHash: hashOfToken(token), person: person.id, openedAt: now, seenAt: now, expiresAt });
      return person.id;
    });
    if (typeof outcome !== 'string') throw outcome;
    await this.signIns.forgetExpired(now);
    return { session: token, expires: expiresAt.toISOString(), caller: await this.personCaller(outcome, expiresAt) };
  }

  async signOut(session: string): Promise<void> {
    await this.signIns.end(hashOfToken(session));
  }

  whoIs({ session, apiKey }: people.WhoIsRequest): Promise<people.Caller> {
    return apiKey ? this.machine(apiKey) : this.person(session ?? '');
  }

  async setPassword(id: string, password: string): Promise<void> {
    if (password.length < PASSWORD_LENGTH) throw new PasswordTooShort(PASSWORD_LENGTH);
    const passwordHash = await hash(password);
    await this.transactions.run(async (tx) => {
      const person = await this.people.find(tx, id);
      if (!person) throw new PersonUnknown(id);
      await this.people.save(tx, { ...cleared(person), passwordHash });
      await this.signIns.endAllOf(tx, id);
    });
  }

  async makeKey(service: string, scopes: Scope[], by: string): Promise<{ id: string; key: string }> {
    const key = newToken('gk');
    const id = randomUUID();
    await this.signIns.addKey({ id, service, keyHash: hashOfToken(key), scopes, madeAt: new Date(), madeBy: by, revokedAt: null });
    return { id, key };
  }

  async keys() {
    return (await this.signIns.keys()).map(({ keyHash: _, ...shown }) => shown);
  }

  async revokeKey(id: string): Promise<void> {
    if (!(await this.signIns.revokeKey(id, new Date()))) throw new UnknownApiKey();
  }

  private async person(token: string): Promise<people.Caller> {
    const now = new Date();
    const session = await this.signIns.session(hashOfToken(token));
    if (!session || session.expiresAt <= now || session.seenAt.getTime() + IDLE <= now.getTime()) throw new NotSignedIn();
    // writing at every request would cost more than the minute is worth
    if (now.getTime() - session.seenAt.getTime() > MINUTE) await this.signIns.seen(session.tokenHash, now);
    return this.personCaller(session.person, session.expiresAt);
  }

  private async personCaller(id: string, expires: Date): Promise<people.Caller> {
    const [found] = await this.staff.people([id]);
    if (!found?.person.active) throw new NotSignedIn();
    const { person, roles } = found;
    const standsInFor = (await this.staff.standsInFor(id)).map((each) => ({ ...each, until: each.until.toISOString() }));
    const { nameZh, nameEn, language, zone, mail } = person;
    return { kind: 'person', id, nameZh, nameEn, language, zone, mail, roles, scopes: [], standsInFor, expires: expires.toISOString() };
  }

  private async machine(key: string): Promise<people.Caller> {
    const found = await this.signIns.keyByHash(hashOfToken(key));
    if (!found) throw new UnknownApiKey();
    const { service, scopes } = found;
    return { ...aService, id: service, nameZh: service, nameEn: service, scopes };
  }
}

const aService = { kind: 'service', language: 'en', zone: 'UTC', mail: '', roles: [], standsInFor: [], expires: '' };

const cleared = (person: Person): Person => Object.assign(person, { wrongTries: 0, lockedUntil: null });

function oneTryLess(person: Person, now: Date): Person {
  const wrongTries = person.wrongTries + 1;
  if (wrongTries < TRIES) return Object.assign(person, { wrongTries });
  return Object.assign(person, { wrongTries: 0, lockedUntil: new Date(now.getTime() + LOCKED) });
}
