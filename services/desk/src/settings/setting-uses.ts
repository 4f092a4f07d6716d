import { compile, type Phrase, type Rules, settingWordsOf, type Words } from '@gendan/procedure';
import type { SettingRow } from '@gendan/contracts';
import { roleTitle, titleOf } from '../cases/case-words';

type Use = { milestone: string; source: string[]; unit?: SettingRow['unit'] };

/** The milestones that read a setting, with the unit it counts in. */
function usesOf(rules: Rules, name: string): Use[] {
  return compile(rules).order.flatMap(({ rule }) => {
    const found = look(rule, name);
    return found ? [{ milestone: rule.name, source: rule.source ?? [], ...(found.unit && { unit: found.unit }) }] : [];
  });
}

function look(at: unknown, name: string): { unit?: SettingRow['unit'] } | undefined {
  if (at === `setting.${name}`) return {};
  if (typeof at !== 'object' || at === null) return undefined;
  const { n, unit, setting } = at as { n?: unknown; unit?: SettingRow['unit']; setting?: unknown };
  if (setting === name) return {};
  if (unit !== undefined && look(n, name)) return { unit };
  return Object.values(at).reduce<{ unit?: SettingRow['unit'] } | undefined>((found, each) => found ?? look(each, name), undefined);
}

export type SettingMeant = Pick<SettingRow, 'title' | 'source' | 'usedBy' | 'unit' | 'choices'>;

/** What a setting is: its words, where its figure comes from, what reads it, in which unit. */
export function settingMeant(rules: Rules, words: Words, name: string): SettingMeant {
  const uses = usesOf(rules, name);
  const said = settingWordsOf(words, name);
  const usedBy = uses.map(({ milestone }) => titleOf(words, milestone));
  const source = said?.source ?? [...new Set(uses.flatMap((use) => use.source))];
  const unit = uses.find((use) => use.unit)?.unit ?? kindOf(rules, name);
  return {
    title: said ? { zh: said.zh, en: said.en } : bare(usedBy, name),
    source,
    usedBy,
    unit,
    ...(unit === 'role' && { choices: rules.cast.map((role) => ({ value: role, title: roleTitle(words, role) })) }),
  };
}

function kindOf({ settings, cast }: Rules, name: string): SettingRow['unit'] {
  const value = settings[name];
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))) return 'figure';
  return typeof value === 'string' && cast.includes(value) ? 'role' : 'text';
}

/** A setting nobody has words for is called after what reads it. */
const bare = ([first, ...others]: Phrase[], name: string): Phrase =>
  first
    ? { zh: `“${first.zh}”${others.length > 0 ? '等' : ''}的期限`, en: `Limit of “${first.en}”${others.length > 0 ? ' and others' : ''}` }
    : { zh: name, en: name };
