import type { PutCopies, PutLadder, PutSigners, StructureOf, StructureRow } from '@gendan/contracts';
import {
  choiceFault,
  type ChoiceKind,
  type Choices,
  choiceText,
  choiceTitle,
  chosenIn,
  editionOf,
  holds,
  milestonesOf,
  OUR_ROLES,
  type Phrase,
  type Procedure,
  roleOfSigner,
  type Signer,
  versionText,
} from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { titleOf } from '../cases/case-words';
import { Names } from '../names/names';
import { Editions } from '../procedures/editions';
import { ProceduresRepository } from '../procedures/procedures.repository';
import { Procedures } from '../procedures/procedures.service';
import { People } from '../sign-in/people';
import type { Reader } from '../sign-in/reader';
import { choiceName, choicesOf, type Chosen } from './choices-kept';
import type { SettingEntity } from './setting.entity';
import { NobodyToSign, SettingChanged, StructureUnfit, UnknownSetting } from './settings.errors';
import { SettingsRepository } from './settings.repository';

type Put = { base: number; value: Chosen | undefined };
type Seen = { base: Procedure; now: Procedure; rows: SettingEntity[]; names: Record<string, Phrase> };

/** Reminders, signatures and copies as the house sets them: kept like figures, published as editions of the procedure. */
@Injectable()
export class Structure {
  constructor(
    private readonly rows: SettingsRepository,
    private readonly published: ProceduresRepository,
    private readonly procedures: Procedures,
    private readonly editions: Editions,
    private readonly people: People,
    private readonly names: Names,
  ) {}

  async of(id: string): Promise<StructureOf> {
    const seen = await this.seen(id);
    const { base, now } = seen;
    const rules = milestonesOf(now.rules.of);
    const approvals = rules.filter(({ m }) => m === 'approval').map(({ name }) => name);
    const copied = rules.filter(({ copies }) => copies).map(({ name }) => name);
    const held = new Set((await this.people.everybody()).flatMap(({ active, roles }) => (active ? roles : [])));
    return {
      procedure: { id, version: now.rules.version, edition: versionText(now.rules.version) },
      ladders: Object.keys(base.rules.ladders).map((name) => rowOf(seen, 'ladders', name)),
      signers: [...approvals, 'cancel'].map((name) => rowOf(seen, 'signers', name)),
      copies: copied.map((name) => rowOf(seen, 'copies', name)),
      steps: rules
        .filter(({ name }) => !copied.includes(name))
        .map(({ name }) => ({ name, title: titleOf(now.words, name), version: versionOf(seen.rows, 'copies', name) })),
      roles: rolesFor(now).map((role) => ({
        role,
        title: titleOfRole(now, role),
        ours: !now.rules.parties.includes(role),
        held: held.has(role),
      })),
    };
  }

  ladder(id: string, name: string, { base, rungs }: PutLadder, reader: Reader) {
    return this.set(id, 'ladders', name, { base, value: rungs }, reader);
  }
  signers(id: string, name: string, { base, chain, mode }: PutSigners, reader: Reader) {
    // a condition that is none of the procedure's own is refused with the rest
    return this.set(id, 'signers', name, { base, value: chain && { chain: chain as Signer[], mode } }, reader);
  }
  copies(id: string, name: string, { base, to, acknowledge }: PutCopies, reader: Reader) {
    return this.set(id, 'copies', name, { base, value: to && { to, ...(acknowledge && { acknowledge }) } }, reader);
  }

  private async set<K extends ChoiceKind>(id: string, kind: K, name: string, put: Put, reader: Reader): Promise<StructureRow<ValueOf<K>>> {
    const base = await this.procedures.base(id);
    if (!holds(base, kind, name)) throw new UnknownSetting(id, choiceName(kind, name));
    await this.mustBeHeld(base, put.value);
    await this.published.inTurn(id, async (tx) => {
      const rows = await this.rows.all(id, tx);
      const newest = versionOf(rows, kind, name);
      if (put.base !== newest) throw new SettingChanged(name, put.base, newest);
      const choices = withChoice(choicesOf(rows), kind, name, put.value);
      const fault = choiceFault(base, kind, name, choices);
      if (fault) throw new StructureUnfit(fault, { procedure: id, kind, name });
      await this.rows.add({ procedure: id, name: choiceName(kind, name), version: newest + 1, value: put.value, by: reader.id }, tx);
      const latest = (await this.published.latest(id, tx))?.version ?? base.version;
      await this.editions.publish(base, choices, { latest, by: reader.id, tx });
    });
    return rowOf(await this.seen(id), kind, name);
  }

  /** Whoever is newly to sign must be somebody: else no case could be opened any more. */
  private async mustBeHeld(base: Procedure, value: Chosen | undefined): Promise<void> {
    const fresh =
      value && 'chain' in value ? value.chain.map(roleOfSigner).filter((role) => !base.rules.cast.includes(role) && role in OUR_ROLES) : [];
    for (const role of fresh) if ((await this.people.holdersOf(role)).length === 0) throw new NobodyToSign(role, titleOfRole(base, role));
  }

  private async seen(id: string): Promise<Seen> {
    const [base, now, rows] = [await this.procedures.base(id), await this.procedures.latest(id), await this.rows.all(id)];
    return { base, now, rows, names: await this.names.of(rows.map(({ by }) => by)) };
  }
}

type ValueOf<K extends ChoiceKind> = NonNullable<Choices[K]>[string];

function withChoice(choices: Choices, kind: ChoiceKind, name: string, value: Chosen | undefined): Choices {
  const { [name]: _, ...others } = choices[kind] ?? {};
  return { ...choices, [kind]: value === undefined ? others : { ...others, [name]: value } };
}

const versionOf = (rows: SettingEntity[], kind: ChoiceKind, name: string): number =>
  rows.find((row) => row.name === choiceName(kind, name))?.version ?? 0;

/** Everybody a case of it may have, and whoever else the house has. */
const rolesFor = ({ rules }: Procedure): string[] => [...new Set([...rules.cast, ...rules.parties, ...Object.keys(OUR_ROLES)])];

const titleOfRole = ({ words }: Procedure, role: string): Phrase =>
  new Map<string, Phrase>(Object.entries({ ...OUR_ROLES, ...words.roles })).get(role) ?? { zh: role, en: role };

function rowOf<K extends ChoiceKind>({ base, now, rows, names }: Seen, kind: K, name: string): StructureRow<ValueOf<K>> {
  const own = rows.filter((row) => row.name === choiceName(kind, name));
  const users = milestonesOf(base.rules.of).filter((rule) =>
    kind === 'ladders' ? (rule.ladder ?? (rule.due && 'default')) === name : rule.name === name,
  );
  const textOf = ({ value }: SettingEntity): Phrase =>
    value === null
      ? choiceText(base, kind, name)
      : choiceText(editionOf(base, withChoice({}, kind, name, value as Chosen), base.rules.version), kind, name);
  const { id } = base.rules;
  return {
    procedure: id,
    kind,
    name,
    title: choiceTitle(base, kind, name),
    source: [...new Set(users.flatMap(({ source }) => source ?? []))],
    usedBy: users.map((rule) => titleOf(base.words, rule.name)),
    default: chosenIn(base, kind, name) ?? null,
    value: chosenIn(now, kind, name) ?? null,
    defaultText: choiceText(base, kind, name),
    text: choiceText(now, kind, name),
    version: versionOf(rows, kind, name),
    changes: own.slice(0, 20).map((row) => ({
      version: row.version,
      text: textOf(row),
      ...(row.value === null && { toDefault: true as const }),
      by: names[row.by] ?? { zh: row.by, en: row.by },
      at: row.at.toISOString(),
    })),
    path: `/api/settings/${id}/${kind}/${name}`,
  };
}
