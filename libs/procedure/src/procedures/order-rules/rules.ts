import { procedure } from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';
import { closing, delivering, windingUp } from './delivering.rules';
import { changes, hindrances, money, production, reviewing } from './making.rules';

const repeating = { n: 2, unit: 'workingDays' } as const;

/** S2.13: an order by the company's order tracking rules: reviewed, changed only by the form, tracked, received, looked after. */
export const orderRulesRules = procedure(
  'orderRules',
  {
    for: 'order',
    version: 1,
    cast: [
      'marketing',
      'technology',
      'purchasing',
      'production',
      'logistics',
      'afterSales',
      'finance',
      'managementDepartment',
      'generalManager',
    ],
    parties: ['customer'],
    cancel: ['generalManager'],
    allows: { methods: ['tt'], inspection: ['none'] },
    settings: {
      overrideRole: 'generalManager',
      bankCharges: '50',
      depositDays: 7,
      laterDays: 30,
      receiveDays: 1,
      technicalDays: 1,
      reviewDays: 2,
      planDays: 2,
      trackDays: 7,
      assessDays: 5,
      replyDays: 3,
      transitDays: 7,
      receiptDays: 3,
      problemHours: 4,
      feedbackDays: 7,
    },
    ladders: {
      default: HOUSE_LADDERS.default,
      urgent: HOUSE_LADDERS.urgent,
      party: [
        { n: -1, unit: 'workingDays', to: 'owner', letter: 'askedAgain', daily: false },
        { n: 0, unit: 'workingDays', to: 'marketing', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'owner', letter: 'askedAgain' },
        { n: 3, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
      ],
      money: [
        { n: -2, unit: 'workingDays', to: 'marketing', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'customer', letter: 'paymentReminder' },
        { n: 1, unit: 'workingDays', to: 'marketing', letter: 'overdue' },
        { n: 3, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
      ],
    },
  },
  [reviewing, money, production, hindrances, delivering, closing, changes, windingUp],
);
