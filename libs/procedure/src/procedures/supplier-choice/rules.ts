import { again, approval, each, letter, onFile, outside, paper, procedure, setting, stage, stop, task, workingDays } from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

/** S2.11.2: by capacity, quality control and delivery time; then both sides sign the agreement. */
export const supplierChoiceRules = procedure(
  'supplierChoice',
  {
    for: 'supplierChoice',
    version: 1,
    cast: ['merchandiser', 'salesperson', 'businessManager'],
    parties: ['supplier'],
    cancel: ['businessManager'],
    allows: { methods: [], inspection: [] },
    settings: { requirementDays: 1, assessDays: 5, signDays: 2, supplierSignDays: 3 },
    ladders: { default: HOUSE_LADDERS.default, party: HOUSE_LADDERS.party },
  },
  [
    stage('choosing', [
      task('requirementKnown', {
        by: 'merchandiser',
        evidence: {
          spec: 'text',
          quantity: 'number',
          deliveryTime: 'date',
          packing: { type: 'text', optional: true },
          qualityStandard: { type: 'text', optional: true },
        },
        due: workingDays(setting('requirementDays')).after('case.opened', { afresh: true }),
        source: ['S2.11.1', 'S2.11.2'],
      }),
      each('candidate', { atLeast: 1 }, [
        task('candidateAssessed', {
          after: ['requirementKnown'],
          by: 'merchandiser',
          reads: ['facts.requirementKnown.spec', 'facts.requirementKnown.quantity', 'facts.requirementKnown.deliveryTime'],
          evidence: {
            supplierName: 'text',
            capacity: 'text',
            qualityControl: 'text',
            deliveryTime: 'text',
            performance: { type: 'text', optional: true },
          },
          refused: stop(),
          due: workingDays(setting('assessDays')).after('requirementKnown', { afresh: true }),
          source: ['S2.11.2'],
        }),
      ]),
      task('supplierChosen', {
        after: ['candidate'],
        by: 'merchandiser',
        evidence: { chosen: 'text', why: 'text' },
        due: workingDays(1).after('candidateAssessed', { afresh: true }),
        then: [paper('cooperationAgreement')],
        source: ['S2.11.2'],
      }),
    ]),
    stage('agreeing', [
      approval('agreementSigned', {
        after: ['supplierChosen'],
        chain: ['businessManager'],
        refused: again('supplierChosen', 'candidateAssessed'),
        due: workingDays(setting('signDays')).after('supplierChosen'),
        source: ['S2.11.2', 'E07'],
      }),
      outside('agreementSignedBySupplier', {
        after: ['agreementSigned'],
        by: 'supplier',
        reads: ['facts.supplierChosen.chosen'],
        evidence: { agreement: 'scan' },
        atOpening: [letter('supplier', 'agreementToSign')],
        refused: again('supplierChosen'),
        due: workingDays(setting('supplierSignDays')).after('agreementSigned'),
        ladder: 'party',
        source: ['S2.11.2'],
      }),
      task('agreementFiled', {
        after: ['agreementSignedBySupplier'],
        by: 'merchandiser',
        is: 'closes',
        evidence: { agreementReference: 'text' },
        due: workingDays(1).after('agreementSignedBySupplier'),
        source: ['S2.11.2'],
      }),
    ]),
    stage('windingUp', [task('supplierDeclined', { by: 'merchandiser', when: onFile('agreementSigned'), evidence: { reason: 'text' } })]),
  ],
);
