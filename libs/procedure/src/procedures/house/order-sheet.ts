import {
  again,
  approval,
  days,
  each,
  hold,
  known,
  latest,
  letter,
  on,
  paper,
  setting,
  stage,
  task,
  workingDays,
  workingHours,
} from '../../builders';
import { AGREED } from './agreed';

/** What the figures of an order sheet are; `signDays` and `replyDays` are the procedure's own. */
export const ORDER_SHEET_SETTINGS = { promptDays: 1, followDays: 3, problemHours: 4 } as const;

/** Departments that review an order together; the receivers of the signed sheet are the same. */
const SIX = ['salesperson', 'engineering', 'purchasing', 'production', 'quality', 'merchandiser'] as const;

/** The sample or order manufacturing sheet, reviewed by six parties; sales and merchandiser may sign what their own department filled in. */
export const orderSheet = stage('ordering', [
  task('particularsGiven', {
    by: 'salesperson',
    evidence: { customerName: 'text', address: 'text', unitPrice: 'money' },
    due: workingDays(setting('promptDays')).after('case.opened'),
    source: ['S1.15.0'],
  }),
  task('sheetFilled', {
    after: ['particularsGiven', known('terms.delivery'), known('terms.instalments'), known('terms.lane')],
    by: 'merchandiser',
    reads: AGREED,
    evidence: { sheetType: { type: 'choice', of: ['order', 'sample'] }, requirements: 'text', sheet: { type: 'file', optional: true } },
    due: workingDays(setting('promptDays')).after('particularsGiven', { afresh: true }),
    then: [paper('manufacturingSheet')],
    source: ['S1.13.1', 'S1.14.1'],
  }),
  approval('orderReviewed', {
    after: ['sheetFilled'],
    mode: 'all',
    chain: [{ role: 'salesperson', own: true }, 'engineering', 'purchasing', 'production', 'quality', { role: 'merchandiser', own: true }],
    reads: AGREED,
    is: 'reviewStands',
    refused: again('sheetFilled'),
    due: workingDays(setting('signDays')).after('sheetFilled'),
    source: ['S1.13.2', 'S1.14.2', 'G20', 'G44', 'E15'],
  }),
]);

/** The signed sheet goes out, receivers sign on its back; production and purchasing are followed until quality has passed the goods. */
export const sheetIssued = [
  task('sheetIssued', {
    after: ['orderReviewed', 'depositReceived', 'lcReviewed', 'creditConfirmed', 'change'],
    by: 'merchandiser',
    is: 'startsProduction',
    reads: ['terms.delivery', 'terms.goods', 'part.quantity'],
    evidence: { deliveryDate: 'date' },
    due: latest(
      workingDays(setting('promptDays')).after('orderReviewed'),
      workingDays(setting('promptDays')).after('depositReceived'),
      workingDays(setting('promptDays')).after('lcReviewed'),
      workingDays(setting('promptDays')).after('creditConfirmed'),
    ),
    copies: { to: ['salesperson', 'engineering', 'purchasing', 'production', 'quality', 'warehouse'], acknowledge: true },
    source: ['S1.13.3', 'S1.14.3', 'G44', 'G45', 'F-08'],
  }),
  task('progressFollowed', {
    after: ['sheetIssued'],
    by: 'merchandiser',
    evidence: { productionProgress: 'text', purchasingProgress: 'text' },
    due: days(setting('followDays')).after('sheetIssued'),
    every: days(setting('followDays')),
    until: 'qaPassed',
    copies: { to: ['salesperson'] },
    source: ['S1.13.4', 'S1.14.4'],
  }),
] as const;

/** Whatever is abnormal goes to all six, is resolved, and comes round again until quality finds nothing. */
export const abnormalities = each('abnormality', { inside: 'factoryOrder' }, [
  task('abnormalityReported', {
    by: 'merchandiser',
    evidence: { problem: 'text', photo: { type: 'photo', optional: true } },
    copies: { to: SIX },
    then: [hold(['shipment'], 'other')],
    source: ['S1.13.5', 'S1.14.5', 'G60', 'E20'],
  }),
  task('resolutionFound', {
    after: ['abnormalityReported'],
    by: 'merchandiser',
    evidence: { solution: 'text', solvedBy: 'date' },
    due: workingHours(setting('problemHours')).after('abnormalityReported', { afresh: true }),
    ladder: 'urgent',
    copies: { to: SIX },
    source: ['S1.13.5', 'S1.14.5', 'E20'],
  }),
  approval('abnormalityCleared', {
    after: ['resolutionFound'],
    chain: ['quality'],
    evidence: { result: 'text' },
    refused: again('resolutionFound'),
    due: on('facts.resolutionFound.solvedBy'),
    source: ['S1.13.5', 'S1.14.5', 'G61', 'E20'],
  }),
]);

/** Quality passes what was made or bought before it is stored; stored, sales gets it. `ready`: what quality looks at, made again when it fails. */
export const passedAndStored = <const Ready extends string>(ready: Ready) =>
  [
    approval('qaPassed', {
      after: [ready, 'abnormality'],
      chain: ['quality'],
      is: 'qualityPassed',
      evidence: { findings: 'text' },
      refused: again(ready),
      due: workingDays(setting('promptDays')).after(ready),
      source: ['S1.15.1', 'G71', 'E23'],
    }),
    task('goodsStored', {
      after: ['qaPassed'],
      by: 'warehouse',
      evidence: { place: 'text' },
      due: workingDays(setting('promptDays')).after('qaPassed'),
      then: [letter('salesperson', 'goodsStored')],
      source: ['S1.15.1', 'G71'],
    }),
  ] as const;
