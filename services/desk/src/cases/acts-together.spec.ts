import { Refusal } from '@gendan/platform';
import { ActsTogether, LOOKED_FOR } from './acts-together.service';
import type { CaseActs } from './case-acts.service';
import type { CaseFilesRepository } from './case-files.repository';
import type { CaseFile } from '../recording';

const IDS = Array.from({ length: 30 }, (_, n) => `case-${String(n).padStart(2, '0')}`);
const closed = new Refusal({ kind: 'conflict', code: 'CLOSED', zh: '已经完结', en: 'It is closed' });

/** Thirty cases, the first `refusing` of which refuse. */
function together(refusing: number): { ask: (after?: string) => ReturnType<ActsTogether['perform']>; done: string[] } {
  const done: string[] = [];
  const files = { of: (ids: string[]) => Promise.resolve(new Map(ids.map((id) => [id, { id, number: id } as CaseFile]))) };
  const acts = {
    perform: ({ id }: CaseFile) => (IDS.indexOf(id) < refusing ? Promise.reject(closed) : Promise.resolve(done.push(id))),
  };
  const all = new ActsTogether(files as unknown as CaseFilesRepository, acts as unknown as CaseActs);
  const found = (after = ''): string[] => IDS.filter((id) => id > after).slice(0, LOOKED_FOR);
  const command = ({ id }: CaseFile) =>
    ({ kind: 'chase', id, by: { person: 'person:xu', role: 'r' }, door: 'ui', milestone: 'm' }) as const;
  return { ask: (after) => all.perform(found(after), command), done };
}

it('many cases are done some at a time, until there is no next', async () => {
  const { ask, done } = together(0);
  expect(await ask()).toEqual({ done: 25, refused: [], next: 'case-24' });
  expect(await ask('case-24')).toEqual({ done: 5, refused: [] });
  expect(done).toEqual(IDS);
});

it('cases that refuse keep nobody back who comes after them', async () => {
  const { ask, done } = together(25);
  const first = await ask();
  expect([first.done, first.next, first.refused[0]]).toEqual([0, 'case-24', { number: 'case-00', zh: '已经完结', en: 'It is closed' }]);
  expect((await ask(first.next)).done).toBe(5);
  expect(done).toEqual(IDS.slice(25));
});
