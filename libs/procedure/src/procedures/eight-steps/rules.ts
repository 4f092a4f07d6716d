import { all, any, letter, not, onFile, procedure, stage, task } from '../../builders';
import { changes } from '../house/changes';
import { HOUSE_LADDERS } from '../house/ladders';
import { moneySettled } from '../house/winding-up';
import { closing, contacts, delivering } from './delivering.rules';
import { haulageProblems, making, materials, money, problems } from './making.rules';
import { requirement, signing, supplying } from './signing.rules';

const [depositSettled] = moneySettled();

const windingUp = stage('windingUp', [
  task('customerTold', {
    by: 'salesperson',
    when: any(onFile('orderConfirmed'), onFile('contractSigned')),
    evidence: { agreedHow: 'text' },
    then: [letter('customer', 'orderCancelled')],
  }),
  task('supplierStopped', {
    by: 'merchandiser',
    when: any(onFile('agreementSigned'), onFile('materialOrdered')),
    evidence: { agreedHow: 'text', cost: 'money' },
    then: [letter('supplier', 'stopWork')],
  }),
  task('ownProductionStopped', { by: 'production', when: onFile('productionStarted'), evidence: { cost: 'money' } }),
  task('goodsTakenBack', {
    by: 'logistics',
    when: all(onFile('goodsShipped'), not(onFile('goodsReceived'))),
    evidence: { storedAt: 'text' },
    then: [letter('carrier', 'bringBack')],
  }),
  depositSettled,
]);

const { default: usual, party, money: moneyLadder, urgent } = HOUSE_LADDERS;
const repeating = { n: 2, unit: 'workingDays' } as const;

/** S2.11 with S2.4, S2.5, S2.10, S2.14 and the two rules of S2.8 that are about answering: one lean domestic procedure with options. */
export const eightStepsRules = procedure(
  'eightSteps',
  {
    for: 'order',
    version: 1,
    cast: ['merchandiser', 'salesperson', 'businessManager', 'production', 'purchasing', 'warehouse', 'logistics', 'finance'],
    parties: ['customer', 'supplier', 'carrier'],
    cancel: ['businessManager'],
    allows: { methods: ['tt', 'openAccount'], inspection: ['none'] },
    settings: {
      overrideRole: 'businessManager',
      answerMinutes: 30,
      entryHours: 4,
      draftDays: 1,
      signDays: 1,
      replyDays: 2,
      supplierDays: 3,
      planDays: 2,
      progressDays: 7,
      inProcessDays: 7,
      inspectionDays: 1,
      bringDays: 2,
      problemHours: 4,
      trackHours: 24,
      restDays: 3,
      settleDays: 5,
      surveyDays: 3,
      bankCharges: '1',
      depositDays: 7,
      laterDays: 30,
    },
    ladders: {
      default: usual,
      party,
      money: moneyLadder,
      urgent,
      answer: [
        { n: -10, unit: 'minutes', to: 'owner', letter: 'reminder', daily: false },
        { n: 0, unit: 'minutes', to: 'owner', letter: 'overdue' },
        { n: 15, unit: 'minutes', to: 'ownerManager', letter: 'escalation', every: { n: 4, unit: 'workingHours' } },
      ],
      material: [
        { n: -1, unit: 'workingDays', to: 'supplier', letter: 'askedAgain', daily: false },
        { n: 0, unit: 'workingDays', to: 'purchasing', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
      ],
      arrival: [
        { n: 0, unit: 'workingDays', to: 'logistics', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'carrier', letter: 'askedAgain' },
        { n: 2, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
        { n: 3, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
      ],
    },
  },
  [requirement, signing, money, supplying, making, materials, problems, haulageProblems, changes, delivering, closing, contacts, windingUp],
);
