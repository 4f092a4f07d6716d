export { type Keeper, type RecordRule, type RecordSaid } from './record-rule';
export { RECORD_RULES } from './record-rules';
export { isOver, recordRulesOf, recordsOf } from './records-of';
