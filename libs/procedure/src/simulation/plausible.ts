import type { EvidenceField, EvidenceType } from '../language';
import type { Values } from '../plan';

export const FILES = [{ hash: 'f'.repeat(64), name: 'scan.pdf' }];

/** One plausible value for each type of evidence. */
export const PLAUSIBLE: Readonly<Record<EvidenceType, unknown>> = {
  text: 'as agreed',
  number: '1',
  date: '2026-05-01',
  instant: '2026-05-01T08:00:00.000Z',
  money: { amount: '1', currency: 'USD' },
  quantity: '1',
  lines: { red: '1' },
  list: ['one'],
  file: FILES,
  scan: FILES,
  photo: FILES,
  party: 'customer',
  choice: undefined,
  flag: false,
  form: { filled: true },
  iso6346: 'CSQU3054383',
  trackingNumber: 'SF1234567890',
  lcVersion: { number: 'LC1', version: 0 },
  termsDiff: undefined,
};

/** Plausible values for what a milestone must be told; a choice gets its first. */
export function plausible(fields: Record<string, EvidenceField>, known: Partial<Record<EvidenceType, unknown>> = {}): Values {
  const filled = Object.entries(fields).map(([name, field]): [string, unknown] => {
    const { type, optional, of } = typeof field === 'string' ? { type: field } : field;
    return [name, optional ? undefined : (of?.[0] ?? known[type] ?? PLAUSIBLE[type])];
  });
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}
