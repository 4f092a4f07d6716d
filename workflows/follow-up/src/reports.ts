import type { Report } from '@gendan/procedure';
import type { SignalledReport } from './index';

const outcomes = ['confirmed', 'refused', 'never', 'counted'] as const;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A signal may come from anyone and say anything: whatever it leaves out or garbles gets the plainest meaning, the core judges the rest. */
export function reportFrom(name: string | undefined, signalled: unknown, now: string): Report {
  const said = (typeof signalled === 'object' && signalled !== null ? signalled : {}) as SignalledReport;
  const milestone = name ?? text(said.milestone) ?? '';
  const { amount, values, open, by, part, reason, back, round } = said;
  return {
    kind: 'report',
    milestone,
    source: text(said.source) ?? 'signal',
    sourceId: text(said.sourceId) ?? part ?? milestone,
    version: Number.isInteger(said.version) && said.version !== undefined ? said.version : 1,
    outcome: outcomes.find((each) => each === said.outcome) ?? (amount === undefined ? 'confirmed' : 'counted'),
    happened: text(said.happened) ?? now,
    ...given({ part, round, values, amount, reason, back, open, by }),
  };
}

function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as Partial<T>;
}
