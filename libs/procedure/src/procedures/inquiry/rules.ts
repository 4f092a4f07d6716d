import {
  above,
  again,
  approval,
  days,
  each,
  known,
  letter,
  not,
  on,
  oneOf,
  onFile,
  opens,
  outside,
  paper,
  path,
  procedure,
  sameDay,
  setting,
  stage,
  stop,
  task,
  workingDays,
} from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

/** What a quotation says; the payment terms stand in it too. */
const QUOTED = [
  'terms.lines',
  'terms.goods',
  'terms.price',
  'terms.delivery',
  'terms.incoterm',
  'terms.port',
  'terms.instalments',
  'terms.inspection',
  'terms.remarks',
] as const;
/** The six boxes of the inquiry sheet. */
const SHEET = ['model', 'dimensions', 'material', 'surfaceFinish', 'configuration', 'packing'] as const;
const alive = { when: not(onFile('inquiryLost')) } as const;

// What does the customer need? No price before that is clear.
const need = stage(
  'need',
  [
    task('inquiryAcknowledged', {
      by: 'merchandiser',
      evidence: { inquiryText: 'text' },
      due: sameDay('case.opened'),
      ladder: 'urgent',
      then: [letter('customer', 'priceFollows')],
      source: ['S1.5.1', 'S1.4.1b', 'S1.4.1d', 'G01', 'C38'],
    }),
    each('question', {}, [
      task('questionAsked', {
        by: 'merchandiser',
        evidence: { question: 'text' },
        source: ['S1.5.1', 'E04'],
      }),
      outside('questionAnswered', {
        after: ['questionAsked'],
        by: 'customer',
        evidence: { answer: 'text' },
        atOpening: [letter('customer', 'questionToAnswer')],
        refused: again('questionAsked'),
        due: workingDays(setting('answerDays')).after('questionAsked'),
        ladder: 'party',
        source: ['S1.5.1', 'E04'],
      }),
    ]),
    task('requirementsClear', {
      after: ['inquiryAcknowledged', 'question'],
      by: 'merchandiser',
      evidence: {
        model: 'text',
        dimensions: 'text',
        material: 'text',
        surfaceFinish: 'text',
        configuration: 'text',
        packing: 'text',
        market: { type: 'text', optional: true },
        background: { type: 'text', optional: true },
        scale: { type: 'text', optional: true },
        budget: { type: 'money', optional: true },
      },
      due: workingDays(setting('clearDays')).after('inquiryAcknowledged', { afresh: true }),
      source: ['S1.5.1', 'S1.4.1d', 'S2.10.1'],
    }),
  ],
  alive,
);

// What do the factories ask? One part for every factory that is asked.
const costing = stage(
  'costing',
  [
    each('factoryInquiry', { atLeast: 1 }, [
      task('inquirySheetSent', {
        after: ['requirementsClear'],
        by: 'merchandiser',
        reads: SHEET.map((box) => `facts.requirementsClear.${box}` as const),
        evidence: { askedFactory: 'text' },
        due: workingDays(1).after('requirementsClear', { afresh: true }),
        then: [paper('inquirySheet'), letter('factory', 'inquirySheet')],
        source: ['S1.5.2', 'S1.2.2b'],
      }),
      outside('factoryQuoteReceived', {
        after: ['inquirySheetSent'],
        by: 'factory',
        evidence: { factoryPrice: 'money', leadDays: { type: 'number', optional: true }, comments: { type: 'text', optional: true } },
        refused: stop(),
        due: workingDays(setting('factoryQuoteDays'), 'factory').after('inquirySheetSent'),
        ladder: 'party',
        source: ['S1.5.2', 'S1.5.3', 'G02'],
      }),
    ]),
    approval('priceSet', {
      after: ['factoryInquiry', known('terms.lines'), known('terms.instalments')],
      chain: ['salesManager'],
      reads: ['terms.lines', 'terms.goods', 'terms.price'],
      is: 'reviewStands',
      evidence: { priceBasis: { type: 'text', optional: true } },
      refused: again('inquirySheetSent', 'requirementsClear'),
      due: workingDays(setting('priceDays')).after('factoryQuoteReceived', { afresh: true }),
      source: ['S1.5.3', 'G03'],
    }),
  ],
  alive,
);

// The quotation, its validity and its rounds.
const quoting = stage(
  'quoting',
  [
    task('quotationSent', {
      after: ['priceSet'],
      by: 'merchandiser',
      reads: QUOTED,
      evidence: {
        picture: { type: 'photo', optional: true },
        surfaceTreatment: 'text',
        structure: { type: 'text', optional: true },
        packingMethod: 'text',
        transportMethod: 'text',
        validUntil: 'instant',
      },
      due: workingDays(1).after('priceSet'),
      then: [paper('quotation')],
      source: ['S1.5.4', 'S2.10.2'],
    }),
    task('quotationTracked', {
      after: ['quotationSent'],
      by: 'merchandiser',
      every: days(setting('trackDays')),
      due: days(setting('trackDays')).after('quotationSent'),
      until: 'outcome',
      evidence: {
        opinionOnPrice: 'text',
        informationWanted: { type: 'text', optional: true },
        intention: { type: 'choice', of: ['strong', 'open', 'weak'] },
      },
      source: ['S1.5.5', 'F-14'],
    }),
  ],
  alive,
);

const outcome = oneOf('outcome', [
  outside('quotationAnswered', {
    after: ['quotationSent'],
    by: 'customer',
    reads: QUOTED,
    is: 'showsCustomer',
    evidence: { customerOrder: { type: 'file', optional: true } },
    atOpening: [letter('customer', 'quotation')],
    refused: again('priceSet', 'requirementsClear'),
    due: on('facts.quotationSent.validUntil'),
    ladder: 'validity',
    source: ['S1.5.5', 'S2.10.2', 'G04', 'C56', 'E06'],
  }),
  task('inquiryLost', {
    after: ['inquiryAcknowledged'],
    by: 'merchandiser',
    is: 'closes',
    evidence: {
      lostBecause: { type: 'choice', of: ['price', 'delivery', 'requirements', 'competitor', 'noReply'] },
      remarks: { type: 'text', optional: true },
    },
    copies: { to: ['salesperson', 'salesManager'] },
    source: ['E06'],
  }),
]);

const ordering = stage(
  'ordering',
  [
    approval('lateAcceptanceAgreed', {
      after: ['quotationAnswered'],
      chain: ['salesManager'],
      when: above('facts.quotationAnswered.happened', path('facts.quotationSent.validUntil')),
      refused: again('priceSet'),
      due: workingDays(1).after('quotationAnswered'),
      source: ['C56', 'G04'],
    }),
    task('orderOpened', {
      after: ['quotationAnswered', 'lateAcceptanceAgreed'],
      by: 'merchandiser',
      is: 'closes',
      evidence: { customerOrderNumber: { type: 'text', optional: true } },
      due: workingDays(1).after('quotationAnswered'),
      copies: { to: ['salesperson'] },
      then: [
        letter('customer', 'orderBeingPrepared'),
        opens('order', [
          ...QUOTED,
          ...SHEET.map((box) => `facts.requirementsClear.${box}`),
          'facts.quotationSent.surfaceTreatment',
          'facts.quotationSent.structure',
          'facts.quotationSent.packingMethod',
          'facts.quotationSent.transportMethod',
          'facts.orderOpened.customerOrderNumber',
        ]),
      ],
      source: ['S2.10.2', 'G04', 'S1.4.1c'],
    }),
  ],
  alive,
);

const windingUp = stage('windingUp', [
  task('factoryReleased', {
    by: 'merchandiser',
    when: onFile('inquirySheetSent'),
    then: [letter('factory', 'inquiryEnded')],
  }),
  task('customerThanked', {
    by: 'merchandiser',
    when: onFile('quotationSent'),
    evidence: { remarks: { type: 'text', optional: true } },
  }),
]);

/** S1.5: the customer asks, factories quote, the sales manager sets the price, the customer answers while the quotation holds. */
export const inquiryRules = procedure(
  'inquiry',
  {
    for: 'inquiry',
    version: 1,
    cast: ['merchandiser', 'salesperson', 'salesManager'],
    parties: ['customer', 'factory'],
    cancel: ['salesManager'],
    allows: { methods: ['tt', 'lc', 'dp', 'da', 'openAccount'], inspection: ['none', 'company', 'customer', 'thirdParty'] },
    settings: { orderProcedure: 'nineSteps', answerDays: 3, clearDays: 2, factoryQuoteDays: 3, priceDays: 1, trackDays: 7 },
    ladders: {
      default: HOUSE_LADDERS.default,
      party: HOUSE_LADDERS.party,
      urgent: HOUSE_LADDERS.urgent,
      validity: [
        { n: -2, unit: 'workingDays', to: 'merchandiser', letter: 'validityEnds', daily: false },
        { n: 0, unit: 'workingDays', to: 'merchandiser', letter: 'validityOver' },
        { n: 2, unit: 'workingDays', to: 'salesperson', letter: 'validityOver' },
        { n: 5, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: { n: 5, unit: 'workingDays' } },
      ],
    },
  },
  [need, costing, quoting, outcome, ordering, windingUp],
);
