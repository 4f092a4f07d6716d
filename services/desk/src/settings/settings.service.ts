import type { PutSetting, SettingRow, SettingsOf, SettingValue } from '@gendan/contracts';
import { check, type Phrase, type Rules, type Values, type Words } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { roleTitle } from '../cases/case-words';
import { Names } from '../names/names';
import { Procedures } from '../procedures/procedures.service';
import { People } from '../sign-in/people';
import type { Reader } from '../sign-in/reader';
import type { SettingEntity } from './setting.entity';
import { settingMeant } from './setting-uses';
import { SettingChanged, SettingUnfit, UnknownSetting } from './settings.errors';
import { SettingsRepository } from './settings.repository';

type Published = { rules: Rules; words: Words };

/** The house's own values for the figures of its procedures. A version is never changed; new plans take the newest. */
@Injectable()
export class Settings {
  constructor(
    private readonly rows: SettingsRepository,
    private readonly procedures: Procedures,
    private readonly people: People,
    private readonly names: Names,
  ) {}

  /** What a plan that is drawn up now is given besides its procedure's defaults. */
  async own({ id, settings }: Rules): Promise<Values> {
    const values: Values = {};
    for (const { name, value } of (await this.rows.all(id)).reverse()) {
      delete values[name];
      if (value !== null && Object.hasOwn(settings, name) && value !== settings[name]) values[name] = value;
    }
    return values;
  }

  async list(): Promise<SettingsOf[]> {
    const oldestFirst = (await this.procedures.list()).reverse();
    const latest = new Map(oldestFirst.map(({ id, version }) => [id, version]));
    const [versions, everybody] = [await this.rows.all(), await this.people.everybody()];
    const names = await this.names.of(versions.map(({ by }) => by));
    const holders = (role: string): Phrase[] =>
      everybody
        .filter(({ roles, active }) => active && roles.includes(role))
        .map(({ nameZh, nameEn }) => ({ zh: nameZh || nameEn, en: nameEn || nameZh }));
    return Promise.all(
      [...latest].map(async ([id, version]) => {
        const { rules, words } = await this.procedures.version(id, version);
        const settings = Object.keys(rules.settings).map((name) => rowOf({ rules, words }, name, versions, names));
        const roles = rules.cast.map((role) => ({ role, title: roleTitle(words, role), holders: holders(role) }));
        return { procedure: { id, version, kind: rules.for, title: words.title }, settings, roles };
      }),
    );
  }

  async set(procedure: string, name: string, { base, value }: PutSetting, reader: Reader): Promise<SettingRow> {
    const published = await this.procedures.latest(procedure);
    if (!Object.hasOwn(published.rules.settings, name)) throw new UnknownSetting(procedure, name);
    if (value !== undefined) mustFit(published, name, value);
    const newest = (await this.rows.all(procedure)).find((each) => each.name === name)?.version ?? 0;
    const added = base === newest && (await this.rows.add({ procedure, name, version: base + 1, value, by: reader.id }));
    if (!added) throw new SettingChanged(name, base, newest);
    const versions = await this.rows.all(procedure);
    return rowOf(published, name, versions, await this.names.of(versions.map(({ by }) => by)));
  }
}

/** Of the same kind as its default, and nothing the check of the procedure would find wrong. */
function mustFit({ rules, words }: Published, name: string, value: SettingValue): void {
  const usual = rules.settings[name];
  const decimal = /^\d+(\.\d+)?$/;
  const sameKind =
    typeof value === typeof usual && (typeof usual !== 'string' || !decimal.test(usual) || decimal.test(String(value))) && value !== '';
  if (!sameKind)
    throw new SettingUnfit(name, value, {
      zh: `要和默认值 ${String(usual)} 是同一种值`,
      en: `it must be the same kind of value as its default ${String(usual)}`,
    });
  if (typeof value === 'number' && (value < 0 || value > 9999 || !Number.isInteger(value)))
    throw new SettingUnfit(name, value, { zh: '要是 0 到 9999 的整数', en: 'it must be a whole number from 0 to 9999' });
  const known = new Set(check(rules, words).map(({ path, code }) => `${path} ${code}`));
  const fault = check({ ...rules, settings: { ...rules.settings, [name]: value } }, words).find(
    ({ level, path, code }) => level === 'error' && !known.has(`${path} ${code}`),
  );
  if (fault) throw new SettingUnfit(name, value, fault);
}

type Figure = Omit<SettingEntity, 'value'> & { value: SettingValue };
const isFigure = (row: SettingEntity): row is Figure => typeof row.value !== 'object' || row.value === null;

function rowOf({ rules, words }: Published, name: string, versions: SettingEntity[], names: Record<string, Phrase>): SettingRow {
  const usual = rules.settings[name] ?? null;
  const own = versions.filter((each) => each.procedure === rules.id && each.name === name).filter(isFigure);
  const changes = own.slice(0, 20).map(({ version, value, by, at }) => ({
    version,
    value: value ?? usual,
    ...(value === null && { toDefault: true as const }),
    by: names[by] ?? { zh: by, en: by },
    at: at.toISOString(),
  }));
  return {
    procedure: rules.id,
    name,
    ...settingMeant(rules, words, name),
    default: usual,
    value: own[0]?.value ?? usual,
    version: own[0]?.version ?? 0,
    changes,
    path: `/api/settings/${rules.id}/${name}`,
  };
}
