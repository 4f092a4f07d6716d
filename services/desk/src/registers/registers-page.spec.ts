import { REGISTERS } from '@gendan/procedure';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync(join(__dirname, '../../../../docs/registers.md'), 'utf8');
const described = [...page.matchAll(/^\| `(\w+)` \| (.+?) · (.+?) \|/gm)].map(([, id, zh, en]) => [id, zh, en]);

it('docs/registers.md describes every register of the house, in its order and by its names', () => {
  expect(described).toEqual(REGISTERS.map(({ id, title }) => [id, title.zh, title.en]));
});
