import { type CaseView } from '@gendan/contracts';
import { type HoldKind, type HoldScope, type PartId } from '@gendan/procedure';
import { type Day, type LineQuantities } from '@gendan/trade';
import { type Sending } from '../desk/commands';

/** What the reader wants to do to the case as a whole; each has a form of its own. */
export type Asked =
  | { act: 'hold' }
  | { act: 'release'; hold: string; about: string }
  | { act: 'cancel' }
  | { act: 'signCancel'; about: string }
  | { act: 'add' }
  | { act: 'finish'; item: string; about: string }
  | { act: 'openPart'; kind?: string }
  | { act: 'changeTerms' }
  | { act: 'assign' }
  | { act: 'answerBreach'; breach: string; about: string }
  | { act: 'decideOverride'; override: string; grant: boolean; about: string }
  | { act: 'redo'; effect: string; about: string }
  | { act: 'waive'; effect: string; about: string };

/** What the form of an act collects. */
export type Filled = {
  blocks?: HoldScope[];
  holdKind?: HoldKind;
  part?: PartId;
  reason?: string;
  reviewOn?: Day;
  cause?: string;
  borneBy?: string;
  title?: string;
  to?: string;
  due?: string;
  blocksKey?: string;
  kind?: string;
  label?: string;
  quantity?: LineQuantities;
  carries?: string[];
  role?: string;
  person?: string;
};

/** The command of a filled form, or which fields still lack something. */
export function commandOf(asked: Asked, filled: Filled, order: CaseView): { send: Sending } | { missing: (keyof Filled)[] } {
  const reason = filled.reason?.trim() ?? '';
  const lacks = (...fields: (keyof Filled)[]): (keyof Filled)[] =>
    fields.filter((field) => {
      const value = filled[field];
      return value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
    });
  const made = (missing: (keyof Filled)[], send: () => Sending): { send: Sending } | { missing: (keyof Filled)[] } =>
    missing.length > 0 ? { missing } : { send: send() };
  switch (asked.act) {
    case 'hold':
      return made(lacks('blocks', 'holdKind', 'reason'), () => ({
        kind: 'hold',
        blocks: filled.blocks ?? [],
        holdKind: filled.holdKind ?? 'other',
        reason,
        ...(filled.part ? { part: filled.part } : {}),
        ...(filled.reviewOn ? { reviewOn: filled.reviewOn } : {}),
      }));
    case 'release':
      return made(lacks('reason'), () => ({ kind: 'release', hold: asked.hold, reason }));
    case 'cancel':
      return made(lacks('reason', 'borneBy'), () => ({
        kind: 'cancel',
        reason,
        ...(filled.cause ? { cause: filled.cause } : {}),
        borneBy: filled.borneBy ?? '',
      }));
    case 'signCancel':
      return { send: { kind: 'sign', milestone: 'cancel' } };
    case 'add': {
      const [milestone, part] = filled.blocksKey?.split('@') ?? [];
      return made(lacks('title', 'to'), () => ({
        kind: 'add',
        title: filled.title?.trim() ?? '',
        to: filled.to ?? '',
        ...(filled.due ? { due: filled.due } : {}),
        ...(milestone ? { blocks: { milestone, ...(part ? { part } : {}) } } : {}),
      }));
    }
    case 'finish':
      return { send: { kind: 'finish', item: asked.item } };
    case 'openPart':
      return made(lacks('kind'), () => ({
        kind: 'openPart',
        part: {
          kind: filled.kind ?? '',
          ...(filled.label?.trim() ? { label: filled.label.trim() } : {}),
          ...(filled.quantity && Object.keys(filled.quantity).length > 0 ? { quantity: filled.quantity } : {}),
          ...(filled.carries?.length ? { carries: carriedBy(filled.carries, order) } : {}),
        },
        ...(reason ? { reason } : {}),
      }));
    case 'assign':
      return made(lacks('role', 'person'), () => ({ kind: 'assign', role: filled.role ?? '', person: filled.person ?? '' }));
    case 'answerBreach':
      return made(lacks('reason'), () => ({ kind: 'answerBreach', breach: asked.breach, reason }));
    case 'decideOverride':
      return made(asked.grant ? [] : lacks('reason'), () => ({
        kind: 'decideOverride',
        override: asked.override,
        grant: asked.grant,
        ...(reason ? { reason } : {}),
      }));
    case 'redo':
      return { send: { kind: 'redo', effect: asked.effect } };
    case 'waive':
      return made(lacks('reason'), () => ({ kind: 'waive', effect: asked.effect, reason }));
    case 'changeTerms':
      return { missing: [] };
  }
}

function carriedBy(parts: readonly string[], order: CaseView): Record<PartId, LineQuantities> {
  return Object.fromEntries(parts.map((id) => [id, order.standing.parts.find((part) => part.id === id)?.quantity ?? {}]));
}
