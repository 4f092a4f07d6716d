import { workflowBundle } from '@gendan/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historiesIn, retold, wakeUps } from '../../../bench/histories/told';

const root = join(__dirname, '../../..');
const stored = historiesIn(join(root, 'workflows/follow-up/histories'));

/** The first gate: the same commands in the same order. What each history ends with. */
async function replays(codePath: string): Promise<(string | undefined)[]> {
  const ends: (string | undefined)[] = [];
  for await (const { error } of Worker.runReplayHistories({ workflowBundle: { codePath } }, stored)) ends.push(error?.name);
  return ends;
}

describe('running cases go on with today’s workflow', () => {
  beforeAll(() => void Runtime.install({ logger: new DefaultLogger('ERROR') }));

  it('every stored history replays', async () => {
    expect(await replays(workflowBundle().codePath)).toEqual(stored.map(() => undefined));
  });

  it('a changed workflow is caught', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gendan-mutant-'));
    const out = join(folder, 'mutant.js');
    try {
      execFileSync(
        process.execPath,
        [join(root, 'infra/build/bundle-workflows.cjs'), join(root, 'bench/histories/mutant.ts'), out, '--source'],
        {
          cwd: root,
        },
      );
      expect(await replays(out)).toEqual(stored.map(() => 'DeterminismViolationError'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('running cases mean the same with today’s core: replay alone does not see answers and lengths of timers', () => {
  const ids = [...new Set(stored.map(({ workflowId }) => workflowId))];
  const cases = ids.map((id) => [id, stored.filter(({ workflowId }) => workflowId === id)] as const);

  it.each(cases)(
    '%s: every decision makes the events it made',
    (_, runs) => {
      for (const { events, again } of retold([...runs])) expect(again).toContainEqual(events);
    },
    60_000,
  );

  it.each(cases)(
    '%s: wakes at the instants it woke at',
    (_, runs) => {
      for (const { at, due } of wakeUps([...runs])) expect(due).toContain(at);
    },
    60_000,
  );

  it('another meaning is caught', () => {
    const [first] = cases;
    const mutated = retold(
      [...(first?.[1] ?? [])],
      (command) => ({ ...command, note: 'x', kind: 'add', title: 'other', to: 'merchandiser' }) as never,
    );
    expect(mutated.some(({ events, again }) => !JSON.stringify(again).includes(JSON.stringify(events)))).toBe(true);
  });
});
