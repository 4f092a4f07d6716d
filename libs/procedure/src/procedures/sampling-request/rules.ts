import {
  again,
  approval,
  is,
  letter,
  on,
  onFile,
  outside,
  paper,
  procedure,
  setting,
  stage,
  task,
  tell,
  workingDays,
} from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

const right = { type: 'choice', of: ['right'] } as const;

// The request: sales fills it in, the deputy general manager signs, purchasing and merchandiser get it.
const asking = stage('asking', [
  task('requestDrafted', {
    by: 'salesperson',
    evidence: {
      material: 'text',
      specification: 'text',
      pieces: 'number',
      sampleDueOn: 'date',
      firstTime: 'flag',
      drawing: { type: 'file', optional: true },
    },
    due: workingDays(setting('draftDays')).after('case.opened', { afresh: true }),
    source: ['S1.11.6a'],
  }),
  approval('requestSigned', {
    after: ['requestDrafted'],
    chain: ['deputyGeneralManager'],
    refused: again('requestDrafted'),
    due: workingDays(setting('signDays')).after('requestDrafted'),
    copies: { to: ['purchasing', 'merchandiser'], acknowledge: true },
    then: [paper('samplingRequest')],
    source: ['S1.11.6a', 'G07', 'E07'],
  }),
]);

const making = stage('making', [
  task('sampleOrdered', {
    after: ['requestSigned'],
    by: 'purchasing',
    reads: ['facts.requestDrafted.specification'],
    evidence: { material: 'text', specification: 'text', neededOn: 'date' },
    due: workingDays(setting('draftDays')).after('requestSigned', { afresh: true }),
    then: [letter('supplier', 'sampleWanted')],
    source: ['S1.11.6a', 'S1.11.6b'],
  }),
  outside('sampleArrived', {
    after: ['sampleOrdered'],
    by: 'supplier',
    evidence: { trackingNumber: { type: 'trackingNumber', optional: true } },
    refused: again('sampleOrdered'),
    due: on('facts.sampleOrdered.neededOn'),
    ladder: 'supplied',
    source: ['S1.11.6b'],
  }),
  task('sampleDelivered', {
    after: ['sampleArrived'],
    by: 'merchandiser',
    evidence: { photo: 'photo' },
    due: on('facts.requestDrafted.sampleDueOn'),
    ladder: 'sample',
    source: ['S1.11.6b', 'C24b'],
  }),
]);

// Each signs for what he knows; whoever does not sign has it sampled again, and then all sign again.
const signing = stage('signing', [
  approval('signedBySales', {
    after: ['sampleDelivered'],
    chain: ['salesperson'],
    evidence: { colour: right, text: right, position: right },
    refused: again('sampleOrdered'),
    due: workingDays(setting('signingDays')).after('sampleDelivered'),
    ladder: 'signing',
    source: ['S1.11.6c', 'G55', 'C17', 'E01'],
  }),
  approval('signedByQuality', {
    after: ['sampleDelivered'],
    chain: ['quality'],
    evidence: { structure: right, size: right, function: right, qualityRight: right },
    refused: again('sampleOrdered'),
    due: workingDays(setting('signingDays')).after('sampleDelivered'),
    ladder: 'signing',
    source: ['S1.11.6c', 'G56', 'C17', 'E01'],
  }),
  approval('signedByEngineering', {
    after: ['sampleDelivered'],
    chain: ['engineering'],
    when: is('facts.requestDrafted.firstTime', true),
    evidence: { structure: right, size: right, function: right },
    refused: again('sampleOrdered'),
    due: workingDays(setting('signingDays')).after('sampleDelivered'),
    ladder: 'signing',
    source: ['S1.11.6c', 'G57', 'C17', 'E01'],
  }),
  task('materialSampleSigned', {
    after: ['signedBySales', 'signedByQuality', 'signedByEngineering'],
    by: 'merchandiser',
    is: 'closes',
    evidence: { sealedSample: 'text' },
    due: workingDays(setting('draftDays')).after('signedByQuality'),
    copies: { to: ['purchasing', 'quality', 'engineering'] },
    then: [tell('origin', 'materialSampleSigned')],
    source: ['S1.11.6c'],
  }),
]);

const windingUp = stage('windingUp', [
  task('supplierTold', {
    by: 'purchasing',
    when: onFile('sampleOrdered'),
    evidence: { cost: { type: 'money', optional: true } },
    then: [letter('supplier', 'sampleNotWanted')],
  }),
]);

/** S1.11.6: sampling of a material, signed by aspect before goods are made of it. */
export const samplingRequestRules = procedure(
  'samplingRequest',
  {
    for: 'samplingRequest',
    version: 1,
    cast: ['salesperson', 'merchandiser', 'deputyGeneralManager', 'purchasing', 'quality', 'engineering'],
    parties: ['supplier'],
    cancel: ['deputyGeneralManager'],
    allows: { methods: [], inspection: [] },
    settings: { draftDays: 1, signDays: 1, signingDays: 3 },
    ladders: {
      default: HOUSE_LADDERS.default,
      supplied: [
        { n: -1, unit: 'workingDays', to: 'owner', letter: 'askedAgain', daily: false },
        { n: 0, unit: 'workingDays', to: 'purchasing', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'owner', letter: 'askedAgain' },
        { n: 2, unit: 'workingDays', to: 'merchandiser', letter: 'overdue', every: { n: 2, unit: 'workingDays' } },
      ],
      sample: [
        { n: -2, unit: 'workingDays', to: 'owner', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'owner', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'deputyGeneralManager', letter: 'escalation', every: { n: 2, unit: 'workingDays' } },
      ],
      signing: [
        { n: -1, unit: 'workingDays', to: 'owner', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'owner', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'deputyGeneralManager', letter: 'escalation', every: { n: 1, unit: 'workingDays' } },
      ],
    },
  },
  [asking, making, signing, windingUp],
);
