import { correctionsOf, courseOf, table } from '../../scenarios/course';
import { statement, supplierStatement, resellerStatement } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S1.17 statement: the ordinary course', () => {
  expect(table(courseOf(statement))).toBe(`
statementDrafted | merchandiser | 2026-03-05 10:00 | month deliveries total | reminder→owner | statementSigned statementPaid |  | statementOfAccount
statementSigned | salesperson finance | 2026-03-03 10:00 |  | reminder→owner | statementReturned | statementDrafted
statementReturned | customer | 2026-03-09 10:00 | sealed | askedAgain→customer | paymentDatePromised | statementDrafted | statementToSeal→customer
paymentDatePromised | customer | 2026-03-04 10:00 | promisedDate | askedAgain→customer |  | statementDrafted | paymentDateWanted→customer copy→salesperson copy→finance
statementPaid | counted for finance | 2026-03-02 10:00 |  | paymentReminder→customer | statementFiled
statementFiled | finance | 2026-03-03 10:00 |  | reminder→owner
`);
});

test('S1.17 statement: what is wound up when it is cancelled before statementFiled', () => {
  expect(table(courseOf(statement, { cancelledBefore: 'statementFiled' }))).toBe(`
cancel | finance
statementRecalled | merchandiser |  | reason |  |  |  | statementRecalled→customer
`);
});

test('S1.17 statement: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(statement, { cancelledBefore: true }))).toBe(`
cancel | finance
`);
});

test('S1.17 statement: what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(statement))).toBe(`
statementDrafted month | statementSigned
statementDrafted deliveries | statementSigned
statementDrafted total | statementSigned statementReturned
`);
});

test('S1.3.6 supplierStatement: the ordinary course', () => {
  expect(table(courseOf(supplierStatement, { terms: { dueOn: '2026-03-04' } }))).toBe(`
deliveriesListed | merchandiser | 2026-03-03 10:00 | month deliveries total | reminder→owner | supplierAgreed
supplierAgreed | supplier | 2026-03-03 10:00 |  | reminder→owner | paymentApproved | deliveriesListed | statementToAgree→supplier
paymentApproved | businessManager | 2026-03-03 10:00 |  | reminder→owner | supplierPaid | deliveriesListed
supplierPaid | finance | 2026-03-04 10:00 | paid slip | reminder→owner |  |  | supplierPaid→supplier
`);
});

test('S1.3.6 supplierStatement: what is wound up when it is cancelled before supplierPaid', () => {
  expect(table(courseOf(supplierStatement, { terms: { dueOn: '2026-03-04' }, cancelledBefore: 'supplierPaid' }))).toBe(`
cancel | businessManager
supplierTold | merchandiser |  | reason
`);
});

test('S1.3.6 supplierStatement: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(supplierStatement, { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S1.3.6 supplierStatement: what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(supplierStatement, { terms: { dueOn: '2026-03-04' } }))).toBe(`
deliveriesListed month | paymentApproved
deliveriesListed deliveries | paymentApproved
deliveriesListed total | supplierAgreed paymentApproved
`);
});

test('S1.3.14 resellerStatement: the ordinary course', () => {
  expect(table(courseOf(resellerStatement, { terms: { dueOn: '2026-03-04' } }))).toBe(`
notesCollected | merchandiser | 2026-03-03 10:00 | month specialNotes total | reminder→owner | notesAudited resellerPaid
notesAudited | salesperson | 2026-03-03 10:00 |  | reminder→owner | resellerAgreed | notesCollected
resellerAgreed | reseller | 2026-03-03 10:00 |  | reminder→owner |  | notesCollected | statementToAgree→reseller
resellerPaid | counted for finance | 2026-03-04 10:00 |  | reminder→owner | resellerSettled
resellerSettled | finance | 2026-03-03 10:00 |  | reminder→owner
`);
});

test('S1.3.14 resellerStatement: what is wound up when it is cancelled before resellerSettled', () => {
  expect(table(courseOf(resellerStatement, { terms: { dueOn: '2026-03-04' }, cancelledBefore: 'resellerSettled' }))).toBe(`
cancel | finance
resellerTold | merchandiser |  | reason
`);
});

test('S1.3.14 resellerStatement: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(resellerStatement, { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | finance
`);
});

test('S1.3.14 resellerStatement: what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(resellerStatement, { terms: { dueOn: '2026-03-04' } }))).toBe(`
notesCollected month | notesAudited
notesCollected specialNotes | notesAudited
notesCollected total | notesAudited resellerAgreed
`);
});
