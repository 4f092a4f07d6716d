import { CHAIN_START, chainOf, type Event } from '@gendan/procedure';
import { compare } from './fold';
import { Turns } from './turns';

const event = (rev: number, reason = 'as it was'): Event => ({ type: 'cancelAsked', reason, rev, at: '2026-03-02T02:00:00.000Z' });
const history = [1, 2, 3, 4, 5].map((rev) => event(rev));
const chains = history.reduce<string[]>((all, each) => [...all, chainOf(all.at(-1) ?? CHAIN_START, each)], [CHAIN_START]);
const chainAt = (rev: number): string | undefined => chains[rev];
const head = (rev: number) => ({ rev, chain: chains[rev] ?? '' });

describe('the desk has revisions 1 to 3', () => {
  it('takes the next ones, and absorbs what it has', () => {
    expect(compare(head(3), history.slice(1), head(5), chainAt)).toEqual({ state: 'fresh', events: history.slice(3) });
    expect(compare(head(3), history.slice(0, 2), head(2), chainAt)).toEqual({ state: 'fresh', events: [] });
    expect(compare(head(3), [], head(3), chainAt)).toEqual({ state: 'fresh', events: [] });
  });

  it('takes nothing behind a gap', () => {
    expect(compare(head(3), history.slice(4), head(5), chainAt)).toEqual({ state: 'gap' });
    expect(compare(head(3), [], head(5), chainAt)).toEqual({ state: 'gap' });
    expect(compare(head(1), [event(2), event(4)], head(4), chainAt)).toEqual({ state: 'gap' });
  });

  it('finds where another history parts from its own', () => {
    expect(compare(head(3), [event(2), event(3, 'otherwise'), event(4)], head(4), chainAt)).toEqual({ state: 'forked', rev: 3 });
    expect(compare(head(3), [], { rev: 2, chain: 'f'.repeat(64) }, chainAt)).toEqual({ state: 'forked', rev: 2 });
  });
});

it('lets two at once through for one case, the others in their order, other cases beside them', async () => {
  const turns = new Turns(2);
  const went: string[] = [];
  const gates: (() => void)[] = [];
  const through = (key: string, name: string): Promise<void> =>
    turns.take(key, () => new Promise((done) => (went.push(name), gates.push(done))));
  const all = [through('a', '1'), through('a', '2'), through('a', '3'), through('a', '4'), through('b', '5')];
  await Promise.resolve();
  expect(went).toEqual(['1', '2', '5']);
  for (let i = 0; i < 5; i += 1) {
    gates.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(all);
  expect(went).toEqual(['1', '2', '5', '3', '4']);
});
