import { TT, correctionsOf, courseOf, table } from '../../scenarios/course';
import { inquiry } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S1.5 S1.2.2b S2.10.1 the ordinary course with a question of the factory', () => {
  expect(table(courseOf(inquiry, { instalments: TT, inspection: 'company', arises: ['question'] }))).toBe(`
inquiryAcknowledged | merchandiser | 2026-03-02 10:00 | inquiryText | overdue→owner | inquiryLost |  | priceFollows→customer
questionAsked@question:1 | merchandiser |  | question |  | questionAnswered@question:1
questionAnswered@question:1 | customer | 2026-03-05 10:00 | answer | overdue→merchandiser | requirementsClear | questionAsked@question:1 | questionToAnswer→customer
requirementsClear | merchandiser | 2026-03-04 10:00 | model dimensions material surfaceFinish configuration packing | reminder→owner | inquirySheetSent@factoryInquiry:1
inquirySheetSent@factoryInquiry:1 | merchandiser | 2026-03-03 10:00 | askedFactory | reminder→owner | factoryQuoteReceived@factoryInquiry:1 |  | inquirySheet inquirySheet→factory
factoryQuoteReceived@factoryInquiry:1 | factory | 2026-03-05 10:00 | factoryPrice | overdue→merchandiser | priceSet | nothing
priceSet | salesManager | 2026-03-03 10:00 |  | reminder→owner | quotationSent | inquirySheetSent@factoryInquiry:1 or requirementsClear
quotationSent | merchandiser | 2026-03-03 10:00 | surfaceTreatment packingMethod transportMethod validUntil | reminder→owner | quotationTracked quotationAnswered |  | quotation
quotationTracked | merchandiser | 2026-03-09 01:00 | opinionOnPrice intention | reminder→owner
quotationAnswered | customer | 2026-03-02 01:00 |  |  | orderOpened | priceSet or requirementsClear | quotation→customer
orderOpened | merchandiser | 2026-03-03 10:00 |  | reminder→owner |  |  | copy→salesperson orderBeingPrepared→customer opens:order
`);
});

test('S1.5 S1.2.2b S2.10.1 what is wound up when it is cancelled before orderOpened', () => {
  expect(table(courseOf(inquiry, { instalments: TT, inspection: 'company', cancelledBefore: 'orderOpened' }))).toBe(`
cancel | salesManager
factoryReleased | merchandiser |  |  |  |  |  | inquiryEnded→factory
customerThanked | merchandiser
`);
});

test('S1.5 S1.2.2b S2.10.1 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(inquiry, { instalments: TT, inspection: 'company', cancelledBefore: true }))).toBe(`
cancel | salesManager
`);
});

test('S1.5 S1.2.2b S2.10.1 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(inquiry, { instalments: TT, inspection: 'company', arises: ['question'] }))).toBe(`
requirementsClear model | inquirySheetSent@factoryInquiry:1
requirementsClear dimensions | inquirySheetSent@factoryInquiry:1
requirementsClear material | inquirySheetSent@factoryInquiry:1
requirementsClear surfaceFinish | inquirySheetSent@factoryInquiry:1
requirementsClear configuration | inquirySheetSent@factoryInquiry:1
requirementsClear packing | inquirySheetSent@factoryInquiry:1
inquirySheetSent@factoryInquiry:1 askedFactory | priceSet
factoryQuoteReceived@factoryInquiry:1 factoryPrice | priceSet
`);
});
