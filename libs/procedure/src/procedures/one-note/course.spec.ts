import { OPEN_ACCOUNT, besides, correctionsOf, courseOf, table } from '../../scenarios/course';
import { oneNote } from '.';

const TEA = { line: 'tea', product: 'tea', description: 'Iced tea', quantity: '60', unit: 'CTN', price: '28.00' };
const SHELF = { line: 'shelf', product: 'shelf', description: 'Display shelf', quantity: '2', unit: 'PCS', price: '0', gift: true };

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = (): string[] => courseOf(oneNote, { instalments: OPEN_ACCOUNT });

test('S2.9 the ordinary course', () => {
  expect(table(ordinary())).toBe(`
orderSigned | shop | 2026-03-02 10:00 | note giftReceiptField copyThree nextVisit | reminder→owner | copyTwoHandedOver copyOneFiled | orderSigned
copyTwoHandedOver | rep | 2026-03-02 10:00 | handedTo | overdue→owner | goodsReceived |  | copy→salesAdmin deliverByNote→distributor
copyOneFiled | salesAdmin | 2026-03-02 10:00 | copyOne | overdue→owner |  |  | copy→rep
goodsReceived | counted for distributor | 2026-03-03 01:00 |  | overdue→rep | signedReceiptReturned
signedReceiptReturned | rep | 2026-03-04 01:00 | copyTwo | overdue→rep | deliveredConfirmed
deliveredConfirmed | salesAdmin | 2026-03-03 10:00 |  | reminder→owner | arrivalChecked writeOffPapersComplete | signedReceiptReturned
arrivalChecked | shop | 2026-03-02 10:00 |  | reminder→rep |  | signedReceiptReturned
writeOffPapersComplete | salesAdmin | 2026-03-04 10:00 | papers signatures | reminder→owner | writtenOff | signedReceiptReturned | writeOffSheet
writtenOff | finance | 2026-03-09 10:00 |  | reminder→owner
`);
});

test('S2.9 what is otherwise with gifts', () => {
  const course = courseOf(oneNote, { instalments: OPEN_ACCOUNT, terms: { lines: [TEA, SHELF] } });
  expect(table(besides(course, ordinary()))).toBe(`
copyTwoHandedOver | rep | 2026-03-02 10:00 | handedTo | overdue→owner | goodsReceived giftsReceived |  | copy→salesAdmin deliverByNote→distributor
goodsReceived | counted for distributor | 2026-03-03 01:00 |  | overdue→rep
giftsReceived | counted for distributor | 2026-03-03 01:00 |  | overdue→rep | signedReceiptReturned
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
