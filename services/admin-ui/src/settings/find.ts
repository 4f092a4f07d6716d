import { type SettingsOf } from '@gendan/contracts';

/** What the company is followed by first of all. */
const MAIN = 'nineSteps';

/** The main procedure, the other orders, then what stands beside them. */
export function mainFirst(all: readonly SettingsOf[]): SettingsOf[] {
  const rank = ({ procedure }: SettingsOf): number => (procedure.id === MAIN ? 0 : procedure.kind === 'order' ? 1 : 2);
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** Settings whose words or sources have what was asked: `信用证`, `promptly`, `F-14`. */
export function found(all: readonly SettingsOf[], asked: string): SettingsOf[] {
  const wanted = asked.trim().toLowerCase();
  return all.flatMap((of) => {
    const settings = of.settings.filter(({ title, source }) =>
      [title.zh, title.en, ...source].some((text) => text.toLowerCase().includes(wanted)),
    );
    return settings.length > 0 ? [{ ...of, settings }] : [];
  });
}
