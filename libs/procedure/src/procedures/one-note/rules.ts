import {
  above,
  again,
  approval,
  count,
  hours,
  known,
  letter,
  on,
  onFile,
  outside,
  paper,
  procedure,
  sameDay,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';

const urging = { n: 24, unit: 'hours' } as const;

// 1–2. The note is signed; copy three stays with the shop, copy two goes to the distributor, copy one to the office.
const ordering = stage('ordering', [
  outside('orderSigned', {
    by: 'shop',
    link: false,
    after: [known('terms.instalments')],
    reads: ['terms.lines', 'terms.goods', 'terms.gifts', 'terms.price', 'terms.instalments', 'terms.inspection'],
    evidence: {
      note: 'scan',
      smsOrderNumber: { type: 'text', optional: true },
      // at ordering the field in which the customer signs for gifts stays empty: there is no other answer
      giftReceiptField: { type: 'choice', of: ['empty'] },
      copyThree: { type: 'choice', of: ['leftWithShop'] },
      nextVisit: 'date',
    },
    due: sameDay('case.opened'),
    source: ['S2.9.1', 'G94'],
  }),
  task('copyTwoHandedOver', {
    after: ['orderSigned'],
    by: 'rep',
    is: 'goodsLeave',
    reads: ['terms.lines', 'terms.gifts'],
    evidence: { handedTo: 'text' },
    due: sameDay('orderSigned'),
    ladder: 'sameDay',
    copies: { to: ['salesAdmin'] },
    then: [letter('distributor', 'deliverByNote')],
    source: ['S2.9.2', 'C33'],
  }),
  task('copyOneFiled', {
    after: ['orderSigned'],
    by: 'salesAdmin',
    evidence: { copyOne: 'scan' },
    due: sameDay('orderSigned'),
    ladder: 'sameDay',
    copies: { to: ['rep'] },
    source: ['S2.9.2', 'F-28'],
  }),
]);

// 3–4. Delivery within a day, the signed copy back within two, both counted from the handing over.
const delivering = stage('delivering', [
  count('goodsReceived', {
    after: ['copyTwoHandedOver'],
    by: 'distributor',
    toward: 'terms.lines',
    evidence: { signature: 'scan', detail: { type: 'text', optional: true } },
    due: hours(setting('deliveryHours')).after('copyTwoHandedOver'),
    ladder: 'trackAndUrge',
    source: ['S2.9.3', 'E28', 'G93', 'C34', 'F-12'],
  }),
  count('giftsReceived', {
    after: ['copyTwoHandedOver'],
    by: 'distributor',
    when: above('terms.giftPieces', 0),
    toward: 'terms.gifts',
    evidence: { giftSignature: 'scan', detail: { type: 'text', optional: true } },
    due: hours(setting('deliveryHours')).after('copyTwoHandedOver'),
    ladder: 'trackAndUrge',
    source: ['S2.9.3', 'E28', 'G94'],
  }),
  task('signedReceiptReturned', {
    after: ['goodsReceived', 'giftsReceived'],
    by: 'rep',
    evidence: { copyTwo: 'scan', deliveredDetail: { type: 'text', optional: true } },
    due: hours(setting('receiptHours')).after('copyTwoHandedOver', { afresh: false }),
    ladder: 'trackAndUrge',
    source: ['S2.9.4', 'E29', 'G95', 'C35', 'F-12'],
  }),
  approval('deliveredConfirmed', {
    after: ['signedReceiptReturned'],
    chain: ['salesAdmin'],
    refused: again('signedReceiptReturned'),
    due: workingDays(1).after('signedReceiptReturned'),
    source: ['S2.9.5'],
  }),
  outside('arrivalChecked', {
    after: ['deliveredConfirmed'],
    by: 'shop',
    link: false,
    evidence: { remarks: { type: 'text', optional: true } },
    refused: again('signedReceiptReturned'),
    due: on('facts.orderSigned.nextVisit'),
    ladder: 'visit',
    source: ['S2.9.6'],
  }),
]);

const writingOff = stage('writingOff', [
  task('writeOffPapersComplete', {
    after: ['deliveredConfirmed', 'copyOneFiled'],
    by: 'salesAdmin',
    reads: ['facts.signedReceiptReturned.copyTwo'],
    evidence: { papers: 'list', signatures: { type: 'choice', of: ['complete'] } },
    refused: again('signedReceiptReturned'),
    then: [paper('writeOffSheet')],
    due: workingDays(setting('papersDays')).after('deliveredConfirmed'),
    source: ['S2.9.7'],
  }),
  task('writtenOff', {
    after: ['writeOffPapersComplete', 'arrivalChecked'],
    by: 'finance',
    is: 'closes',
    due: workingDays(setting('writeOffDays')).after('writeOffPapersComplete'),
    source: ['S2.9.8'],
  }),
]);

const windingUp = stage('windingUp', [
  task('noteRecalled', {
    by: 'rep',
    when: onFile('copyTwoHandedOver'),
    evidence: { copyTwo: { type: 'scan', optional: true } },
    then: [letter('distributor', 'noteRecalled')],
  }),
  task('goodsTakenBack', {
    by: 'rep',
    when: onFile('goodsReceived'),
    evidence: { lines: 'lines', slip: 'scan' },
  }),
]);

/** S2.9: a three-part note travels from the shop's order to the write-off. */
export const oneNoteRules = procedure(
  'oneNote',
  {
    for: 'order',
    version: 1,
    cast: ['rep', 'salesAdmin', 'finance'],
    parties: ['shop', 'distributor'],
    cancel: ['salesAdmin'],
    allows: { methods: ['openAccount'], inspection: ['none'] },
    settings: { overrideRole: 'salesAdmin', deliveryHours: 24, receiptHours: 48, papersDays: 2, writeOffDays: 5 },
    ladders: {
      default: [
        { n: 0, unit: 'workingDays', to: 'owner', letter: 'reminder' },
        { n: 1, unit: 'workingDays', to: 'owner', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: { n: 2, unit: 'workingDays' } },
      ],
      sameDay: [
        { n: -2, unit: 'hours', to: 'owner', letter: 'reminder', daily: false },
        { n: 0, unit: 'hours', to: 'owner', letter: 'overdue' },
        { n: 4, unit: 'workingHours', to: 'ownerManager', letter: 'escalation', every: { n: 1, unit: 'workingDays' } },
      ],
      trackAndUrge: [
        { n: -4, unit: 'hours', to: 'owner', letter: 'askedAgain', daily: false },
        { n: 0, unit: 'hours', to: 'rep', letter: 'overdue' },
        { n: 12, unit: 'hours', to: 'distributor', letter: 'deliveryUrged' },
        { n: 24, unit: 'hours', to: 'ownerManager', letter: 'escalation', every: urging },
      ],
      visit: [
        { n: 0, unit: 'workingDays', to: 'rep', letter: 'reminder' },
        { n: 1, unit: 'workingDays', to: 'rep', letter: 'overdue' },
        { n: 3, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: { n: 2, unit: 'workingDays' } },
      ],
    },
  },
  [ordering, delivering, writingOff, windingUp],
);
