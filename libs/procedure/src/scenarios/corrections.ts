import type { EvidenceField } from '../language';
import type { Act } from '../messages';
import type { Key } from '../plan';
import { type Life, mOf } from '../simulation/life';
import { FILES } from '../simulation/plausible';

/** For specs only: what lapses or is shaken when somebody else corrects one field of what a step said. */
export function fallenBy(life: Life, key: Key, field: string): string[] {
  const { fact } = life.look.kept(key);
  const values = { [field]: otherThan(fact?.values?.[field], life.look.milestone(key)?.evidence[field]) };
  return fallenAfter(life, key, { kind: 'correct', ...mOf(key), values, reason: 'mistyped' });
}

/** For specs only: what lapses or is shaken when somebody else takes back a step, or when what was counted turns out not to be there. */
export const fallenWithout = (life: Life, key: Key): string[] =>
  life.look.milestone(key)?.rule.m === 'count'
    ? fallenShort(life, key)
    : fallenAfter(life, key, { kind: 'withdraw', ...mOf(key), reason: 'it never was' });

function fallenShort(life: Life, key: Key): string[] {
  const from = life.events.length;
  for (const [entry, [version, amount]] of Object.entries(life.look.kept(key).entries ?? {})) {
    const [source = '', ...sourceId] = entry.split('/');
    const nothing = typeof amount === 'string' ? '0' : {};
    const report = { source, sourceId: sourceId.join('/'), version: version + 1, outcome: 'counted', amount: nothing } as const;
    life.observe({ kind: 'report', ...mOf(key), ...report, happened: life.now });
  }
  return fallenSince(life, from);
}

/** A second person acts: the first may only for some minutes. */
function fallenAfter(life: Life, key: Key, act: Act): string[] {
  const { fact } = life.look.kept(key);
  const from = life.events.length;
  const other = life.rules.cast.find((role) => role !== fact?.by.role) ?? '';
  life.act(act, { by: { person: life.plan.cast[other] ?? other, role: other }, files: FILES });
  return fallenSince(life, from);
}

const fallenSince = ({ events }: Life, from: number): string[] =>
  events.slice(from).flatMap((event) => (event.type === 'lapsed' || event.type === 'shaken' ? [event.key] : []));

function otherThan(value: unknown, field: EvidenceField | undefined): unknown {
  const choices = typeof field === 'object' ? field.of : undefined;
  if (choices) return choices.find((one) => one !== value);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return otherText(value);
  if (Array.isArray(value)) return [...(value as unknown[]), ...(value as unknown[])];
  return value !== null && typeof value === 'object' && 'amount' in value ? { ...value, amount: '7' } : value;
}

function otherText(value: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(value)) return value.replace(/^\d{4}/, '2027');
  return /^\d+$/.test(value) ? `${value}0` : `${value}, rather`;
}
