import { again, any, days, each, is, letter, on, onFile, outside, setting, stage, task, workingDays, workingHours } from '../../builders';

/** Sent as production goes, arrived, confirmed by the customer; a problem goes to after-sales until he is content. */
export const delivering = each('shipment', { covers: 'terms.lines' }, [
  task('goodsShipped', {
    after: ['productionFinished', 'shipmentPaymentReceived', 'change'],
    by: 'logistics',
    is: 'goodsLeave',
    evidence: { carrier: 'text', trackingNumber: { type: 'trackingNumber', optional: true }, shipped: 'lines' },
    copies: { to: ['marketing'] },
    due: on('part.etd'),
    then: [letter('customer', 'goodsOnTheirWay')],
    source: ['S2.13.1e', 'S2.13.6'],
  }),
  task('goodsArrived', {
    after: ['goodsShipped'],
    by: 'logistics',
    evidence: { arrivedOn: 'date' },
    due: days(setting('transitDays')).after('goodsShipped', { afresh: true }),
    source: ['S2.13.1e'],
  }),
  outside('goodsReceived', {
    after: ['goodsArrived'],
    by: 'customer',
    atOpening: [letter('customer', 'receiptToConfirm')],
    evidence: {
      condition: { type: 'choice', of: ['inOrder', 'problem'] },
      problem: { type: 'text', optional: true },
      photo: { type: 'photo', optional: true },
    },
    copies: { to: ['marketing', 'afterSales'] },
    refused: again('goodsArrived'),
    due: workingDays(setting('receiptDays')).after('goodsArrived', { afresh: true }),
    ladder: 'party',
    source: ['S2.13.9', 'G93', 'E31', 'F-14'],
  }),
  task('problemHandled', {
    after: ['goodsReceived'],
    by: 'afterSales',
    when: is('facts.goodsReceived.condition', 'problem'),
    evidence: { solution: 'text' },
    due: workingHours(setting('problemHours')).after('goodsReceived', { afresh: true }),
    ladder: 'urgent',
    then: [letter('customer', 'solutionOffered')],
    source: ['S2.13.9', 'S2.13.10', 'E31', 'F-20'],
  }),
  outside('solutionAccepted', {
    after: ['problemHandled'],
    by: 'customer',
    when: is('facts.goodsReceived.condition', 'problem'),
    refused: again('problemHandled'),
    due: workingDays(setting('replyDays')).after('problemHandled'),
    ladder: 'party',
    source: ['S2.13.10', 'E31'],
  }),
  task('satisfactionAsked', {
    after: ['goodsReceived', 'solutionAccepted'],
    by: 'afterSales',
    evidence: { satisfaction: { type: 'choice', of: ['content', 'notContent'] }, feedback: { type: 'text', optional: true } },
    due: days(setting('feedbackDays')).after('goodsReceived', { closed: 'after' }),
    source: ['S2.13.1f', 'S2.13.10'],
  }),
]);

export const closing = stage('closing', [
  task('orderClosed', {
    after: ['satisfactionAsked', 'laterPaymentReceived', 'hindrance', 'change'],
    by: 'finance',
    is: 'closes',
    due: workingDays(setting('planDays')).after('satisfactionAsked'),
    source: ['S2.13.8'],
  }),
]);

export const windingUp = stage('windingUp', [
  task('customerTold', {
    by: 'marketing',
    when: onFile('orderReviewed'),
    evidence: { agreedHow: 'text' },
    then: [letter('customer', 'orderCancelled')],
  }),
  task('productionStopped', {
    by: 'production',
    when: onFile('productionScheduled'),
    evidence: { cost: 'money', goodsDone: { type: 'lines', optional: true } },
  }),
  task('purchasesSettled', {
    by: 'purchasing',
    when: onFile('purchasePlanned'),
    evidence: { cost: 'money' },
  }),
  task('depositSettled', {
    by: 'finance',
    when: any(onFile('depositReceived'), onFile('shipmentPaymentReceived')),
    evidence: { refunded: 'money', kept: 'money', reason: 'text' },
  }),
]);
