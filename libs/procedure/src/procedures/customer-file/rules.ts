import { paper, procedure, setting, stage, task, workingDays } from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

/** S1.12: whoever sent samples or placed an order is put on file, before the next case asks who they are. */
export const customerFileRules = procedure(
  'customerFile',
  {
    for: 'customerFile',
    version: 1,
    cast: ['merchandiser', 'salesperson', 'businessManager'],
    parties: ['customer'],
    cancel: ['businessManager'],
    allows: { methods: [], inspection: [] },
    settings: { namedDays: 1, learnDays: 5, tableDays: 1 },
    ladders: { default: HOUSE_LADDERS.default },
  },
  [
    stage('filing', [
      task('customerNamed', {
        by: 'salesperson',
        evidence: {
          customerName: 'text',
          origin: { type: 'choice', of: ['sampleSent', 'orderPlaced'] },
          firstPaper: { type: 'file', optional: true },
        },
        due: workingDays(setting('namedDays')).after('case.opened', { afresh: true }),
        source: ['S1.12.1'],
      }),
      task('companyLearned', {
        after: ['customerNamed'],
        by: 'merchandiser',
        evidence: {
          companyBackground: 'text',
          businessScope: 'text',
          companyNature: 'text',
          strength: 'text',
          contacts: { type: 'list', optional: true },
        },
        refused: { again: ['customerNamed'] },
        due: workingDays(setting('learnDays')).after('customerNamed'),
        source: ['S1.12.2', 'S1.2.2a'],
      }),
      task('trackingTableMade', {
        after: ['companyLearned'],
        by: 'merchandiser',
        is: 'closes',
        due: workingDays(setting('tableDays')).after('companyLearned'),
        copies: { to: ['salesperson'] },
        then: [paper('customerTrackingTable')],
        source: ['S1.12.3', 'S1.2.2a'],
      }),
    ]),
    stage('windingUp', [task('fileDropped', { by: 'merchandiser', evidence: { reason: 'text' } })]),
  ],
);
