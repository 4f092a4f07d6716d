import {
  again,
  approval,
  byCases,
  days,
  each,
  halfDays,
  is,
  latest,
  letter,
  on,
  outside,
  paper,
  sameDay,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';
import { AGREED } from '../house/agreed';

/** The instruction sheet: made, audited, and issued once the deposit is in; the original stays, copies go out. */
export const instructing = <const A extends readonly [string, ...string[]]>(auditors: A) =>
  stage('instructing', [
    task('instructionSheetMade', {
      after: ['contractSigned', 'change'],
      by: 'foreignTrade',
      reads: AGREED,
      evidence: { instructionSheet: 'file', registerNumber: 'text' },
      due: halfDays(setting('sheetHalfDays')).after('contractSigned', { afresh: true }),
      then: [paper('instructionSheet'), paper('instructionSheetRegister')],
      source: ['S2.16a.6', 'S2.16b.5', 'C20a', 'C20c', 'F-03'],
    }),
    approval('instructionSheetAudited', {
      after: ['instructionSheetMade'],
      mode: 'all',
      chain: auditors,
      reads: AGREED,
      refused: again('instructionSheetMade'),
      due: halfDays(setting('sheetAuditHalfDays')).after('instructionSheetMade'),
      source: ['S2.16a.6', 'S2.16b.5', 'G49', 'C20b', 'C20d', 'F-03'],
    }),
    task('instructionSheetIssued', {
      after: ['instructionSheetAudited', 'depositReceived', 'product', 'change'],
      by: 'planning',
      is: 'startsProduction',
      reads: ['terms.lines', 'terms.goods', 'terms.delivery'],
      evidence: { original: { type: 'choice', of: ['keptByPlanning'] } },
      copies: { to: ['outsourcing', 'purchasing', 'warehouse', 'quality'] },
      due: latest(halfDays(setting('issueHalfDays')).after('instructionSheetMade'), sameDay('depositReceived')),
      source: ['S2.16b.5', 'C20e', 'E14', 'F-30'],
    }),
  ]);

// PMC makes the bill of materials and finance audits it; then plan, requisition and purchase.
export const preparing = stage('preparing', [
  task('bomMade', {
    after: ['instructionSheetIssued'],
    by: 'planning',
    reads: ['terms.lines', 'terms.goods'],
    evidence: { bom: 'file' },
    due: workingDays(setting('bomDays')).after('instructionSheetIssued', { afresh: true }),
    source: ['S2.16a.8', 'F-10'],
  }),
  approval('bomAudited', {
    after: ['bomMade'],
    chain: ['finance'],
    reads: ['terms.lines', 'terms.goods'],
    refused: again('bomMade'),
    due: workingDays(setting('signDays')).after('bomMade'),
    source: ['S2.16a.8', 'G51', 'F-10'],
  }),
  task('materialTableMade', {
    after: ['bomAudited'],
    by: 'planning',
    reads: ['terms.lines', 'terms.delivery'],
    evidence: { productionPlan: 'file', requisition: 'file' },
    due: days(setting('tableDays')).after('bomAudited', { afresh: true, closed: 'after' }),
    source: ['S2.16a.9', 'C21'],
  }),
  approval('materialTableApproved', {
    after: ['materialTableMade'],
    chain: ['planningManager'],
    refused: again('materialTableMade', 'bomMade'),
    due: workingDays(setting('signDays')).after('materialTableMade'),
    source: ['S2.16a.9'],
  }),
  task('materialsOrdered', {
    after: ['materialTableApproved'],
    by: 'purchasing',
    evidence: { purchaseContract: 'file', arrivesOn: 'date' },
    due: workingDays(setting('orderingDays')).after('materialTableApproved'),
    source: ['S2.16a.10'],
  }),
]);

// Each processor's share: contract, cloth, strike-off, bulk.
export const production = each('factoryOrder', { covers: 'terms.lines' }, [
  task('processorContracted', {
    after: ['materialTableApproved'],
    by: 'outsourcing',
    evidence: { processor: 'party', processingContract: 'file' },
    due: workingDays(setting('orderingDays')).after('materialTableApproved'),
    source: ['S2.16a.10'],
  }),
  task('greigeTallied', {
    after: ['materialsOrdered', 'processorContracted'],
    by: 'warehouse',
    evidence: { greigeTally: 'file' },
    due: on('facts.materialsOrdered.arrivesOn', { closed: 'after' }),
    source: ['S2.16a.11'],
  }),
  task('strikeOffSent', {
    after: ['processorContracted'],
    by: 'foreignTrade',
    evidence: {
      sampleKind: { type: 'choice', of: ['strikeOff', 'preproductionSample'] },
      courier: { type: 'text', optional: true },
      trackingNumber: { type: 'trackingNumber', optional: true },
    },
    due: workingDays(setting('strikeOffDays')).after('processorContracted', { afresh: true }),
    then: [letter('customer', 'strikeOffOnItsWay')],
    source: ['S2.16a.12'],
  }),
  task('strikeOffAnswerAsked', {
    after: ['strikeOffSent'],
    by: 'foreignTrade',
    evidence: { answerPromised: { type: 'date', optional: true }, comments: { type: 'text', optional: true } },
    due: byCases(
      { when: is('terms.market', 'local'), due: days(setting('localAskDays')).after('strikeOffSent') },
      { due: days(setting('foreignAskDays')).after('strikeOffSent') },
    ),
    every: workingDays(1),
    until: 'strikeOffConfirmed',
    source: ['S2.16a.12', 'C22a', 'C22b'],
  }),
  outside('strikeOffConfirmed', {
    after: ['strikeOffSent'],
    by: 'customer',
    is: 'firstArticle',
    evidence: { comments: { type: 'text', optional: true } },
    refused: again('strikeOffSent'),
    due: byCases(
      { when: is('terms.market', 'local'), due: days(setting('localDays')).after('strikeOffSent') },
      { due: days(setting('foreignDays')).after('strikeOffSent') },
    ),
    ladder: 'party',
    source: ['S2.16a.12', 'G58', 'C22a', 'C22b', 'E01'],
  }),
  task('bulkStarted', {
    after: ['strikeOffConfirmed', 'greigeTallied', 'instructionSheetIssued', 'change'],
    by: 'outsourcing',
    is: 'startsLine',
    reads: ['part.quantity', 'terms.goods'],
    due: latest(workingDays(1).after('strikeOffConfirmed'), workingDays(1).after('greigeTallied')),
    source: ['S2.16a.13'],
  }),
  task('progressReported', {
    after: ['bulkStarted'],
    by: 'outsourcing',
    evidence: { progressTable: 'file' },
    due: days(setting('progressDays')).after('bulkStarted'),
    every: days(setting('progressDays')),
    until: 'productionFinished',
    source: ['S2.16a.13'],
  }),
  task('productionFinished', {
    after: ['bulkStarted', 'change'],
    by: 'outsourcing',
    evidence: { finished: 'lines' },
    due: on('part.dueOn', { closed: 'before' }),
    source: ['S2.16a.13', 'G65'],
  }),
  task('goodsInspected', {
    after: ['productionFinished'],
    by: 'quality',
    is: 'qualityPassed',
    evidence: { inspectionReport: 'file' },
    refused: again('productionFinished'),
    due: workingDays(setting('inspectionDays')).after('productionFinished', { afresh: true }),
    source: ['S2.16a.15'],
  }),
]);
