import { procedure } from '../../builders';
import { changes } from '../house/changes';
import { HOUSE_LADDERS } from '../house/ladders';
import { PAYMENT_SETTINGS } from '../house/payments';
import { contract, ordering, review } from './agreement.rules';
import { claims, settling, windingUp } from './closing.rules';
import { money } from './money.rules';
import { delays, factoryOrders } from './production.rules';
import { shipments } from './shipping.rules';

/** Figures of the source; where it says only “promptly”, “near” or “at once”, a default that every company may set. */
const FIGURES = {
  gmThreshold: '50000',
  inspectionWeeks: 1,
  thirdPartyWeeks: 2,
  arrivalWeeks: 1,
  reorderFromDays: 15,
  reorderDays: 30,
  promptDays: 1,
  onTimeFromDays: 14,
  onTimeDays: 7,
  atOnceHours: 2,
  delayHours: 4,
} as const;

const PACE = {
  signDays: 1,
  replyDays: 3,
  progressDays: 7,
  papersDays: 5,
  salesListDays: 5,
  commodityDays: 5,
  bookingDays: 14,
  certificateDays: 5,
  customsPapersDays: 5,
  blDays: 1,
  documentsDays: 2,
  originalsDays: 5,
  balanceDays: 7,
  presentationDays: 21,
  bankDays: 10,
  freightDays: 5,
  remittanceDays: 3,
  answerDays: 7,
  documentsBackDays: 45,
  settlementDays: 10,
  rebateDays: 90,
  archiveDays: 5,
} as const;

const everyFortnight = { n: 14, unit: 'days' } as const;
const everyOtherDay = { n: 2, unit: 'workingDays' } as const;

/** S2.1 with S2.3, S2.17 and S1.6–S1.10: the export order in full, from the purchase order to the archive. */
export const detailedTradeRules = procedure(
  'detailedTrade',
  {
    for: 'order',
    version: 1,
    cast: [
      'merchandiser',
      'salesperson',
      'businessManager',
      'managementDepartment',
      'generalManager',
      'documentsClerk',
      'finance',
      'inspector',
      'planning',
    ],
    parties: ['customer', 'factory', 'inspectionCompany', 'forwarder', 'bank', 'authority'],
    cancel: ['businessManager'],
    allows: { methods: ['tt', 'lc', 'dp', 'da', 'openAccount'], inspection: ['none', 'company', 'customer', 'thirdParty'] },
    settings: { overrideRole: 'generalManager', financeReleases: false, ...PAYMENT_SETTINGS, ...FIGURES, ...PACE },
    ladders: {
      ...HOUSE_LADDERS,
      papers: [
        { n: 0, unit: 'workingDays', to: 'documentsClerk', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
        { n: 4, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: everyOtherDay },
      ],
      afterSales: [
        { n: 0, unit: 'days', to: 'owner', letter: 'askedAgain' },
        { n: 7, unit: 'days', to: 'merchandiser', letter: 'overdue', every: everyFortnight },
      ],
    },
  },
  [ordering, review, contract, money, factoryOrders, delays, changes, shipments, claims, settling, windingUp],
);
