import { sentenceOf, type Refusal as ProcedureRefusal, type RefusalCode } from '@gendan/procedure';
import { Refusal, type RefusalKind } from '@gendan/platform';

const forbidden: RefusalCode[] = ['NOT_YOURS', 'NOT_A_SIGNER', 'SECOND_PERSON', 'FOUR_EYES'];
const notFound: RefusalCode[] = [
  'UNKNOWN_MILESTONE',
  'UNKNOWN_PART',
  'UNKNOWN_KIND',
  'UNKNOWN_ROLE',
  'NO_HOLD',
  'NO_BREACH',
  'NO_OVERRIDE',
  'NO_COPY',
  'NO_ITEM',
];
const invalid: RefusalCode[] = ['EVIDENCE_MISSING', 'EVIDENCE_UNFIT', 'UNKNOWN_BACK', 'NOT_A_DATE', 'EMPTY', 'NOT_ALLOWED_HERE'];
const notYet: RefusalCode[] = [
  'NOT_YET_KNOWN',
  'TOO_EARLY',
  'ON_HOLD',
  'NOT_YOUR_TURN',
  'LAW_1',
  'LAW_2',
  'LAW_3',
  'LAW_4',
  'LAW_6',
  'LAW_7',
  'LAW_NEEDS_IT',
];

/** The procedure's own no, as a refusal of the door. Whoever has the procedure's words can say it with its titles: the refusal is inside. */
export function refusalOf(refusal: ProcedureRefusal): Refusal {
  const { code, at, details } = refusal;
  return new Refusal({
    kind: kindOf(code),
    code,
    ...sentenceOf(refusal),
    details: { ...details, ...(at !== undefined && { at }) },
    refusal,
  });
}

function kindOf(code: RefusalCode): RefusalKind {
  if (code === 'STALE' || code === 'OTHER_ROUND') return 'stale';
  if (forbidden.includes(code)) return 'forbidden';
  if (notFound.includes(code)) return 'not-found';
  if (invalid.includes(code)) return 'invalid';
  return notYet.includes(code) ? 'not-allowed-yet' : 'conflict';
}
