import { count, known, letter, on, onFile, outside, procedure, sameDay, setting, stage, task, tell, workingDays } from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

// Registered, due with the next order, paid, told to the order it came from.
const undertaking = stage('undertaking', [
  task('undertakingRegistered', {
    after: [known('terms.undertaken')],
    by: 'salesAssistant',
    evidence: { order: 'text', letterOfUndertaking: 'scan' },
    due: sameDay('case.opened'),
    source: ['S2.15.5a', 'G39'],
  }),
  outside('nextOrderPlaced', {
    after: ['undertakingRegistered'],
    by: 'customer',
    link: false,
    evidence: { nextOrder: 'text', placedOn: 'date' },
    then: [letter('customer', 'undertakingDue')],
    source: ['S2.15.5a', 'C29'],
  }),
  count('undertakenSumPaid', {
    after: ['undertakingRegistered'],
    by: 'finance',
    toward: 'terms.undertaken',
    due: on('facts.nextOrderPlaced.placedOn'),
    ladder: 'collecting',
    source: ['S2.15.5a', 'C29', 'E10'],
  }),
  task('undertakingHonoured', {
    after: ['undertakenSumPaid'],
    by: 'finance',
    is: 'closes',
    due: workingDays(setting('tellDays')).after('undertakenSumPaid'),
    then: [tell('origin', 'undertakingHonoured')],
    source: ['S2.15.5a'],
  }),
]);

const windingUp = stage('windingUp', [
  task('debtSettled', {
    by: 'finance',
    when: onFile('undertakingRegistered'),
    evidence: { agreedHow: 'text', refunded: { type: 'money', optional: true } },
  }),
]);

/** S2.15.5a: the customer undertakes to pay the shortfall of one order with his next one. It outlives that order. */
export const undertakingRules = procedure(
  'undertaking',
  {
    for: 'undertaking',
    version: 1,
    cast: ['salesAssistant', 'salesperson', 'salesManager', 'finance'],
    parties: ['customer'],
    cancel: ['salesManager'],
    allows: { methods: ['tt', 'openAccount'], inspection: ['none'] },
    settings: { overrideRole: 'salesManager', tellDays: 1 },
    ladders: {
      default: HOUSE_LADDERS.default,
      collecting: [
        { n: 0, unit: 'workingDays', to: 'customer', letter: 'undertakingReminder' },
        { n: 1, unit: 'workingDays', to: 'salesperson', letter: 'overdue' },
        { n: 3, unit: 'workingDays', to: 'salesManager', letter: 'escalation', every: { n: 3, unit: 'workingDays' } },
      ],
    },
  },
  [undertaking, windingUp],
);
