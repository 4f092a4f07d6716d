import { correctionsOf, courseOf, table } from '../../scenarios/course';
import { supplierChoice } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S2.11.2 the ordinary course', () => {
  expect(table(courseOf(supplierChoice))).toBe(`
requirementKnown | merchandiser | 2026-03-03 10:00 | spec quantity deliveryTime | reminder→owner | candidateAssessed@candidate:1
candidateAssessed@candidate:1 | merchandiser | 2026-03-09 10:00 | supplierName capacity qualityControl deliveryTime | reminder→owner | supplierChosen | nothing
supplierChosen | merchandiser | 2026-03-03 10:00 | chosen why | reminder→owner | agreementSigned |  | cooperationAgreement
agreementSigned | businessManager | 2026-03-04 10:00 |  | reminder→owner | agreementSignedBySupplier | supplierChosen or candidateAssessed@candidate:1
agreementSignedBySupplier | supplier | 2026-03-05 10:00 | agreement | overdue→merchandiser | agreementFiled | supplierChosen | agreementToSign→supplier
agreementFiled | merchandiser | 2026-03-03 10:00 | agreementReference | reminder→owner
`);
});

test('S2.11.2 what is wound up when it is cancelled before agreementFiled', () => {
  expect(table(courseOf(supplierChoice, { cancelledBefore: 'agreementFiled' }))).toBe(`
cancel | businessManager
supplierDeclined | merchandiser |  | reason
`);
});

test('S2.11.2 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(supplierChoice, { cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S2.11.2 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(supplierChoice))).toBe(`
requirementKnown spec | candidateAssessed@candidate:1
requirementKnown quantity | candidateAssessed@candidate:1
requirementKnown deliveryTime | candidateAssessed@candidate:1
supplierChosen chosen | agreementSigned agreementSignedBySupplier
supplierChosen why | agreementSigned
`);
});
