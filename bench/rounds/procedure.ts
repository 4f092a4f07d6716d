import { CORE, hashOf, type Command, type Opening, type Report, type Rules } from '@gendan/procedure';
import { chinaOffice } from '@gendan/trade';

export const tasks = 40;
const second = 1 / 60;

/** Forty steps in any order; every fifth asks a service; a count; reminders every second or so until their step is done. */
export const rules: Rules = {
  id: 'rounds',
  version: 1,
  for: 'order',
  cast: ['merchandiser', 'businessManager'],
  parties: ['customer'],
  cancel: ['businessManager'],
  allows: { methods: ['openAccount'], inspection: ['none'] },
  settings: {},
  ladders: {
    default: [{ n: 0, unit: 'minutes', to: 'owner', once: true }],
    quick: [
      { n: 0, unit: 'minutes', to: 'owner' },
      { n: second, unit: 'minutes', to: 'ownerManager', elapsed: true, every: { n: 1.8 * second, unit: 'minutes' } },
    ],
  },
  of: [
    {
      g: 'stage',
      name: 'work',
      of: [
        ...Array.from({ length: tasks }, (_, i) => ({
          m: 'task' as const,
          name: `step${i}`,
          by: 'merchandiser',
          ...(i % 5 === 4 && { then: [{ ask: 'reserve', of: 'finance' }] }),
          ...(i % 20 === 7 && { due: { n: (0.3 + i / 20) * second, unit: 'minutes' as const, after: 'case.opened' }, ladder: 'quick' }),
        })),
        { m: 'count', name: 'goodsCounted', by: 'merchandiser', toward: 'terms.pieces' },
        { m: 'task', name: 'ended', by: 'merchandiser', after: ['step0', 'step1', 'goodsCounted'], is: 'closes' },
      ],
    },
  ],
};

export const openingOf = (number: string): Opening => ({
  case: `order:${number}`,
  kind: 'order',
  number,
  core: CORE,
  procedure: { id: rules.id, version: 1, hash: hashOf(rules) },
  by: { person: 'person:1', role: 'merchandiser' },
  terms: { version: 1, hash: `terms of ${number}`, slice: { 'terms.pieces': '1000000' } },
  cast: { merchandiser: 'person:1', businessManager: 'person:2', customer: 'party:1' },
  calendars: { company: chinaOffice({ id: 'company', version: 1 }) },
  calendarOf: { company: 'company' },
});

const by = { person: 'person:1', role: 'merchandiser' };
export const confirming = (id: string, step: number): Command => ({ id, by, door: 'ui', kind: 'confirm', milestone: `step${step}` });
/** An item is added as often as its command is executed: the best witness of doing something twice. */
export const adding = (id: string): Command => ({ id, by, door: 'ui', kind: 'add', title: id, to: 'merchandiser' });
/** Whoever asks to cancel does not sign it. */
export const cancelling = (id: string): Command => ({ id, by, door: 'ui', kind: 'cancel', reason: 'looked at' });
export const agreeing = (id: string): Command => ({
  id,
  by: { person: 'person:2', role: 'businessManager' },
  door: 'ui',
  kind: 'sign',
  milestone: 'cancel',
});
export const several = (id: string, steps: number[]): Command => ({
  id,
  by,
  door: 'ui',
  kind: 'several',
  acts: steps.map((step) => ({ kind: 'confirm', milestone: `step${step}` })),
});
export const counting = (sourceId: string, version: number, amount: number): Report => ({
  kind: 'report',
  milestone: 'goodsCounted',
  source: 'production',
  sourceId,
  version,
  outcome: 'counted',
  amount: String(amount),
  happened: '2026-03-02',
});
