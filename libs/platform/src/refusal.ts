import type { Refusal as ProcedureRefusal } from '@gendan/procedure';

export type RefusalKind =
  'not-found' | 'conflict' | 'not-allowed-yet' | 'forbidden' | 'invalid' | 'stale' | 'unauthenticated' | 'unavailable';

export interface RefusalContent {
  kind: RefusalKind;
  /** Stable, in capitals: BALANCE_NOT_RECEIVED. Never changes once a caller may have seen it. */
  code: string;
  /** What a person should do next, in both languages of the company. */
  zh: string;
  en: string;
  details?: Record<string, unknown>;
  /** The procedure's own no, when it was the procedure that said it. */
  refusal?: ProcedureRefusal;
}

/**
 * No, said on purpose: the caller asked for something that cannot be, and is told why and what to do next.
 * Everything else that is thrown is a fault.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly details: Record<string, unknown>;
  readonly refusal?: ProcedureRefusal;

  constructor(content: RefusalContent) {
    super(content.en);
    this.name = new.target.name;
    this.kind = content.kind;
    this.code = content.code;
    this.zh = content.zh;
    this.en = content.en;
    this.details = content.details ?? {};
    this.refusal = content.refusal;
  }

  get content(): RefusalContent {
    const { kind, code, zh, en, details, refusal } = this;
    return { kind, code, zh, en, details, ...(refusal && { refusal }) };
  }
}

const kinds: Record<RefusalKind, true> = {
  'not-found': true,
  conflict: true,
  'not-allowed-yet': true,
  forbidden: true,
  invalid: true,
  stale: true,
  unauthenticated: true,
  unavailable: true,
};

/** Reads a refusal that came over a wire; anything that is not one answers undefined. */
export function refusalFrom(content: unknown): Refusal | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { kind, code, zh, en, details, refusal } = content as Record<string, unknown>;
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return undefined;
  if (typeof code !== 'string' || typeof zh !== 'string' || typeof en !== 'string') return undefined;
  return new Refusal({
    kind: kind as RefusalKind,
    code,
    zh,
    en,
    details: isRecord(details) ? details : {},
    ...(isRecord(refusal) && { refusal: refusal as ProcedureRefusal }),
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
