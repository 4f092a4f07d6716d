import { all, any, count, days, each, is, letter, moneyIn, sameDay, setting, task } from '../../builders';

/** The deposit before anything is made, all of it before the goods leave; what may come later does not hold them up. */
export const money = each('instalment', { from: 'terms.instalments' }, [
  count('depositReceived', {
    after: ['contractSigned'],
    by: 'finance',
    when: is('part.gate', 'production'),
    toward: 'part.amount',
    tolerance: 'setting.bankCharges',
    is: moneyIn('production'),
    evidence: { depositSlip: { type: 'scan', optional: true } },
    atOpening: [letter('customer', 'depositWanted')],
    due: days(setting('depositDays')).after('contractSigned'),
    ladder: 'deposit',
    source: ['S2.16a.5', 'S2.16a.7', 'G35', 'C10', 'E14', 'F-24', 'F-30'],
  }),
  count('fullPaymentReceived', {
    after: ['contractSigned'],
    by: 'finance',
    when: is('part.gate', 'shipment'),
    toward: 'part.amount',
    tolerance: 'setting.bankCharges',
    is: moneyIn('shipment'),
    due: days(setting('paymentDays')).after('productionFinished'),
    ladder: 'fullPayment',
    source: ['S2.16b.4', 'G78', 'C25', 'F-02', 'F-04'],
  }),
  task('paymentSlipIssued', {
    after: ['fullPaymentReceived'],
    by: 'salesperson',
    when: is('part.gate', 'shipment'),
    evidence: { paymentSlip: 'scan' },
    due: sameDay('fullPaymentReceived'),
    ladder: 'urgent',
    source: ['S2.16b.4'],
  }),
  count('laterPaymentReceived', {
    after: ['goodsShipped'],
    by: 'finance',
    when: all(is('part.method', 'tt'), any(is('part.gate', 'originals'), is('part.gate', 'later'))),
    toward: 'part.amount',
    tolerance: 'setting.bankCharges',
    is: moneyIn('later'),
    due: days(setting('laterDays')).after('goodsShipped'),
    ladder: 'deposit',
    source: ['S2.16a.18', 'F-02'],
  }),
]);
