import { procedure } from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';
import { collecting, settling, shipping, windingUp } from './collecting.rules';
import { approving, arrears, slips } from './credit.rules';
import { changes, taking } from './taking.rules';

const repeating = { n: 3, unit: 'workingDays' } as const;

/** S2.15 with the payments of S2.6: read, entered, compared, secured by slip, undertaking, guarantee or deferral, approved, collected. */
export const creditOrderRules = procedure(
  'creditOrder',
  {
    for: 'order',
    version: 1,
    cast: [
      'salesAssistant',
      'orderDesk',
      'salesperson',
      'salesAuditClerk',
      'salesAccountant',
      'salesManager',
      'marketingDirector',
      'warehouse',
      'finance',
    ],
    parties: ['customer'],
    cancel: ['salesManager'],
    allows: { methods: ['tt', 'openAccount'], inspection: ['none'] },
    settings: {
      overrideRole: 'marketingDirector',
      creditLimit: '1000',
      takeHours: 2,
      clearHours: 4,
      replyDays: 2,
      signDays: 1,
      arrearsDays: 3,
      earlyDays: 3,
      paymentDays: 30,
      settleDays: 3,
    },
    ladders: {
      default: HOUSE_LADDERS.default,
      urgent: HOUSE_LADDERS.urgent,
      party: [
        { n: 0, unit: 'workingDays', to: 'owner', letter: 'askedAgain' },
        { n: 1, unit: 'workingDays', to: 'salesperson', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'salesManager', letter: 'escalation', every: repeating },
      ],
      collecting: [
        { n: -2, unit: 'workingDays', to: 'salesAssistant', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'customer', letter: 'paymentReminder' },
        { n: 3, unit: 'workingDays', to: 'customer', letter: 'paymentReminder' },
        { n: 5, unit: 'workingDays', to: 'salesManager', letter: 'escalation', every: repeating },
      ],
    },
  },
  [taking, slips, arrears, approving, collecting, shipping, settling, changes, windingUp],
);
