import type { Day, Instant } from '@gendan/trade';
import { adopt } from './adoption';
import { defined } from './defined';
import { ask } from './effects';
import type { Making } from './making';
import type { Attached } from './messages';
import type { By, Key, Values } from './plan';

export type Confirmation = {
  by: By;
  happened: Instant | Day;
  values?: Values;
  files?: Attached[];
  note?: string;
  onFile?: true;
  source?: string;
  sourceId?: string;
  version?: number;
};

export function confirm(making: Making, key: Key, done: Confirmation): void {
  const { by, ...rest } = done;
  making.emit({ type: 'confirmed', key, round: making.look.kept(key).round, ...defined(rest) }, by);
  afterwards(making, key);
}

/** Letters, copies, questions and clearances of a milestone that is done; adoption of agreed terms. */
export function afterwards(making: Making, key: Key): void {
  const rule = making.look.milestone(key)?.rule;
  if (!rule) return;
  if (rule.is === 'adoptsTerms' && !adopt(making, key)) return;
  for (const to of rule.copies?.to ?? []) ask(making, key, { letter: 'copy', to });
  for (const effect of rule.then ?? []) ask(making, key, effect);
}
