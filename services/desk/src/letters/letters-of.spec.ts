import { type Act, builders, type Command, decide, drawUp, type Event, evolve, fold, type Plan } from '@gendan/procedure';
import { aroundTheClock } from '@gendan/trade';
import { lettersOf, saidIn } from './letters-of';

const { again, letter, outside, procedure, stage, task } = builders;
const head = {
  for: 'order',
  version: 1,
  cast: ['merchandiser', 'manager'],
  parties: ['customer'],
  cancel: ['manager'],
  allows: { methods: ['tt'], inspection: ['none'] },
  settings: {},
  ladders: {},
} as const;
const rules = procedure('samples', head, [
  stage('sampling', [
    task('sampleSent', { by: 'merchandiser', evidence: { tracking: 'text' }, then: [letter('customer', 'sampleUnderWay')] }),
    outside('sampleLiked', { by: 'customer', after: ['sampleSent'], refused: again('sampleSent') }),
    task('closed', { by: 'merchandiser', after: ['sampleLiked'], is: 'closes' }),
  ]),
]);
const now = '2026-04-14T01:00:00.000Z';
const wang = { person: 'person:wang', role: 'merchandiser' };
const chen = { person: 'person:chen', role: 'manager' };

class Sampling {
  plan = fold(
    rules,
    drawUp(
      rules,
      {
        case: 'order:EX1',
        kind: 'order',
        number: 'EX1',
        procedure: { id: rules.id, version: 1, hash: 'p' },
        terms: { version: 1, hash: 't', slice: {} },
        cast: { merchandiser: 'person:wang', manager: 'person:chen', customer: 'customer:h' },
        calendars: { always: aroundTheClock('Asia/Shanghai', { id: 'always' }) },
        calendarOf: { company: 'always' },
        by: wang,
      },
      now,
    ),
  ) as Plan;

  /** The letters that it asks for. */
  does(act: Act, by = wang) {
    const command = {
      id: `c${this.plan.rev}`,
      door: 'ui',
      by,
      files: [{ hash: 'f'.repeat(64), name: 'scan.pdf' }],
      ...act,
    } as Command;
    const { events, refused } = decide(rules, this.plan, command, now);
    if (!events) throw new Error(JSON.stringify(refused));
    this.plan = events.reduce((plan: Plan, event: Event) => evolve(rules, plan, event), this.plan);
    return lettersOf(rules, this.plan, events);
  }

  get sent() {
    return this.plan.kept['sampleSent'];
  }
}

describe('a letter about a step', () => {
  it('says what the step says when it leaves, corrections too', () => {
    const order = new Sampling();
    const [asked] = order.does({ kind: 'confirm', milestone: 'sampleSent', values: { tracking: 'SF100' } });
    order.does({ kind: 'correct', milestone: 'sampleSent', values: { tracking: 'SF101' }, reason: 'typo' }, chen);

    expect(asked && saidIn(asked, order.sent)).toEqual({ tracking: 'SF101' });
  });

  it('still says what its own round said, where that was sent back before it left, and another round says something else', () => {
    const order = new Sampling();
    const [first] = order.does({ kind: 'confirm', milestone: 'sampleSent', values: { tracking: 'SF100' } });
    order.does({ kind: 'refuse', milestone: 'sampleLiked', reason: 'too thin' });

    expect(first && saidIn(first, order.sent)).toEqual({ tracking: 'SF100' });

    const [second] = order.does({ kind: 'confirm', milestone: 'sampleSent', values: { tracking: 'SF200' } });
    expect([first, second].map((each) => each && saidIn(each, order.sent))).toEqual([{ tracking: 'SF100' }, { tracking: 'SF200' }]);
  });
});
