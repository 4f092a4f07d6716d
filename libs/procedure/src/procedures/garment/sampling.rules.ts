import { again, each, is, latest, letter, on, outside, paper, setting, task, workingDays, workingHours } from '../../builders';
import { sending, sewing } from './sample-making.rules';

const UNCLEAR = is('facts.requirementsStudied.unclear', true);
const SWATCH = is('facts.fabricChecked.fabricFrom', 'swatchAnalysis');
const BOUGHT = is('facts.trimsChecked.trimsFrom', 'bought');

// Print or embroidery of which the customer gave no details: we propose, the factory samples, the customer picks.
const artwork = each('artwork', {}, [
  task('artworkProposed', {
    after: ['requirementsStudied', 'questionAnswered'],
    by: 'merchandiser',
    evidence: { technique: { type: 'choice', of: ['print', 'embroidery'] }, proposals: 'file' },
    due: workingDays(setting('draftDays')).after('requirementsStudied', { afresh: true }),
    then: [letter('printFactory', 'artworkToSample')],
    source: ['S2.2.4', 'E03'],
  }),
  outside('artworkSampled', {
    after: ['artworkProposed'],
    by: 'printFactory',
    evidence: { photo: { type: 'photo', optional: true } },
    refused: again('artworkProposed'),
    due: workingDays(setting('artworkDays')).after('artworkProposed'),
    ladder: 'party',
    source: ['S2.2.4'],
  }),
  outside('artworkApproved', {
    after: ['artworkSampled'],
    by: 'customer',
    reads: ['facts.artworkProposed.proposals'],
    evidence: { chosen: 'text' },
    atOpening: [letter('customer', 'artworkToChoose')],
    refused: again('artworkProposed'),
    due: workingDays(setting('replyDays')).after('artworkSampled'),
    ladder: 'party',
    source: ['S2.2.4', 'E03', 'G08'],
  }),
]);

const fabric = [
  task('fabricChecked', {
    after: ['sampleOrderTranslated'],
    by: 'merchandiser',
    evidence: {
      variety: 'text',
      yarnCount: 'text',
      weave: 'text',
      gramWeight: 'text',
      colour: 'text',
      specialTreatment: { type: 'text', optional: true },
      fabricFrom: { type: 'choice', of: ['mill', 'swatchAnalysis'] },
    },
    due: workingDays(setting('draftDays')).after('sampleOrderTranslated'),
    source: ['S2.2.2a'],
  }),
  task('swatchGiven', {
    after: ['fabricChecked'],
    by: 'merchandiser',
    when: SWATCH,
    due: workingDays(1).after('fabricChecked', { afresh: true }),
    then: [letter('fabricMill', 'swatchToAnalyse')],
    source: ['S2.2.2a'],
  }),
  outside('swatchAnalysed', {
    after: ['swatchGiven'],
    by: 'fabricMill',
    when: SWATCH,
    evidence: { analysis: 'text', fabricPrice: 'money' },
    refused: again('swatchGiven'),
    due: workingDays(setting('millDays')).after('swatchGiven'),
    ladder: 'party',
    source: ['S2.2.2a'],
  }),
  task('sampleFabricOrdered', {
    after: ['fabricChecked', 'swatchAnalysed'],
    by: 'merchandiser',
    evidence: { mill: 'text', length: 'text', arrivesOn: 'date' },
    due: latest(workingDays(1).after('fabricChecked', { afresh: true }), workingDays(1).after('swatchAnalysed', { afresh: true })),
    then: [letter('fabricMill', 'sampleFabricOrder')],
    source: ['S2.2.2a'],
  }),
  outside('sampleFabricArrived', {
    after: ['sampleFabricOrdered'],
    by: 'fabricMill',
    refused: again('sampleFabricOrdered'),
    due: on('facts.sampleFabricOrdered.arrivesOn'),
    ladder: 'party',
    source: ['S2.2.2a', 'S2.2.5'],
  }),
] as const;

// Own stock first; what is missing is ordered at once.
const trims = [
  task('trimsChecked', {
    after: ['sampleOrderTranslated'],
    by: 'merchandiser',
    evidence: { trims: 'list', specifiedBrand: { type: 'text', optional: true }, trimsFrom: { type: 'choice', of: ['stock', 'bought'] } },
    due: workingDays(setting('draftDays')).after('sampleOrderTranslated'),
    source: ['S2.2.2b', 'E05'],
  }),
  task('trimsOrdered', {
    after: ['trimsChecked'],
    by: 'merchandiser',
    when: BOUGHT,
    reads: ['facts.trimsChecked.trims'],
    evidence: { missing: 'list', arrivesOn: 'date' },
    due: workingHours(setting('atOnceHours')).after('trimsChecked', { afresh: true }),
    ladder: 'urgent',
    then: [letter('supplier', 'trimsOrder')],
    source: ['S2.2.2b', 'E05'],
  }),
  outside('trimsArrived', {
    after: ['trimsOrdered'],
    by: 'supplier',
    when: BOUGHT,
    refused: again('trimsOrdered'),
    due: on('facts.trimsOrdered.arrivesOn'),
    ladder: 'party',
    source: ['S2.2.2b', 'S2.2.5', 'E05'],
  }),
] as const;

const requirements = [
  task('requirementsStudied', {
    after: ['sampleOrderTranslated'],
    by: 'merchandiser',
    evidence: { unclear: 'flag', design: { type: 'choice', of: ['customer', 'ownPractice'] }, notes: { type: 'text', optional: true } },
    due: workingDays(setting('draftDays')).after('sampleOrderTranslated'),
    source: ['S2.2.3'],
  }),
  task('questionAsked', {
    after: ['requirementsStudied'],
    by: 'merchandiser',
    when: UNCLEAR,
    evidence: { question: 'text' },
    due: workingHours(setting('atOnceHours')).after('requirementsStudied', { afresh: true }),
    ladder: 'urgent',
    then: [letter('customer', 'sampleQuestion')],
    source: ['S2.2.3', 'E04'],
  }),
  outside('questionAnswered', {
    after: ['questionAsked'],
    by: 'customer',
    when: UNCLEAR,
    evidence: { answer: 'text' },
    refused: again('questionAsked'),
    due: workingDays(setting('replyDays')).after('questionAsked'),
    ladder: 'party',
    source: ['S2.2.3', 'E04'],
  }),
] as const;

const sheets = [
  task('processSheetMade', {
    after: ['fabricChecked', 'trimsChecked', 'requirementsStudied', 'questionAnswered', 'artwork'],
    by: 'merchandiser',
    reads: ['facts.questionAnswered.answer'],
    evidence: {
      fabricRequirement: 'text',
      trimRequirement: 'text',
      washing: { type: 'choice', of: ['none', 'normal', 'special'] },
      washMethod: { type: 'text', optional: true },
      threadRequirement: 'text',
      sewingRequirement: 'text',
      printing: { type: 'text', optional: true },
      embroidery: { type: 'text', optional: true },
      otherTreatment: { type: 'text', optional: true },
      sampleDueDate: 'date',
    },
    due: latest(
      workingDays(setting('draftDays')).after('requirementsStudied', { afresh: true }),
      workingDays(setting('draftDays')).after('questionAnswered', { afresh: true }),
      workingDays(setting('draftDays')).after('artworkApproved', { afresh: true }),
    ),
    then: [paper('processSheet')],
    source: ['S2.2.4'],
  }),
  task('sampleNoticeIssued', {
    after: ['processSheetMade'],
    by: 'merchandiser',
    due: workingDays(1).after('processSheetMade'),
    then: [paper('sampleNotice')],
    source: ['S2.2.5'],
  }),
  task('sampleMaterialsComplete', {
    after: ['sampleNoticeIssued', 'sampleFabricArrived', 'trimsArrived'],
    by: 'merchandiser',
    evidence: { materials: 'list' },
    due: latest(
      workingDays(1).after('sampleNoticeIssued', { afresh: true }),
      workingDays(1).after('sampleFabricArrived', { afresh: true }),
      workingDays(1).after('trimsArrived', { afresh: true }),
    ),
    then: [letter('sampleRoom', 'makeSample')],
    source: ['S2.2.5', 'G09'],
  }),
] as const;

/** S2.2: one style from the customer's sample order to his word about the sample, with its price. */
export const samples = each('sample', {}, [
  outside('sampleOrderReceived', {
    by: 'customer',
    link: false,
    evidence: { style: 'text', customerSampleOrder: 'file' },
    source: ['S2.2.1'],
  }),
  task('sampleOrderTranslated', {
    after: ['sampleOrderReceived'],
    by: 'merchandiser',
    reads: ['facts.sampleOrderReceived.customerSampleOrder'],
    evidence: { translation: 'text' },
    due: workingDays(setting('draftDays')).after('sampleOrderReceived'),
    then: [paper('sampleOrderTranslation')],
    source: ['S2.2.1'],
  }),
  ...fabric,
  ...trims,
  ...requirements,
  artwork,
  ...sheets,
  ...sewing,
  ...sending,
]);
