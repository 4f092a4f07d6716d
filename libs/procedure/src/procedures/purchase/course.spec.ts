import { correctionsOf, courseOf, table } from '../../scenarios/course';
import { purchase } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S1.3.2 S2.12 S3.3 the ordinary course with an abnormality', () => {
  expect(table(courseOf(purchase, { arises: ['abnormality'] }))).toBe(`
materialListed@material:1 | purchasing | 2026-03-03 10:00 | projectName materialName requiredQuantity | reminder→owner | purchaseOrdered@material:1
purchaseOrdered@material:1 | purchasing | 2026-03-03 10:00 | supplierName specification unitPrice purchasedQuantity purchaseDate wantedOn | reminder→owner | supplierConfirmed@material:1 materialArrived@material:1 |  | purchaseOrder purchaseOrder→supplier
supplierConfirmed@material:1 | supplier | 2026-03-03 10:00 | confirmedArrival | askedAgain→supplier |  | purchaseOrdered@material:1
materialArrived@material:1 | counted for warehouse | 2026-03-02 10:00 |  | overdue→purchasing
abnormalityReported@abnormality:1 | warehouse |  | abnormality |  | abnormalityDecided@abnormality:1 |  | copy→deputyGeneralManager copy→merchandiser
abnormalityDecided@abnormality:1 | deputyGeneralManager | 2026-03-03 10:00 | decision | reminder→owner | materialAccepted@material:1 |  | copy→purchasing
materialAccepted@material:1 | warehouse | 2026-03-03 10:00 | checkedAgainst | reminder→owner | purchasePaid | purchaseOrdered@material:1
purchasePaid | finance | 2026-03-09 10:00 | paid | reminder→owner
`);
});

test('S1.3.2 S2.12 S3.3 what is wound up when it is cancelled before purchasePaid', () => {
  expect(table(courseOf(purchase, { arises: ['abnormality'], cancelledBefore: 'purchasePaid' }))).toBe(`
cancel | deputyGeneralManager
supplierStopped | purchasing |  | agreedHow |  |  |  | purchaseCancelled→supplier
materialSettled | warehouse |  | whereTo
`);
});

test('S1.3.2 S2.12 S3.3 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(purchase, { cancelledBefore: true }))).toBe(`
cancel | deputyGeneralManager
`);
});

test('S1.3.2 S2.12 S3.3 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(purchase, { arises: ['abnormality'] }))).toBe(`
materialListed@material:1 requiredQuantity | purchaseOrdered@material:1
purchaseOrdered@material:1 specification | supplierConfirmed@material:1
purchaseOrdered@material:1 unitPrice | supplierConfirmed@material:1
purchaseOrdered@material:1 purchasedQuantity | supplierConfirmed@material:1
`);
});
