import { again, approval, each, letter, outside, setting, task, workingDays } from '../../builders';

/**
 * A change of the order: salesperson and customer agree before the workshop hears of it, and it hears of it by the order that is issued anew.
 * `signDays` and `replyDays` are the procedure's own.
 */
export const changes = each('change', {}, [
  task('changeProposed', {
    by: 'merchandiser',
    evidence: { diff: 'termsDiff', reason: 'text', lossBorneBy: 'party' },
    copies: { to: ['salesperson'] },
    source: ['S0.6', 'E17'],
  }),
  approval('changeSupported', {
    after: ['changeProposed'],
    chain: ['salesperson'],
    refused: again('changeProposed'),
    due: workingDays(setting('signDays')).after('changeProposed'),
    ladder: 'urgent',
    source: ['S0.6', 'F-19'],
  }),
  outside('changeAgreed', {
    after: ['changeSupported'],
    by: 'customer',
    is: 'adoptsTerms',
    atOpening: [letter('customer', 'changeToAgree')],
    refused: again('changeProposed'),
    due: workingDays(setting('replyDays')).after('changeSupported'),
    ladder: 'party',
    source: ['S0.6', 'E17', 'F-19'],
  }),
]);
