import { above, again, any, approval, is, known, latest, letter, outside, paper, setting, stage, task, workingDays } from '../../builders';
import { AGREED } from '../house/agreed';

// 1–3. Inquiry, proforma, purchase order. An order that comes from an accepted inquiry has the first on file.
export const ordering = stage('ordering', [
  task('inquiryClarified', {
    by: 'salesperson',
    evidence: { details: 'text', inquiry: { type: 'file', optional: true } },
    due: workingDays(setting('promptDays')).after('case.opened'),
    source: ['S2.1.1', 'G01', 'F-14'],
  }),
  task('proformaDrafted', {
    after: ['inquiryClarified', known('terms.delivery'), known('terms.instalments'), known('terms.inspection')],
    by: 'salesperson',
    reads: AGREED,
    evidence: {
      model: 'text',
      manufacturer: 'text',
      packing: 'text',
      containerType: { type: 'choice', of: ['20GP', '40GP', '40HQ', '45HQ', 'LCL', 'air'] },
    },
    due: workingDays(setting('promptDays')).after('inquiryClarified', { afresh: true }),
    then: [paper('proformaInvoice')],
    source: ['S2.1.2', 'F-09', 'F-14'],
  }),
  outside('purchaseOrderReceived', {
    after: ['proformaDrafted'],
    by: 'customer',
    reads: ['terms.lines', 'terms.goods', 'terms.price'],
    evidence: { purchaseOrder: 'file' },
    atOpening: [letter('customer', 'proformaInvoice')],
    refused: again('proformaDrafted'),
    due: workingDays(setting('replyDays')).after('proformaDrafted'),
    ladder: 'party',
    source: ['S2.1.3', 'S1.6.1', 'G05', 'G17', 'E06'],
  }),
]);

const costly = any(
  above('terms.amount', setting('gmThreshold')),
  is('terms.prepaid', true),
  is('facts.reviewFormFilled.prepayment', true),
  is('facts.reviewFormFilled.commission', true),
);

// 5. The export contract review form: nothing is carried out before its last signature.
export const review = stage('review', [
  task('reviewFormFilled', {
    after: ['purchaseOrderReceived', 'capacityConfirmed'],
    by: 'salesperson',
    reads: AGREED,
    evidence: { costs: 'list', customerOrder: 'file', factoryContract: 'file', prepayment: 'flag', commission: 'flag' },
    due: latest(
      workingDays(1).after('purchaseOrderReceived', { afresh: true }),
      workingDays(1).after('capacityConfirmed', { afresh: true }),
    ),
    source: ['S2.1.5a', 'S2.1.5b'],
  }),
  approval('contractReviewed', {
    after: ['reviewFormFilled'],
    chain: [{ role: 'salesperson', own: true }, 'businessManager', 'managementDepartment', { role: 'generalManager', when: costly }],
    reads: AGREED,
    is: 'reviewStands',
    refused: again('reviewFormFilled', 'proformaDrafted'),
    due: workingDays(setting('signDays')).after('reviewFormFilled'),
    source: ['S2.1.5c', 'S2.1.5d', 'G27', 'G28', 'G29', 'G30', 'F-13', 'E07'],
  }),
  task('salesOrderMade', {
    after: ['contractReviewed'],
    by: 'salesperson',
    reads: AGREED,
    due: workingDays(1).after('contractReviewed'),
    copies: { to: ['merchandiser'], acknowledge: true },
    then: [paper('salesOrder')],
    source: ['S2.1.5e'],
  }),
]);

// The purchase-and-sale contract with the customer: in force when both have signed and sealed it.
export const contract = stage('contract', [
  task('contractDrafted', {
    after: ['contractReviewed'],
    by: 'merchandiser',
    reads: AGREED,
    evidence: {
      specification: 'text',
      material: 'text',
      surfaceTreatment: 'text',
      packing: 'text',
      transport: 'text',
      bankAccount: 'text',
    },
    due: workingDays(1).after('contractReviewed', { afresh: true }),
    then: [paper('salesContract')],
    source: ['S1.6.1', 'G05'],
  }),
  approval('contractSealed', {
    after: ['contractDrafted'],
    chain: ['businessManager'],
    reads: AGREED,
    refused: again('contractDrafted'),
    due: workingDays(setting('signDays')).after('contractDrafted'),
    source: ['S1.6.2', 'G25', 'E07'],
  }),
  outside('contractSigned', {
    after: ['contractSealed'],
    by: 'customer',
    reads: AGREED,
    is: 'showsCustomer',
    evidence: { signedContract: 'scan' },
    atOpening: [letter('customer', 'contractToSign')],
    refused: again('contractDrafted'),
    due: workingDays(setting('replyDays')).after('contractSealed'),
    ladder: 'party',
    source: ['S1.6.2', 'G25'],
  }),
]);
