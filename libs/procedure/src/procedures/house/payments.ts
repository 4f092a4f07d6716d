import type { PaymentMethod } from '@gendan/trade';
import {
  again,
  all,
  any,
  approval,
  ask,
  count,
  days,
  each,
  is,
  letter,
  moneyIn,
  months,
  outside,
  setting,
  task,
  workingDays,
} from '../../builders';

/** What payments are asked, and how long they may take. `signDays` is the procedure's own. */
export const PAYMENT_SETTINGS = { bankCharges: '50', depositDays: 7, lcMonths: 1, laterDays: 30 } as const;

type Around<Agreed, Confirmed, Drafted, Loaded> = {
  agreed: Agreed;
  confirmed: Confirmed;
  drafted: Drafted;
  loaded: Loaded;
  /** Methods that the manager confirms before the factory is told; open account alone, if nothing is said. */
  credit?: readonly [PaymentMethod, ...PaymentMethod[]];
};

/**
 * What secures an order before the factory is told, and what pays for it, of one instalment (G31–G37, G78, G109; E13, E14, E25, E35).
 * `agreed`: paths the L/C is read against; `confirmed`: the milestone after which money is asked for; `drafted`: where a refused L/C or
 * credit leads back; `loaded`: the act that later payments count from.
 */
export const paymentMilestones = <
  const Agreed extends readonly string[],
  const Confirmed extends string,
  const Drafted extends string,
  const Loaded extends string,
>(
  of: Around<Agreed, Confirmed, Drafted, Loaded>,
) =>
  [
    count('depositReceived', {
      after: [of.confirmed],
      by: 'finance',
      when: all(is('part.method', 'tt'), is('part.gate', 'production')),
      toward: 'part.amount',
      tolerance: 'setting.bankCharges',
      is: moneyIn('production'),
      atOpening: [letter('customer', 'depositWanted')],
      due: days(setting('depositDays')).after(of.confirmed),
      ladder: 'money',
      source: ['G35', 'E14', 'S2.1.6b'],
    }),
    outside('lcReceived', {
      after: [of.confirmed],
      by: 'customer',
      link: false,
      when: is('part.method', 'lc'),
      evidence: { lc: 'lcVersion', amount: 'money', latestShipment: 'date', expiry: 'date' },
      atOpening: [letter('customer', 'lcWanted')],
      refused: again(of.drafted),
      due: months(setting('lcMonths')).before('terms.delivery'),
      ladder: 'party',
      source: ['G31', 'E13', 'S2.1.6a', 'C01'],
    }),
    approval('lcReviewed', {
      after: ['lcReceived'],
      mode: 'all',
      chain: ['salesperson', 'documentsClerk'],
      when: is('part.method', 'lc'),
      evidence: {
        errors: { type: 'text', optional: true },
        deliverable: { type: 'flag', optional: true },
        otherProblems: { type: 'text', optional: true },
      },
      reads: ['facts.lcReceived.lc', ...of.agreed],
      is: 'lcStands',
      refused: again('lcReceived'),
      due: workingDays(1).after('lcReceived', { afresh: true }),
      source: ['G32', 'G33', 'E13', 'S2.1.6a', 'G34', 'C02'],
    }),
    task('creditConfirmed', {
      after: [of.confirmed],
      by: 'businessManager',
      when: any(...(of.credit ?? ['openAccount']).map((method) => is('part.method', method))),
      reads: of.agreed,
      atOpening: [ask('finance', 'reserveCredit')],
      is: 'creditStands',
      refused: again(of.drafted),
      due: workingDays(setting('signDays')).after(of.confirmed),
      source: ['G37', 'S2.1.6c'],
    }),
    count('shipmentPaymentReceived', {
      after: [of.confirmed],
      by: 'finance',
      when: all(is('part.method', 'tt'), is('part.gate', 'shipment')),
      toward: 'part.amount',
      tolerance: 'setting.bankCharges',
      is: moneyIn('shipment'),
      due: workingDays(1).before(of.loaded),
      ladder: 'money',
      source: ['G78', 'E25'],
    }),
    count('laterPaymentReceived', {
      after: [of.loaded],
      by: 'finance',
      when: any(is('part.method', 'openAccount'), all(is('part.method', 'tt'), is('part.gate', 'later'))),
      toward: 'part.amount',
      tolerance: 'setting.bankCharges',
      is: moneyIn('later'),
      due: days(setting('laterDays')).after(of.loaded),
      ladder: 'money',
      source: ['G109', 'E35'],
    }),
  ] as const;

/** Those milestones for every instalment of the terms. */
export const payments = <
  const Agreed extends readonly string[],
  const Confirmed extends string,
  const Drafted extends string,
  const Loaded extends string,
>(
  of: Around<Agreed, Confirmed, Drafted, Loaded>,
) => each('instalment', { from: 'terms.instalments' }, paymentMilestones(of));
