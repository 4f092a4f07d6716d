export { type Keeper, type RecordRule, type RecordSaid } from './record-rule';
export { RECORD_RULES } from './record-rules';
export { RECORD_TITLES } from './record-titles';
export { isOver, recordRulesOf, recordsOf } from './records-of';
