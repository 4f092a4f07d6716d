import {
  any,
  clear,
  each,
  hours,
  is,
  latest,
  letter,
  minutes,
  on,
  oneOf,
  opens,
  outside,
  paper,
  setting,
  stage,
  task,
  workingDays,
  workingHours,
} from '../../builders';
import { BY_SUPPLIER } from './options';

const IN_PART = is('facts.goodsReceived.received', 'partly');

// 6–7. Packed, shipped, followed under its link, signed for; error-free is the customer's word.
export const delivering = each('shipment', { covers: 'terms.lines' }, [
  task('goodsPacked', {
    after: ['departmentsConfirmed', 'inboundInspected'],
    by: 'warehouse',
    reads: ['part.quantity'],
    evidence: { cargo: 'text' },
    due: workingDays(1).before('part.etd'),
    source: ['S2.5.5', 'S2.11.7a'],
  }),
  task('carrierChosen', {
    after: ['departmentsConfirmed'],
    by: 'logistics',
    evidence: { carrierName: 'text', transportMode: { type: 'choice', of: ['road', 'rail', 'courier', 'own'] } },
    due: workingDays(2).before('part.etd'),
    then: [letter('carrier', 'pickUpWanted')],
    source: ['S2.4.3', 'S2.5.6', 'S2.10.7'],
  }),
  task('goodsShipped', {
    after: ['goodsPacked', 'carrierChosen', 'shipmentPaymentReceived', 'material', 'problem', 'haulageProblem', 'change'],
    by: 'warehouse',
    is: 'goodsLeave',
    atOpening: [clear('logistics', 'load')],
    evidence: { quantity: 'lines', trackingNumber: 'trackingNumber', expectedArrival: 'date' },
    due: on('part.etd'),
    then: [paper('deliveryNote'), letter('customer', 'goodsOnTheirWay')],
    source: ['S2.4.4', 'S2.5.5', 'S2.11.7a', 'S2.14.3a', 'S2.14.3b', 'G85'],
  }),
  task('positionUpdated', {
    after: ['goodsShipped'],
    by: 'logistics',
    evidence: { location: 'text', expectedArrival: 'date' },
    due: hours(setting('trackHours')).after('goodsShipped'),
    every: hours(setting('trackHours')),
    until: 'goodsReceived',
    then: [letter('customer', 'logisticsUpdate')],
    source: ['S2.4.3', 'S2.5.6', 'S2.10.7', 'S2.14.3a', 'S2.14.3c'],
  }),
  each('transitProblem', {}, [
    outside('transitProblemReported', {
      by: 'carrier',
      evidence: { transitTrouble: { type: 'choice', of: ['delay', 'damage', 'lost'] }, problem: 'text' },
      copies: { to: ['salesperson', 'merchandiser'] },
      source: ['S2.4.3', 'S2.10.7', 'E30'],
    }),
    task('transitProblemSolved', {
      after: ['transitProblemReported'],
      by: 'logistics',
      evidence: { solution: 'text', expectedArrival: 'date' },
      due: workingHours(setting('problemHours')).after('transitProblemReported'),
      ladder: 'urgent',
      then: [letter('customer', 'transitProblemHandled')],
      source: ['S2.4.3', 'S2.10.7', 'E30'],
    }),
  ]),
  outside('goodsReceived', {
    after: ['goodsShipped'],
    by: 'customer',
    evidence: {
      signedBy: 'text',
      signature: 'scan',
      received: { type: 'choice', of: ['complete', 'partly'] },
      detail: { type: 'lines', optional: true },
    },
    due: on('facts.goodsShipped.expectedArrival'),
    ladder: 'arrival',
    refused: opens('complaint'),
    source: ['S2.5.6', 'G93', 'C58', 'E31'],
  }),
  outside('restReceived', {
    after: ['goodsReceived'],
    by: 'customer',
    when: IN_PART,
    evidence: { signedBy: 'text', signature: 'scan' },
    refused: opens('complaint'),
    due: workingDays(setting('restDays')).after('goodsReceived'),
    ladder: 'arrival',
    source: ['S2.5.6', 'E28'],
  }),
  outside('receiptAccepted', {
    after: ['goodsReceived', 'restReceived', 'transitProblem'],
    by: 'customer',
    atOpening: [letter('customer', 'receiptToConfirm')],
    refused: opens('complaint'),
    due: workingDays(setting('replyDays')).after('goodsReceived'),
    ladder: 'party',
    source: ['S2.5.7a', 'G96', 'E31'],
  }),
]);

const DISSATISFIED = any(is('facts.satisfactionSurveyed.satisfaction', 'dissatisfied'), is('facts.customerRated.satisfied', 'no'));

// 8. Delivered, settled, closed: three states, in this order.
export const closing = stage('closing', [
  task('delivered', {
    after: ['receiptAccepted'],
    by: 'merchandiser',
    due: workingDays(1).after('receiptAccepted'),
    copies: { to: ['finance', 'salesperson'] },
    source: ['S2.5.7a', 'S2.14.4a', 'F-11', 'F-31'],
  }),
  task('settled', {
    after: ['delivered', 'depositReceived', 'shipmentPaymentReceived', 'laterPaymentReceived'],
    by: 'finance',
    evidence: { amountSettled: 'money' },
    due: latest(workingDays(setting('settleDays')).after('delivered'), workingDays(setting('settleDays')).after('laterPaymentReceived')),
    source: ['S2.4.5', 'F-11', 'F-31'],
  }),
  oneOf('satisfactionKnown', [
    outside('customerRated', {
      after: ['delivered'],
      by: 'customer',
      evidence: { rating: 'number', satisfied: { type: 'choice', of: ['yes', 'no'] }, feedback: { type: 'text', optional: true } },
      atOpening: [letter('customer', 'ratingWanted')],
      refused: opens('complaint'),
      source: ['S2.14.4b', 'G110'],
    }),
    task('satisfactionSurveyed', {
      after: ['delivered'],
      by: 'salesperson',
      evidence: {
        satisfaction: { type: 'choice', of: ['satisfied', 'dissatisfied', 'noAnswer'] },
        feedback: { type: 'text', optional: true },
      },
      due: workingDays(setting('surveyDays')).after('delivered'),
      source: ['S2.10.8', 'S2.5.7b', 'S2.11.7b', 'S2.11.8'],
    }),
  ]),
  task('complaintPassedOn', {
    after: ['satisfactionKnown'],
    by: 'salesperson',
    when: DISSATISFIED,
    evidence: { complaint: 'text' },
    due: workingHours(setting('entryHours')).after('satisfactionKnown'),
    then: [opens('complaint', ['facts.complaintPassedOn.complaint'])],
    source: ['S2.5.7b', 'S2.10.8', 'S2.11.7b'],
  }),
  task('supplierRated', {
    after: ['delivered'],
    by: 'merchandiser',
    when: BY_SUPPLIER,
    evidence: { performance: 'text', improvements: 'text' },
    copies: { to: ['businessManager', 'purchasing'] },
    due: workingDays(setting('surveyDays')).after('delivered'),
    source: ['S2.11.8'],
  }),
  task('orderClosed', {
    after: ['settled', 'satisfactionKnown', 'complaintPassedOn', 'supplierRated', 'contractArchived', 'contact'],
    by: 'merchandiser',
    is: 'closes',
    evidence: { finalCheck: { type: 'choice', of: ['completeAndAccurate'] } },
    due: workingDays(1).after('settled'),
    source: ['S2.4.5', 'F-11', 'F-31'],
  }),
]);

// Any question at any time: answered within half an hour, or the time of the next call is promised and kept.
export const contacts = each('contact', {}, [
  outside('questionAsked', {
    by: 'customer',
    evidence: { question: 'text' },
    source: ['S2.8.2', 'S2.4.4', 'S2.11.7b'],
  }),
  task('questionAnswered', {
    after: ['questionAsked'],
    by: 'merchandiser',
    evidence: { solved: { type: 'choice', of: ['yes', 'notYet'] }, answer: 'text' },
    due: minutes(setting('answerMinutes')).after('questionAsked'),
    ladder: 'answer',
    then: [letter('customer', 'answer')],
    source: ['S2.8.2', 'S2.4.4', 'C36', 'E39'],
  }),
  task('nextCallPromised', {
    after: ['questionAnswered'],
    by: 'merchandiser',
    when: is('facts.questionAnswered.solved', 'notYet'),
    evidence: { nextCall: 'instant' },
    due: minutes(setting('answerMinutes')).after('questionAsked'),
    ladder: 'answer',
    then: [letter('customer', 'nextCall')],
    source: ['S2.8.2', 'S2.8.5', 'E39'],
  }),
  task('promiseKept', {
    after: ['nextCallPromised'],
    by: 'merchandiser',
    when: is('facts.questionAnswered.solved', 'notYet'),
    evidence: { result: 'text' },
    due: on('facts.nextCallPromised.nextCall'),
    ladder: 'answer',
    source: ['S2.8.2', 'S2.8.5', 'C37', 'E39'],
  }),
]);
