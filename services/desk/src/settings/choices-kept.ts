import type { ChoiceKind, Choices, CopiesChoice, Rung, SignersChoice } from '@gendan/procedure';
import type { SettingEntity } from './setting.entity';

export type Chosen = Rung[] | SignersChoice | CopiesChoice;
type Kept = { kind: ChoiceKind; name: string; value: Chosen; row: SettingEntity };

/** What of a structure is kept under: `ladders/default`. */
export const choiceName = (kind: ChoiceKind, name: string): string => `${kind}/${name}`;

/** What the house has set in a structure and not taken back; of rows with the newest first. */
export function choicesIn(rows: SettingEntity[]): Kept[] {
  const newest = rows.filter((row, at) => rows.findIndex(({ name }) => name === row.name) === at);
  return newest.flatMap((row): Kept[] => {
    const [kind, name] = row.name.split('/');
    if (name === undefined || row.value === null || !isKind(kind) || typeof row.value !== 'object') return [];
    return [{ kind, name, value: row.value, row }];
  });
}

export function choicesOf(rows: SettingEntity[]): Choices {
  return choicesIn(rows).reduce<Choices>((all, { kind, name, value }) => ({ ...all, [kind]: { ...all[kind], [name]: value } }), {});
}

const isKind = (kind: string | undefined): kind is ChoiceKind => kind === 'ladders' || kind === 'signers' || kind === 'copies';
