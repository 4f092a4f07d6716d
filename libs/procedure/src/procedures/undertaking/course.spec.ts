import { OPEN_ACCOUNT, courseOf, table } from '../../scenarios/course';
import { undertaking } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S2.15.5a the ordinary course paid with the next order', () => {
  expect(table(courseOf(undertaking, { instalments: OPEN_ACCOUNT, terms: { undertaken: '500.00' } }))).toBe(`
undertakingRegistered | salesAssistant | 2026-03-02 10:00 | order letterOfUndertaking | reminder→owner | nextOrderPlaced undertakenSumPaid
nextOrderPlaced | customer |  | nextOrder placedOn |  |  | undertakingRegistered | undertakingDue→customer
undertakenSumPaid | counted for finance | 2026-03-02 10:00 |  | undertakingReminder→customer | undertakingHonoured
undertakingHonoured | finance | 2026-03-03 10:00 |  | reminder→owner |  |  | tells:origin
`);
});

test('S2.15.5a what is wound up when it is cancelled before undertakingHonoured', () => {
  expect(
    table(courseOf(undertaking, { instalments: OPEN_ACCOUNT, terms: { undertaken: '500.00' }, cancelledBefore: 'undertakingHonoured' })),
  ).toBe(`
cancel | salesManager
debtSettled | finance |  | agreedHow
`);
});

test('S2.15.5a what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(undertaking, { instalments: OPEN_ACCOUNT, terms: { undertaken: '500.00' }, cancelledBefore: true }))).toBe(`
cancel | salesManager
`);
});
