import { again, approval, is, letter, not, outside, onFile, procedure, setting, stage, task, workingDays } from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

const beyondRepair = is('facts.repaired.outcome', 'beyondRepair');

// Sales books the units in and passes word on; quality says why they came back, engineering repairs.
const taking = stage('taking', [
  task('returnBookedIn', {
    by: 'salesperson',
    evidence: { model: 'text', pieces: 'number', orderNumber: 'text', fault: 'text', photo: { type: 'photo', optional: true } },
    due: workingDays(setting('promptDays')).after('case.opened'),
    copies: { to: ['quality', 'engineering', 'production', 'warehouse'] },
    then: [letter('merchandiser', 'returnBookedIn')],
    source: ['S1.11.10', 'S1.2.2f', 'G106'],
  }),
  task('qualityChecked', {
    after: ['returnBookedIn'],
    by: 'quality',
    evidence: { qualityReport: 'file', cause: { type: 'choice', of: ['production', 'material', 'design', 'use'] }, findings: 'text' },
    due: workingDays(setting('checkDays')).after('returnBookedIn', { afresh: true }),
    copies: { to: ['merchandiser', 'salesperson'] },
    source: ['S1.11.10', 'S1.2.2f', 'E33'],
  }),
  task('qualityReportFiled', {
    after: ['qualityChecked'],
    by: 'merchandiser',
    reads: ['facts.qualityChecked.qualityReport'],
    evidence: { fileNumber: 'text' },
    due: workingDays(setting('promptDays')).after('qualityChecked', { afresh: true }),
    source: ['S1.11.10'],
  }),
]);

const repairing = stage('repairing', [
  task('repaired', {
    after: ['qualityChecked'],
    by: 'engineering',
    evidence: {
      repairReport: 'file',
      outcome: { type: 'choice', of: ['repaired', 'replaced', 'beyondRepair'] },
      done: 'text',
    },
    due: workingDays(setting('repairDays')).after('qualityChecked', { afresh: true }),
    source: ['S1.11.10', 'E33'],
  }),
  approval('repairPassed', {
    after: ['repaired'],
    chain: ['quality'],
    when: not(beyondRepair),
    evidence: { findings: 'text' },
    refused: again('repaired'),
    due: workingDays(setting('promptDays')).after('repaired'),
    source: ['S1.11.10', 'E33'],
  }),
  task('settlementProposed', {
    after: ['repaired'],
    by: 'salesperson',
    when: beyondRepair,
    evidence: { agreedHow: 'text' },
    due: workingDays(setting('promptDays')).after('repaired', { afresh: true }),
    then: [letter('customer', 'settlement')],
    source: ['S1.2.2f', 'E33'],
  }),
  outside('settlementAgreed', {
    after: ['settlementProposed'],
    by: 'customer',
    when: beyondRepair,
    refused: again('settlementProposed'),
    due: workingDays(setting('replyDays')).after('settlementProposed'),
    ladder: 'party',
    source: ['S1.2.2f', 'E33'],
  }),
  task('unitsSentBack', {
    after: ['repairPassed'],
    by: 'merchandiser',
    when: not(beyondRepair),
    evidence: { courier: 'text', trackingNumber: 'trackingNumber' },
    due: workingDays(setting('promptDays')).after('repairPassed'),
    then: [letter('customer', 'unitsOnTheirWay')],
    source: ['S1.11.10', 'E33'],
  }),
]);

const reporting = stage('reporting', [
  task('returnSummarised', {
    after: ['qualityReportFiled', 'unitsSentBack', 'settlementAgreed'],
    by: 'merchandiser',
    is: 'closes',
    evidence: { summary: 'text', prevention: 'text' },
    due: workingDays(setting('summaryDays')).after('repaired'),
    copies: { to: ['businessManager', 'deputyGeneralManager'] },
    source: ['S1.11.10', 'C47', 'E33'],
  }),
]);

const windingUp = stage('windingUp', [
  task('unitsGivenBack', {
    by: 'merchandiser',
    when: onFile('returnBookedIn'),
    evidence: { agreedHow: 'text' },
  }),
]);

/** S1.11.10: units that come back are checked, repaired, reported on. */
export const returnRepairRules = procedure(
  'returnRepair',
  {
    for: 'return',
    version: 1,
    cast: ['merchandiser', 'salesperson', 'quality', 'engineering', 'production', 'warehouse', 'businessManager', 'deputyGeneralManager'],
    parties: ['customer'],
    cancel: ['businessManager'],
    allows: { methods: [], inspection: [] },
    settings: { promptDays: 1, checkDays: 3, repairDays: 7, replyDays: 3, summaryDays: 5 },
    ladders: { default: HOUSE_LADDERS.default, party: HOUSE_LADDERS.party },
  },
  [taking, repairing, reporting, windingUp],
);
