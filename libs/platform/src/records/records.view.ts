import type { KeptRecord } from './kept-record.entity';

export const keptView = ({ record, case: caseId, key, revision, by, values, row }: KeptRecord) => ({
  record,
  case: caseId,
  key,
  revision,
  by,
  values,
  withdrawn: row === null,
});
