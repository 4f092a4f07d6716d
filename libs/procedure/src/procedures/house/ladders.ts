const repeating = { n: 2, unit: 'workingDays' } as const;

/** Who is reminded of what is due, and who hears when reminders did not help. */
export const HOUSE_LADDERS = {
  default: [
    { n: -1, unit: 'workingDays', to: 'owner', letter: 'reminder' },
    { n: 0, unit: 'workingDays', to: 'owner', letter: 'reminder' },
    { n: 1, unit: 'workingDays', to: 'owner', letter: 'overdue' },
    { n: 2, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
  ],
  party: [
    { n: -1, unit: 'workingDays', to: 'owner', letter: 'askedAgain', daily: false },
    { n: 0, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
    { n: 1, unit: 'workingDays', to: 'owner', letter: 'askedAgain' },
    { n: 2, unit: 'workingDays', to: 'salesperson', letter: 'overdue' },
    { n: 3, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
  ],
  money: [
    { n: -2, unit: 'workingDays', to: 'merchandiser', letter: 'reminder' },
    { n: 0, unit: 'workingDays', to: 'customer', letter: 'paymentReminder' },
    { n: 1, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
    { n: 3, unit: 'workingDays', to: 'salesperson', letter: 'overdue' },
    { n: 5, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
  ],
  bank: [
    { n: 0, unit: 'workingDays', to: 'documentsClerk', letter: 'overdue' },
    { n: 2, unit: 'workingDays', to: 'finance', letter: 'overdue' },
    { n: 4, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
  ],
  urgent: [
    { n: 0, unit: 'workingHours', to: 'owner', letter: 'overdue' },
    { n: 4, unit: 'workingHours', to: 'ownerManager', letter: 'escalation', every: { n: 1, unit: 'workingDays' } },
  ],
} as const;
