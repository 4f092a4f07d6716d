import { OPEN_ACCOUNT, correctionsOf, courseOf, table } from '../../scenarios/course';
import { oneNote } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S2.9 the ordinary course with gifts', () => {
  expect(table(courseOf(oneNote, { instalments: OPEN_ACCOUNT }))).toBe(`
orderSigned | shop | 2026-03-02 10:00 | note giftReceiptField copyThree nextVisit | reminder→owner | copyTwoHandedOver copyOneFiled | orderSigned
copyTwoHandedOver | rep | 2026-03-02 10:00 | handedTo | overdue→owner | goodsReceived |  | copy→salesAdmin deliverByNote→distributor
copyOneFiled | salesAdmin | 2026-03-03 10:00 | copyOne | reminder→owner |  |  | copy→rep
goodsReceived | counted for distributor | 2026-03-03 01:00 |  | overdue→rep | signedReceiptReturned
signedReceiptReturned | rep | 2026-03-04 01:00 | copyTwo | overdue→rep | deliveredConfirmed
deliveredConfirmed | salesAdmin | 2026-03-03 10:00 |  | reminder→owner | arrivalChecked writeOffPapersComplete | signedReceiptReturned
arrivalChecked | shop | 2026-03-02 10:00 |  | reminder→rep |  | signedReceiptReturned
writeOffPapersComplete | salesAdmin | 2026-03-04 10:00 | papers signatures | reminder→owner | writtenOff | signedReceiptReturned | writeOffSheet
writtenOff | finance | 2026-03-09 10:00 |  | reminder→owner
`);
});

test('S2.9 what is wound up when it is cancelled before signedReceiptReturned', () => {
  expect(table(courseOf(oneNote, { instalments: OPEN_ACCOUNT, cancelledBefore: 'signedReceiptReturned' }))).toBe(`
cancel | salesAdmin
noteRecalled | rep |  |  |  |  |  | noteRecalled→distributor
goodsTakenBack | rep |  | lines slip
`);
});

test('S2.9 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(oneNote, { instalments: OPEN_ACCOUNT, cancelledBefore: true }))).toBe(`
cancel | salesAdmin
`);
});

test('S2.9 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(oneNote, { instalments: OPEN_ACCOUNT }))).toBe(`
signedReceiptReturned copyTwo | deliveredConfirmed writeOffPapersComplete
`);
});
