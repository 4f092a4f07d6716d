import { LEFT_OPEN } from '../conditions';
import { setTerms as inForce } from '../adoption';
import { refuse, type Making } from '../making';
import type { Command } from '../messages';
import type { Rules } from '../language';
import type { Instalment } from '@gendan/trade';
import { openPart } from './parts';
import { mustBeOneOfUs } from './who';

type As<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Terms change freely until an approval has read them; after that only through a part `change`. */
export function setTerms(making: Making, command: As<'setTerms'>): void {
  const { terms } = making.plan;
  if (command.hash === terms.hash) return;
  if (making.plan.cancelled) refuse('CASE_CANCELLED');
  mustBeOneOfUs(making.look, command.by);
  if (command.base !== terms.hash) refuse('STALE', undefined, { seen: command.base, revision: terms.hash, what: 'terms' });
  const reader = approvalThatRead(making);
  if (reader !== undefined) refuse('TERMS_APPROVED', reader);
  mustBeAllowed(making.rules, command.slice);
  inForce(making, command.hash, command.slice, command.by);
  for (const part of command.parts ?? []) openPart(making, part, command.by);
}

function approvalThatRead(making: Making): string | undefined {
  const { look } = making;
  return look.keys().find((key) => {
    const rule = look.milestone(key)?.rule;
    const { fact, signs = [] } = look.kept(key);
    return rule?.m === 'approval' && (fact || signs.length > 0) && rule.reads?.some((path) => path.startsWith('terms.'));
  });
}

/** Payment methods and inspections that a procedure is not made for are refused when terms come in. */
export function mustBeAllowed(rules: Rules, slice: Record<string, unknown>): void {
  const instalments = slice['terms.instalments'];
  const method = Array.isArray(instalments)
    ? (instalments as Instalment[]).find((one) => !rules.allows.methods.includes(one.method))?.method
    : undefined;
  if (method !== undefined) refuse('NOT_ALLOWED_HERE', undefined, { what: 'method', value: method, allowed: rules.allows.methods });
  const inspection = slice['terms.inspection'];
  const allowed = inspectionsOf(rules);
  if (typeof inspection === 'string' && inspection !== LEFT_OPEN && !allowed.includes(inspection))
    refuse('NOT_ALLOWED_HERE', undefined, { what: 'inspection', value: inspection, allowed });
}

/** Where nothing is inspected, terms may still say so. */
const inspectionsOf = ({ allows }: Rules): readonly string[] => (allows.inspection.length === 0 ? ['none'] : allows.inspection);
