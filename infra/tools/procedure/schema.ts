import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { procedureSchema } from '@gendan/procedure';
import { format } from 'prettier';
import { ROOT } from './read';

export async function writeSchema(): Promise<boolean> {
  const file = join(ROOT, 'docs/procedure.schema.json');
  writeFileSync(file, await format(JSON.stringify(procedureSchema), { parser: 'json', printWidth: 140 }));
  console.log(`wrote ${relative(process.cwd(), file)}`);
  return true;
}
