import {
  above,
  again,
  all,
  any,
  approval,
  atLeast,
  byCases,
  count,
  days,
  each,
  earliest,
  hours,
  is,
  known,
  letter,
  moneyIn,
  months,
  not,
  on,
  onFile,
  oneOf,
  opens,
  outside,
  overruledBy,
  path,
  paper,
  procedure,
  publish,
  sameDay,
  setting,
  stage,
  stop,
  task,
  window,
  workingDays,
} from './builders';
import type { Rules } from './language';

const head = {
  for: 'order',
  version: 1,
  cast: ['merchandiser', 'manager'],
  parties: ['customer', 'factory'],
  cancel: ['manager'],
  allows: { methods: ['tt'], inspection: ['none'] },
  settings: { sampleDays: 7, bankCharges: '0.01' },
  ladders: { urge: [{ n: 1, unit: 'workingDays', to: 'owner', letter: 'urge' }] },
} as const;
const drafted = task('drafted', {
  by: 'merchandiser',
  evidence: { note: 'text', way: { type: 'choice', of: ['sea', 'air'] } },
  source: ['S0.1'],
});
const signed = approval('signed', { after: ['drafted'], chain: ['manager'], refused: again('drafted') });

describe('builders', () => {
  it('write the plain JSON of the language', () => {
    const rules: Rules = procedure('p', head, [
      stage('sampling', [
        drafted,
        signed,
        outside('finished', {
          by: 'factory',
          after: ['signed', known('terms.delivery')],
          due: workingDays(setting('sampleDays'), 'factory').after('signed'),
          ladder: 'urge',
        }),
      ]),
      each('instalment', { from: 'terms.instalments' }, [
        count('deposit', {
          by: 'merchandiser',
          toward: 'part.amount',
          tolerance: 'setting.bankCharges',
          when: all(is('part.method', 'tt'), not(above('part.amount', path('terms.amount')))),
          is: moneyIn('production'),
        }),
      ]),
      task('closed', {
        by: 'merchandiser',
        every: days(7),
        until: 'finished',
        then: [letter('customer', 'thanks'), paper('set')],
        due: window(days(1).after('case.opened'), on('terms.delivery', { at: '12:00' })),
      }),
    ]);
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
    expect(rules).toEqual({
      id: 'p',
      ...head,
      of: [
        {
          g: 'stage',
          name: 'sampling',
          of: [
            {
              m: 'task',
              name: 'drafted',
              by: 'merchandiser',
              evidence: { note: 'text', way: { type: 'choice', of: ['sea', 'air'] } },
              source: ['S0.1'],
            },
            { m: 'approval', name: 'signed', after: ['drafted'], chain: ['manager'], refused: { again: ['drafted'] } },
            {
              m: 'outside',
              name: 'finished',
              by: 'factory',
              after: ['signed', ['known', 'terms.delivery']],
              due: { n: { setting: 'sampleDays' }, unit: 'workingDays', cal: 'factory', after: 'signed' },
              ladder: 'urge',
            },
          ],
        },
        {
          g: 'each',
          name: 'instalment',
          from: 'terms.instalments',
          of: [
            {
              m: 'count',
              name: 'deposit',
              by: 'merchandiser',
              toward: 'part.amount',
              tolerance: 'setting.bankCharges',
              when: ['all', ['is', 'part.method', 'tt'], ['not', ['above', 'part.amount', { path: 'terms.amount' }]]],
              is: 'moneyIn',
              gate: 'production',
            },
          ],
        },
        {
          m: 'task',
          name: 'closed',
          by: 'merchandiser',
          every: { n: 7, unit: 'days' },
          until: 'finished',
          then: [{ letter: 'thanks', to: 'customer' }, { paper: 'set' }],
          due: { opens: { n: 1, unit: 'days', after: 'case.opened' }, due: { on: 'terms.delivery', at: '12:00' } },
        },
      ],
    });
  });

  it('write every form of due date, refusal and group', () => {
    expect(
      earliest(sameDay('a'), hours(48, 'factory').after('b.opened'), months(1).before('terms.delivery', { closed: 'before' })),
    ).toEqual({
      earliest: [
        { sameDay: 'a' },
        { n: 48, unit: 'hours', cal: 'factory', after: 'b.opened' },
        { n: 1, unit: 'months', before: 'terms.delivery', closed: 'before' },
      ],
    });
    expect(byCases({ when: is('terms.newProduct', true), due: days(10).after('a') }, { due: days(2).after('a') })).toEqual({
      cases: [
        { when: ['is', 'terms.newProduct', true], due: { n: 10, unit: 'days', after: 'a' } },
        { due: { n: 2, unit: 'days', after: 'a' } },
      ],
    });
    expect(overruledBy(again('a'), 'manager', workingDays(1))).toEqual({
      again: ['a'],
      overruledBy: { role: 'manager', within: { n: 1, unit: 'workingDays' } },
    });
    expect([stop(), opens('complaint', ['facts.a.reason'])]).toEqual([{ stop: true }, { opens: 'complaint', carry: ['facts.a.reason'] }]);
    expect(
      oneOf('either', [drafted, signed], { when: any(known('terms.x'), onFile('drafted'), atLeast('terms.x', setting('sampleDays'))) }),
    ).toMatchObject({
      g: 'oneOf',
      when: ['any', ['known', 'terms.x'], ['onFile', 'drafted'], ['atLeast', 'terms.x', { setting: 'sampleDays' }]],
    });
  });
});

/* What must not compile: `npm run typecheck` fails when one of these compiles. */
export const mistakes = (): unknown[] => [
  procedure('p', head, [drafted, signed]),
  // @ts-expect-error a name in `after` that no milestone has
  procedure('p', head, [task('closed', { by: 'merchandiser', after: ['drafetd'] })]),
  // @ts-expect-error an anchor that no milestone has
  procedure('p', head, [task('closed', { by: 'merchandiser', due: days(1).after('drafetd') })]),
  // @ts-expect-error an anchor inside of `earliest`, deep in a part
  procedure('p', head, [
    each('part', {}, [task('closed', { by: 'merchandiser', due: earliest(on('terms.delivery'), days(1).before('nothing.opened')) })]),
  ]),
  // @ts-expect-error a refusal back to what is not there
  procedure('p', head, [drafted, approval('signed', { after: ['drafted'], chain: ['manager'], refused: again('drafetd') })]),
  // @ts-expect-error a condition over a fact that is not there
  procedure('p', head, [stage('s', [drafted], { when: is('facts.nothing.note', 'x') })]),
  // @ts-expect-error reads a fact that is not there
  procedure('p', head, [task('closed', { by: 'merchandiser', reads: ['facts.nothing.note'] })]),
  // @ts-expect-error `until` a milestone that is not there
  procedure('p', head, [task('closed', { by: 'merchandiser', every: days(1), until: 'nothing' })]),
  // @ts-expect-error inside a kind of part that is not there
  procedure('p', head, [each('container', { inside: 'shipment' }, [drafted])]),
  // @ts-expect-error a role nobody plays
  procedure('p', head, [task('closed', { by: 'merchandizer' })]),
  // @ts-expect-error a signer nobody plays
  procedure('p', head, [approval('signed', { chain: [{ role: 'generalManager', when: above('terms.amount', 5) }] })]),
  // @ts-expect-error the calendar of a party nobody plays
  procedure('p', head, [task('closed', { by: 'merchandiser', due: days(1, 'forwarder').after('case.opened') })]),
  // @ts-expect-error a letter to nobody
  procedure('p', head, [task('closed', { by: 'merchandiser', then: [letter('forwarder', 'papers')] })]),
  // @ts-expect-error copies for nobody
  procedure('p', head, [task('closed', { by: 'merchandiser', copies: { to: ['forwarder'] } })]),
  // @ts-expect-error overruled by nobody
  procedure('p', head, [drafted, approval('signed', { chain: ['manager'], refused: overruledBy(again('drafted'), 'chairman', days(1)) })]),
  // @ts-expect-error a setting that has no default
  procedure('p', head, [task('closed', { by: 'merchandiser', due: days(setting('sampelDays')).after('case.opened') })]),
  // @ts-expect-error a tolerance by a setting that has no default
  procedure('p', head, [count('deposit', { by: 'merchandiser', toward: 'part.amount', tolerance: 'setting.charges' })]),
  // @ts-expect-error a ladder that is not there
  procedure('p', head, [task('closed', { by: 'merchandiser', ladder: 'urgent' })]),
  // @ts-expect-error cancelled by nobody
  procedure('p', { ...head, cancel: ['chairman'] }, [drafted]),
  // @ts-expect-error a rung for nobody
  procedure('p', { ...head, ladders: { urge: [{ n: 1, unit: 'days', to: 'chairman' }] } }, [drafted]),
  // @ts-expect-error a misspelt property
  task('closed', { by: 'merchandiser', evidnce: { note: 'text' } }),
  // @ts-expect-error a type of evidence that is not there
  task('closed', { by: 'merchandiser', evidence: { note: 'txet' } }),
  // @ts-expect-error a task nobody does
  task('closed', {}),
  // @ts-expect-error an approval nobody signs
  approval('signed', { chain: [] }),
  // @ts-expect-error money without its gate
  count('deposit', { by: 'merchandiser', toward: 'part.amount', is: 'moneyIn' }),
  // @ts-expect-error a count toward nothing
  count('deposit', { by: 'merchandiser' }),
  // @ts-expect-error a list that is not in the terms
  each('part', { from: 'instalments' }, [drafted]),
];

const phrase = { zh: '字', en: 'words' };
const words = {
  title: phrase,
  names: { drafted: phrase },
  roles: { merchandiser: phrase, manager: phrase, customer: phrase, factory: phrase },
  fields: {},
  letters: { urge: { subject: phrase, body: phrase } },
};
export const wordless = (): unknown[] => [
  publish(procedure('p', head, [drafted]), words),
  // @ts-expect-error a milestone without a title
  publish(procedure('p', head, [drafted, signed]), words),
  // @ts-expect-error a letter without a text
  publish(procedure('p', head, [drafted]), { ...words, letters: {} }),
  // @ts-expect-error a role without a word
  publish(procedure('p', head, [drafted]), { ...words, roles: { merchandiser: phrase } }),
];
