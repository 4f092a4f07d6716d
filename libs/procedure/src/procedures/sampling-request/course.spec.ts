import { besides, correctionsOf, courseOf, table } from '../../scenarios/course';
import { samplingRequest } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = (): string[] => courseOf(samplingRequest);

test('S1.11.6 the ordinary course', () => {
  expect(table(ordinary())).toBe(`
requestDrafted | salesperson | 2026-03-03 10:00 | material specification pieces sampleDueOn firstTime | reminder→owner | requestSigned
requestSigned | deputyGeneralManager | 2026-03-03 10:00 |  | reminder→owner | sampleOrdered | requestDrafted | copy→purchasing! copy→merchandiser! samplingRequest
sampleOrdered | purchasing | 2026-03-03 10:00 | material specification neededOn | reminder→owner | sampleArrived |  | sampleWanted→supplier
sampleArrived | supplier | 2026-03-02 10:00 |  | overdue→purchasing | sampleDelivered | sampleOrdered
sampleDelivered | merchandiser | 2026-03-02 10:00 | photo | overdue→owner | signedBySales signedByQuality
signedBySales | salesperson | 2026-03-05 10:00 | colour text position | overdue→owner |  | sampleOrdered
signedByQuality | quality | 2026-03-05 10:00 | structure size function qualityRight | overdue→owner | materialSampleSigned | sampleOrdered
materialSampleSigned | merchandiser | 2026-03-03 10:00 | sealedSample | reminder→owner |  |  | copy→purchasing copy→quality copy→engineering tells:origin
`);
});

test('S1.11.6 what is otherwise for the first time', () => {
  const course = courseOf(samplingRequest, { values: { firstTime: true } });
  expect(table(besides(course, ordinary()))).toBe(`
sampleDelivered | merchandiser | 2026-03-02 10:00 | photo | overdue→owner | signedBySales signedByQuality signedByEngineering
signedByQuality | quality | 2026-03-05 10:00 | structure size function qualityRight | overdue→owner |  | sampleOrdered
signedByEngineering | engineering | 2026-03-05 10:00 | structure size function | overdue→owner | materialSampleSigned | sampleOrdered
`);
});

test('S1.11.6 what is wound up when it is cancelled before materialSampleSigned', () => {
  expect(table(courseOf(samplingRequest, { cancelledBefore: 'materialSampleSigned' }))).toBe(`
cancel | deputyGeneralManager
supplierTold | purchasing |  |  |  |  |  | sampleNotWanted→supplier
`);
});

test('S1.11.6 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(samplingRequest, { cancelledBefore: true }))).toBe(`
cancel | deputyGeneralManager
`);
});

test('S1.11.6 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(samplingRequest))).toBe(`
requestDrafted material | requestSigned
requestDrafted specification | requestSigned sampleOrdered
requestDrafted pieces | requestSigned
requestDrafted sampleDueOn | requestSigned
requestDrafted firstTime | requestSigned
sampleDelivered photo | signedBySales signedByQuality
`);
});
