import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, nineSteps } from '@gendan/procedure';
import { LANGUAGES, pageOf } from './page';
import { ROOT } from './read';

const tool = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-C', 'source', '-r', join(ROOT, 'infra/build/register.cjs'), join(ROOT, 'infra/tools/procedure/main.ts'), ...words],
    { encoding: 'utf8' },
  );
  return { status, said: stdout, complained: stderr };
};
const file = (name: string, content: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'gendan-procedure-')), name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const order = join(ROOT, 'examples/order.json');

describe('npm run procedure', () => {
  it('explain says who, when, by when and what for, in both languages', () => {
    const { status, said } = tool('explain', 'nineSteps', 'lcReviewed');
    expect(status).toBe(0);
    for (const part of ['信用证已审', '业务员', 'Documents clerk', '“信用证已收到”后 1 个工作日', 'back to: L/C received', 'G32'])
      expect(said).toContain(part);
  });

  it('explain names the milestones there are when it does not know one', () => {
    const { status, complained } = tool('explain', 'nineSteps', 'lcRead');
    expect(status).toBe(1);
    expect(complained).toContain('lcReviewed');
  });

  it('simulate tells the life of an order with what is assumed of it, for a file of somebody else’s too', () => {
    const own = file('own.json', nineSteps);
    const assume = file('assume.json', { milestones: { sampleApproved: { refused: 1, reason: '手柄太细' } } });
    const { status, said } = tool('simulate', own, '--order', order, '--assume', assume);
    expect(status).toBe(0);
    expect(said).toContain('客户不同意“客户已确认样品”：手柄太细，退到“样板单已开”');
    expect(said.trim().endsWith('结案。')).toBe(true);
  });

  it('simulate refuses an order the procedure does not allow, as opening it would', () => {
    const { status, complained } = tool('simulate', 'oneNote', '--order', order);
    expect([status, complained.split('\n')[0]]).toEqual([1, 'NOT_ALLOWED_HERE']);
  });

  it('simulate gives JSON to machines and complains of files that are none', () => {
    const { status, said } = tool('simulate', 'nineSteps', '--order', order, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(said)).toContainEqual(expect.objectContaining({ what: 'task', key: 'sampleNoteDrafted' }));
    const broken = tool('simulate', 'oneNote', '--order', file('order.json', '{ not'));
    expect([broken.status, broken.complained]).toEqual([1, expect.stringContaining('not JSON')]);
  });
});

it.each(LANGUAGES)('a page names every milestone with its sources, in %s', (language) => {
  const page = pageOf(nineSteps, language);
  for (const { name, rule } of compile(nineSteps.rules).order) {
    const title = nineSteps.words.names[name as keyof typeof nineSteps.words.names];
    expect(page).toContain(
      `# ${language === 'en' ? title?.en : title?.zh}\n\n\`${name}\`${rule.source ? ` · ${rule.source.join(' ')}` : ''}`,
    );
  }
});
