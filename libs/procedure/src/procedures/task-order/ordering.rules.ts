import { again, approval, days, each, known, letter, outside, paper, setting, stage, task, workingDays } from '../../builders';
import { AGREED } from '../house/agreed';

/** Samples the customer asks for; the one finally confirmed is what the workshop makes after. */
export const samples = each('sample', {}, [
  task('sampleSent', {
    by: 'merchandiser',
    evidence: { courier: 'text', trackingNumber: 'trackingNumber', photo: { type: 'photo', optional: true } },
    then: [letter('customer', 'sampleOnItsWay')],
    source: ['S1.2.2c'],
  }),
  outside('sampleApproved', {
    after: ['sampleSent'],
    by: 'customer',
    evidence: { comments: { type: 'text', optional: true } },
    refused: again('sampleSent'),
    due: days(setting('sampleReplyDays')).after('sampleSent'),
    ladder: 'party',
    source: ['S1.2.2c', 'G14', 'E01'],
  }),
]);

/** What was ordered is checked point by point, the salesperson signs the contract, the customer confirms it. */
export const ordering = stage('ordering', [
  task('orderChecked', {
    after: [known('terms.delivery'), known('terms.instalments')],
    by: 'merchandiser',
    reads: AGREED,
    evidence: {
      customerOrder: 'file',
      productName: 'text',
      specification: 'text',
      packing: 'text',
      registrationNumber: 'text',
    },
    due: workingDays(setting('promptDays')).after('case.opened', { afresh: true }),
    then: [paper('salesContract')],
    source: ['S1.2.1a', 'S1.2.1b'],
  }),
  approval('contractSigned', {
    after: ['orderChecked'],
    chain: ['salesperson'],
    reads: AGREED,
    is: 'reviewStands',
    refused: again('orderChecked'),
    due: workingDays(setting('signDays')).after('orderChecked'),
    source: ['S1.1.1'],
  }),
  outside('orderConfirmed', {
    after: ['contractSigned'],
    by: 'customer',
    reads: AGREED,
    is: 'showsCustomer',
    evidence: { comments: { type: 'text', optional: true } },
    atOpening: [letter('customer', 'salesContract')],
    refused: again('orderChecked'),
    due: workingDays(setting('replyDays')).after('contractSigned'),
    ladder: 'party',
    source: ['S1.1.1'],
  }),
]);
