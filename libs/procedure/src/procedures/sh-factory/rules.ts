import { procedure } from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';
import { ANNEX_1, ANNEX_2, type Cycles } from './cycles';
import { money } from './money.rules';
import { instructing, preparing, production } from './production.rules';
import { changes, contracting, products, receiving, reviewing } from './review.rules';
import { settling, shipping, windingUp } from './shipping.rules';

const repeating = { n: 2, unit: 'workingDays' } as const;
const LADDERS = {
  default: HOUSE_LADDERS.default,
  urgent: HOUSE_LADDERS.urgent,
  party: [
    { n: -1, unit: 'workingDays', to: 'owner', letter: 'askedAgain', daily: false },
    { n: 0, unit: 'workingDays', to: 'foreignTrade', letter: 'overdue' },
    { n: 1, unit: 'workingDays', to: 'owner', letter: 'askedAgain' },
    { n: 2, unit: 'workingDays', to: 'salesperson', letter: 'overdue' },
    { n: 3, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
  ],
  deposit: [
    { n: -2, unit: 'workingDays', to: 'foreignTrade', letter: 'reminder' },
    { n: 0, unit: 'workingDays', to: 'customer', letter: 'paymentReminder' },
    { n: 1, unit: 'workingDays', to: 'foreignTrade', letter: 'overdue' },
    { n: 3, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
  ],
  // the customer is reminded on the tenth day, the manager hears on the twelfth, the fourteenth is the limit
  fullPayment: [
    { n: -4, unit: 'days', to: 'customer', letter: 'paymentReminder', daily: false },
    { n: -2, unit: 'days', to: 'ownerManager', letter: 'paymentEscalated', daily: false },
    { n: 0, unit: 'days', to: 'ownerManager', letter: 'escalation', every: repeating },
  ],
} as const;

type Auditors = readonly [Role, ...Role[]];
type Role = 'foreignTrade' | 'finance' | 'planningManager' | 'foreignTradeManager' | 'productOwner';

const shRules = (id: 'shAnnex1' | 'shAnnex2', cycles: Cycles, audit: { review: Auditors; sheet: Auditors }) =>
  procedure(
    id,
    {
      for: 'order',
      version: 1,
      cast: [
        'salesperson',
        'foreignTrade',
        'foreignTradeManager',
        'planning',
        'planningManager',
        'productOwner',
        'outsourcing',
        'purchasing',
        'warehouse',
        'quality',
        'finance',
        'viceChairman',
      ],
      parties: ['customer'],
      cancel: ['foreignTradeManager', 'viceChairman'],
      allows: { methods: ['tt'], inspection: ['none', 'company'] },
      settings: {
        overrideRole: 'viceChairman',
        financeReleases: true,
        bankCharges: '50',
        ...cycles,
        depositDays: 7,
        paymentDays: 14,
        laterDays: 30,
        replyDays: 3,
        signDays: 1,
        bomDays: 2,
        tableDays: 1,
        orderingDays: 3,
        strikeOffDays: 3,
        localAskDays: 3,
        localDays: 5,
        foreignAskDays: 7,
        foreignDays: 10,
        progressDays: 7,
        inspectionDays: 2,
        packingDays: 14,
        packDays: 2,
        statementDays: 5,
        archiveDays: 10,
      },
      ladders: LADDERS,
    },
    [
      receiving,
      reviewing(audit.review),
      products,
      contracting,
      money,
      instructing(audit.sheet),
      preparing,
      production,
      shipping,
      changes,
      settling,
      windingUp,
    ],
  );

/** S2.16a, b: a printed-cloth factory that makes through processors; one flow, two tables of who audits and how long it may take. */
export const shAnnex1Rules = shRules('shAnnex1', ANNEX_1, { review: ['foreignTrade', 'finance'], sheet: ['foreignTradeManager'] });
export const shAnnex2Rules = shRules('shAnnex2', ANNEX_2, { review: ['planningManager'], sheet: ['productOwner'] });
