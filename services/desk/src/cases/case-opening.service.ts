import type { OpenCase } from '@gendan/contracts';
import { CORE, hashOf, type Opening, type Rules, sliceOf, type Words } from '@gendan/procedure';
import { type Calendar, HOUSE_CALENDAR, termsFaults } from '@gendan/trade';
import { Refusal } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { OpenCase as OpenCaseSchema } from '@gendan/contracts';
import { Names } from '../names/names';
import { Procedures } from '../procedures/procedures.service';
import { ProcedureForOtherKind } from '../procedures/procedures.errors';
import { Commands, type Started } from '../recording';
import { Parties, People } from '../sign-in/people';
import type { Reader } from '../sign-in/reader';
import { deliversGoods } from '../terms/delivers-goods';
import { termsOf } from '../terms/terms-of';
import { TermsRepository } from '../terms/terms.repository';
import { OpenKeysRepository } from './open-keys.repository';
import { Settings } from '../settings/settings.service';
import { refusedBy } from './refused-by';
import { NobodyInRole, TermsUnfit, UnknownCustomer, UnknownRole } from './cases.errors';
import { roleTitle } from './case-words';

type Wanted = z.output<typeof OpenCaseSchema>;
/** Departments: when several hold such a role, any of them acts, and the cast names nobody. */
const SHARED = new Set([
  'finance',
  'documentsClerk',
  'warehouse',
  'packingWarehouse',
  'electronicsWarehouse',
  'unitWarehouse',
  'quality',
  'salesAdmin',
  'salesAssistant',
  'orderDesk',
  'customerService',
  'production',
  'purchasing',
  'planning',
  'outsourcing',
  'foreignTrade',
  'engineering',
  'technology',
  'sampleRoom',
  'logistics',
  'administration',
  'managementDepartment',
  'inspector',
]);

const BUYERS = ['customer', 'shop', 'reseller'];

/** Opens cases: terms checked and kept, cast filled by rules, calendars frozen in, then started. */
@Injectable()
export class CaseOpening {
  constructor(
    private readonly procedures: Procedures,
    private readonly people: People,
    private readonly parties: Parties,
    private readonly terms: TermsRepository,
    private readonly commands: Commands,
    private readonly keys: OpenKeysRepository,
    private readonly names: Names,
    private readonly settings: Settings,
  ) {}

  async open(body: OpenCase, reader: Reader, key?: string): Promise<Started> {
    if (key) await this.keys.claim(`${reader.id} ${key}`, hashOf(body));
    const { opening, rules } = await this.draw(OpenCaseSchema.parse(body), reader, key);
    try {
      return await this.commands.start(opening, rules);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw await refusedBy(error, await this.procedures.words(opening.procedure.id, opening.procedure.version), this.names);
    }
  }

  /** The opening as it would be started; terms are kept under their hash on the way. */
  async draw(wanted: Wanted, reader: Pick<Reader, 'id'>, key?: string): Promise<{ opening: Opening; rules: Rules }> {
    const published =
      wanted.procedure.version === undefined
        ? await this.procedures.latest(wanted.procedure.id)
        : await this.procedures.version(wanted.procedure.id, wanted.procedure.version);
    const { rules, words, hash } = published;
    if (rules.for !== wanted.kind) throw new ProcedureForOtherKind(rules.id, rules.for, wanted.kind);
    const terms = termsOf(wanted.terms);
    const faults = termsFaults(terms, { mayBeOpen: !deliversGoods(rules) });
    if (faults.length > 0) throw new TermsUnfit(faults);
    const cast = await this.cast(wanted, rules, words);
    const [termsHash, calendars] = [hashOf(terms), await this.calendars(cast, rules)];
    await this.terms.keep(termsHash, terms);
    const by = {
      person: reader.id,
      role: Object.entries(cast).find(([, person]) => person === reader.id)?.[0] ?? rules.cast[0] ?? 'merchandiser',
    };
    const opening: Opening = {
      case: `${wanted.kind}:${wanted.number}`,
      kind: wanted.kind,
      number: wanted.number,
      core: CORE,
      procedure: { id: rules.id, version: rules.version, hash },
      terms: { version: 1, hash: termsHash, slice: sliceOf(rules, terms) },
      cast,
      ...calendars,
      settings: await this.settings.own(rules),
      ...(wanted.parts && { parts: wanted.parts }),
      ...(wanted.onFile.length > 0 && { onFile: wanted.onFile.map((fact) => ({ ...fact, by })) }),
      by,
      ...(key && { command: key }),
    };
    return { opening, rules };
  }

  private async cast(wanted: Wanted, rules: Rules, words: Words): Promise<Record<string, string>> {
    const unknown = Object.keys(wanted.cast).find((role) => !rules.cast.includes(role) && !rules.parties.includes(role));
    if (unknown) throw new UnknownRole(unknown);
    const owners = await this.ownersOf(wanted, rules);
    const cast: Record<string, string> = {};
    const missing: string[] = [];
    for (const role of [...rules.cast, ...rules.parties]) {
      const who = wanted.cast[role] || ruledBy(role, wanted.customer ?? '') || owners[role];
      if (who) cast[role] = who;
      else if (rules.cast.includes(role)) await this.byHolders(role, cast, missing);
    }
    if (missing.length > 0)
      throw new NobodyInRole(
        missing,
        missing.map((role) => roleTitle(words, role)),
      );
    return cast;
  }

  /** Who looks after the customer. A procedure that knows a customer, or a shop, is opened for one. */
  private async ownersOf({ customer, cast }: Wanted, { parties }: Rules): Promise<Record<string, string>> {
    const buyer = BUYERS.find((role) => parties.includes(role) && cast[role] === undefined);
    if (customer === undefined && buyer === undefined) return {};
    const [known] = customer === undefined ? [] : await this.parties.parties([customer]);
    if (!known) throw new UnknownCustomer(customer ?? '');
    return { merchandiser: known.merchandiser, salesperson: known.owner, rep: known.owner, distributor: known.distributor };
  }

  private async byHolders(role: string, cast: Record<string, string>, missing: string[]): Promise<void> {
    const [first, second] = await this.people.holdersOf(role);
    if (!first) missing.push(role);
    else if (!second || !SHARED.has(role)) cast[role] = first.id;
  }

  /** Two years of days for the company, each person and each party, with its zone's offset changes. */
  private async calendars(
    cast: Record<string, string>,
    rules: Rules,
  ): Promise<{ calendars: Record<string, Calendar>; calendarOf: Record<string, string> }> {
    const ids = Object.values(cast);
    const [staff, parties] = await Promise.all([
      this.people.people(ids.filter((id) => id.startsWith('person:'))),
      this.parties.parties(ids.filter((id) => !id.startsWith('person:'))),
    ]);
    const wanted = new Map([...staff, ...parties].map(({ id, calendar }) => [id, calendar]));
    const found = await this.people.calendars([...new Set([HOUSE_CALENDAR, ...wanted.values()])].filter(Boolean));
    const calendars = Object.fromEntries(found.map(({ id, json }) => [id, JSON.parse(json) as Calendar]));
    const calendarOf: Record<string, string> = { company: HOUSE_CALENDAR };
    for (const role of [...rules.cast, ...rules.parties]) {
      const id = wanted.get(cast[role] ?? '');
      if (id && id in calendars) calendarOf[role] = id;
    }
    return { calendars, calendarOf };
  }
}

const ruledBy = (role: string, customer: string): string | undefined => (customer.startsWith(`${role}:`) ? customer : undefined);
