import {
  any,
  approval,
  again,
  below,
  days,
  earliest,
  is,
  letter,
  not,
  on,
  onFile,
  outside,
  path,
  setting,
  task,
  weeks,
  workingDays,
} from '../../builders';

const byCompany = is('terms.inspection', 'company');
const byCustomer = is('terms.inspection', 'customer');
const byThirdParty = is('terms.inspection', 'thirdParty');

const FOUND = { result: { type: 'choice', of: ['pass', 'fail'] }, situation: 'text', report: 'scan' } as const;
const found = (result: 'pass' | 'fail') =>
  any(
    is('facts.companyInspected.result', result),
    is('facts.customerInspected.result', result),
    is('facts.thirdPartyInspected.result', result),
  );

/** Weeks before the customer's delivery date, or the factory's where that is earlier. */
const beforeDelivery = <const S extends string>(lead: S) =>
  earliest(weeks(setting(lead)).before('terms.delivery'), weeks(setting(lead)).before('part.dueOn'));

// 7. Who inspects stands in the terms: the company, the customer or whom he names, a third party.
const appointments = [
  task('inspectorNotified', {
    after: ['productionNoticeIssued'],
    by: 'merchandiser',
    when: byCompany,
    evidence: { inspectionDate: 'date', place: 'text' },
    due: beforeDelivery('inspectionWeeks'),
    then: [letter('inspector', 'inspectionNotice')],
    source: ['S2.1.7a', 'G67', 'C03', 'F-15'],
  }),
  task('customerAsked', {
    after: ['productionNoticeIssued'],
    by: 'merchandiser',
    when: byCustomer,
    evidence: { readyOn: 'date' },
    due: beforeDelivery('inspectionWeeks'),
    then: [letter('customer', 'inspectionWanted')],
    source: ['S2.1.7b', 'C04', 'F-15'],
  }),
  outside('customerInspectionFixed', {
    after: ['customerAsked'],
    by: 'customer',
    when: byCustomer,
    evidence: { inspectionDate: 'date', inspectorName: 'text' },
    refused: again('customerAsked'),
    due: workingDays(setting('replyDays')).after('customerAsked'),
    ladder: 'party',
    then: [letter('planning', 'inspectionDate'), letter('factory', 'inspectionDate')],
    source: ['S2.1.7b', 'G68'],
  }),
  task('slotAsked', {
    after: ['productionNoticeIssued'],
    by: 'merchandiser',
    when: byThirdParty,
    evidence: { readyOn: 'date' },
    due: beforeDelivery('thirdPartyWeeks'),
    then: [letter('inspectionCompany', 'slotWanted')],
    source: ['S2.1.7c', 'C05', 'F-15'],
  }),
  outside('thirdPartyInspectionBooked', {
    after: ['slotAsked'],
    by: 'inspectionCompany',
    when: byThirdParty,
    evidence: { inspectionDate: 'date', inspectorName: { type: 'text', optional: true } },
    refused: again('slotAsked'),
    due: workingDays(setting('replyDays')).after('slotAsked'),
    ladder: 'party',
    then: [letter('factory', 'inspectionDate')],
    source: ['S2.1.7c', 'G69', 'E24'],
  }),
  approval('slotAccepted', {
    after: ['thirdPartyInspectionBooked'],
    chain: [
      'merchandiser',
      { role: 'businessManager', when: not(below('facts.thirdPartyInspectionBooked.inspectionDate', path('terms.delivery'))) },
    ],
    when: byThirdParty,
    reads: ['terms.delivery'],
    refused: again('slotAsked'),
    due: workingDays(setting('signDays')).after('thirdPartyInspectionBooked'),
    source: ['S2.1.7c', 'E24', 'C06'],
  }),
] as const;

const inspections = [
  task('inspectionPapersSent', {
    after: ['inspectorNotified', 'customerInspectionFixed', 'slotAccepted'],
    by: 'merchandiser',
    when: not(is('terms.inspection', 'none')),
    evidence: { documents: 'list' },
    due: earliest(days(setting('papersDays')).before('terms.delivery'), days(setting('papersDays')).before('part.dueOn')),
    source: ['S2.17.2'],
  }),
  task('companyInspected', {
    after: ['goodsFinished', 'inspectionPapersSent'],
    by: 'inspector',
    when: byCompany,
    evidence: FOUND,
    refused: again('goodsFinished'),
    due: earliest(on('facts.inspectorNotified.inspectionDate'), days(1).before('terms.delivery')),
    then: [letter('factory', 'inspectionFindings')],
    source: ['S2.17.2', 'G70'],
  }),
  outside('customerInspected', {
    after: ['goodsFinished', 'inspectionPapersSent'],
    by: 'customer',
    when: byCustomer,
    evidence: FOUND,
    refused: again('goodsFinished'),
    due: earliest(on('facts.customerInspectionFixed.inspectionDate'), days(1).before('terms.delivery')),
    ladder: 'party',
    then: [letter('factory', 'inspectionFindings')],
    source: ['S2.17.2', 'G70'],
  }),
  outside('thirdPartyInspected', {
    after: ['goodsFinished', 'inspectionPapersSent', below('facts.thirdPartyInspectionBooked.inspectionDate', path('terms.delivery'))],
    by: 'inspectionCompany',
    when: byThirdParty,
    evidence: FOUND,
    refused: again('goodsFinished'),
    due: earliest(on('facts.thirdPartyInspectionBooked.inspectionDate'), days(1).before('terms.delivery')),
    ladder: 'party',
    then: [letter('factory', 'inspectionFindings')],
    source: ['S2.17.2', 'G70', 'C06'],
  }),
] as const;

// What the manager says to it: passed goods may go; failed ones are made good and inspected again, or go on the customer's written leave.
const opinions = [
  approval('concessionSought', {
    after: ['companyInspected', 'customerInspected', 'thirdPartyInspected'],
    chain: ['businessManager'],
    when: found('fail'),
    refused: again('goodsFinished'),
    due: workingDays(setting('signDays')).after('goodsFinished'),
    ladder: 'urgent',
    source: ['S2.17.2', 'E23'],
  }),
  outside('concessionGiven', {
    after: ['concessionSought'],
    by: 'customer',
    when: found('fail'),
    is: 'concession',
    evidence: { conditions: 'text', letter: 'scan' },
    atOpening: [letter('customer', 'concessionWanted')],
    refused: again('goodsFinished'),
    due: workingDays(setting('replyDays')).after('concessionSought'),
    ladder: 'party',
    source: ['E23'],
  }),
  approval('inspectionAccepted', {
    after: ['companyInspected', 'customerInspected', 'thirdPartyInspected', any(found('pass'), onFile('concessionGiven'))],
    chain: ['businessManager'],
    when: not(is('terms.inspection', 'none')),
    is: 'qualityPassed',
    refused: again('goodsFinished'),
    due: workingDays(setting('signDays')).after('goodsFinished'),
    source: ['S2.17.2', 'G70', 'F-23'],
  }),
] as const;

export const inspection = [...appointments, ...inspections, ...opinions] as const;
