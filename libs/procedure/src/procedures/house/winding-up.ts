import { all, any, letter, not, onFile, task } from '../../builders';

/** The customer hears that the order is cancelled and what was agreed about it. `confirmed`: what told the customer that we take the order. */
export const customerTold = <const Confirmed extends string>(confirmed: Confirmed) =>
  task('customerTold', {
    by: 'salesperson',
    when: onFile(confirmed),
    evidence: { agreedHow: 'text' },
    then: [letter('customer', 'orderCancelled')],
  });

/** Money that came in is given back or kept for a reason; an L/C that nobody drew on is given back. */
export const moneySettled = () =>
  [
    task('depositSettled', {
      by: 'finance',
      when: any(onFile('depositReceived'), onFile('shipmentPaymentReceived')),
      evidence: { refunded: 'money', kept: 'money', reason: 'text' },
    }),
    task('lcGivenBack', {
      by: 'documentsClerk',
      when: all(onFile('lcReceived'), not(onFile('documentsPresented'))),
      evidence: { how: 'text' },
    }),
  ] as const;
