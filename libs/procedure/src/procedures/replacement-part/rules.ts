import { again, letter, onFile, outside, paper, procedure, sameDay, setting, stage, task, workingDays } from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

/** S1.3.5: entered by customer service, ordered from the factory, chased until it is there. */
export const replacementPartRules = procedure(
  'replacementPart',
  {
    for: 'replacementPart',
    version: 1,
    cast: ['merchandiser', 'customerService', 'salesperson'],
    parties: ['customer', 'factory'],
    cancel: ['salesperson'],
    allows: { methods: [], inspection: [] },
    settings: { partDays: 5, arrivalDays: 7 },
    ladders: { default: HOUSE_LADDERS.default, party: HOUSE_LADDERS.party },
  },
  [
    stage('ordering', [
      task('partEntered', {
        by: 'customerService',
        evidence: {
          orderNumber: 'text',
          partWanted: 'text',
          quantity: 'number',
          reason: 'text',
          photo: { type: 'photo', optional: true },
        },
        due: sameDay('case.opened'),
        source: ['S1.3.5'],
      }),
      task('replacementOrdered', {
        after: ['partEntered'],
        by: 'merchandiser',
        reads: ['facts.partEntered.partWanted', 'facts.partEntered.quantity'],
        due: workingDays(1).after('partEntered', { afresh: true }),
        then: [paper('replacementOrder'), letter('factory', 'replacementOrder')],
        source: ['S1.3.5', 'E34'],
      }),
    ]),
    stage('sending', [
      outside('partSent', {
        after: ['replacementOrdered'],
        by: 'factory',
        evidence: { courier: 'text', trackingNumber: 'trackingNumber' },
        refused: again('replacementOrdered'),
        due: workingDays(setting('partDays'), 'factory').after('replacementOrdered'),
        ladder: 'party',
        copies: { to: ['customerService'] },
        then: [letter('customer', 'partOnItsWay')],
        source: ['S1.3.5', 'S1.3.13', 'E34'],
      }),
      outside('partArrived', {
        after: ['partSent'],
        by: 'customer',
        refused: again('replacementOrdered'),
        due: workingDays(setting('arrivalDays')).after('partSent'),
        ladder: 'party',
        source: ['E34'],
      }),
      task('registerClosed', {
        after: ['partArrived'],
        by: 'customerService',
        is: 'closes',
        due: workingDays(1).after('partArrived'),
        source: ['S1.3.5'],
      }),
    ]),
    stage('windingUp', [
      task('factoryStopped', { by: 'merchandiser', when: onFile('replacementOrdered'), then: [letter('factory', 'replacementCancelled')] }),
    ]),
  ],
);
