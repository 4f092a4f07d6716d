import {
  all,
  any,
  byCases,
  count,
  days,
  each,
  is,
  months,
  moneyIn,
  not,
  on,
  onFile,
  outside,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';
import { customerTold } from '../house/winding-up';
import { monthly, withinLimit } from './credit.rules';

export const shipping = each('shipment', { covers: 'terms.lines' }, [
  task('goodsShipped', {
    after: ['orderApproved', 'earlyPaymentReceived', 'change'],
    by: 'warehouse',
    is: 'goodsLeave',
    evidence: { deliveryNote: 'scan', shipped: 'lines' },
    copies: { to: ['salesAssistant', 'salesAccountant'] },
    due: on('part.etd'),
    source: ['S2.15.4'],
  }),
]);

const early = any(is('part.gate', 'production'), is('part.gate', 'shipment'));

/** The payment tracking table, row by row: what an undertaking covers is followed as a case of its own and not missed here. */
export const collecting = each('instalment', { from: 'terms.instalments' }, [
  count('earlyPaymentReceived', {
    after: ['orderApproved'],
    by: 'finance',
    when: all(is('part.method', 'tt'), early),
    toward: 'part.amount',
    tolerance: 'facts.undertakingGiven.undertaken',
    is: moneyIn('shipment'),
    due: workingDays(setting('earlyDays')).after('orderApproved'),
    ladder: 'collecting',
    source: ['S2.6.1', 'G109', 'C26'],
  }),
  count('paymentReceived', {
    after: ['goodsShipped'],
    by: 'finance',
    when: not(all(is('part.method', 'tt'), early)),
    toward: 'part.amount',
    tolerance: 'facts.undertakingGiven.undertaken',
    due: byCases(
      { when: onFile('deferralSigned'), due: on('facts.deferralSigned.payableOn') },
      { due: days(setting('paymentDays')).after('goodsShipped') },
    ),
    ladder: 'collecting',
    source: ['S2.6.1', 'G109', 'C26', 'E35', 'F-16'],
  }),
]);

export const settling = stage('settling', [
  // told back by the undertaking's own case; the order does not stay open for it
  outside('undertakingHonoured', {
    after: ['undertakingGiven'],
    by: 'customer',
    link: false,
    when: all(not(monthly), withinLimit),
    every: months(1),
    until: 'accountSettled',
    source: ['S2.15.5a', 'C29'],
  }),
  task('accountSettled', {
    after: ['goodsShipped', 'earlyPaymentReceived', 'paymentReceived'],
    by: 'salesAccountant',
    is: 'closes',
    due: workingDays(setting('settleDays')).after('paymentReceived'),
    source: ['S2.6.1'],
  }),
]);

export const windingUp = stage('windingUp', [
  customerTold('orderApproved'),
  task('goodsTakenBack', {
    by: 'warehouse',
    when: onFile('goodsShipped'),
    evidence: { takenBack: 'lines' },
  }),
  task('paymentSettled', {
    by: 'finance',
    when: any(onFile('earlyPaymentReceived'), onFile('paymentReceived'), onFile('slipChecked')),
    evidence: { refunded: 'money', kept: 'money', reason: 'text' },
  }),
]);
