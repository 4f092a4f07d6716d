import { builtIn } from '@gendan/procedure';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { en } from './en';
import { zh } from './zh-CN';

type Tree = { [key: string]: string | Tree };
const keys = (tree: Tree, at = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${at}${key}`] : keys(value, `${at}${key}.`)));
const bare = (list: string[]): string[] => [...new Set(list.map((key) => key.replace(/_(one|other)$/, '')))].sort();
const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
const at = (tree: Tree, path: string): string | undefined => {
  const found = path
    .split('.')
    .reduce<Tree | string | undefined>((inner, key) => (typeof inner === 'object' ? inner[key] : undefined), tree);
  return typeof found === 'string' ? found : undefined;
};

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.spec)\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('the words of the screens', () => {
  it('say the same things in both languages', () => expect(bare(keys(en))).toEqual(bare(keys(zh))));
  it('fill in the same values in both languages', () => {
    const differing = bare(keys(zh)).filter((key) => {
      const [a, b] = [zh, en].map((tree) => at(tree, key) ?? at(tree, `${key}_other`) ?? '');
      return holes(a ?? '').join() !== holes(b ?? '').join();
    });
    expect(differing).toEqual([]);
  });
  it('name every kind of case the house follows', () => {
    const kinds = [...new Set(builtIn.map(({ rules }) => rules.for))];
    expect(kinds.filter((kind) => !at(zh, `kind.${kind}`) || !at(en, `kind.${kind}`))).toEqual([]);
  });
  it('say 你 to colleagues, 您 to whoever holds a link', () => {
    const said = keys(zh).map((key) => ({ key, outsider: key.startsWith('link.'), text: at(zh, key) ?? '' }));
    expect(said.filter(({ outsider, text }) => text.includes(outsider ? '你' : '您')).map(({ key }) => key)).toEqual([]);
  });
  it('have a sentence for every key that a screen asks for', () => {
    const asked = sources(join(__dirname, '..')).flatMap((text) =>
      [...text.matchAll(/[^\w.]t\(\s*'([\w.]+)'/g)].map(([, key]) => key ?? ''),
    );
    const known = new Set(bare(keys(zh)));
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });
});
