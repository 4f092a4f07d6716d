import { accessPage } from '@gendan/platform/nest';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PeopleModule } from './people.module';

// delete the page and run this to write it anew
it('who may do what is what docs/access/people.md says', () => {
  const file = join(__dirname, '../../../docs/access/people.md');
  const page = accessPage('people', PeopleModule);
  if (!existsSync(file)) writeFileSync(file, page);

  expect(readFileSync(file, 'utf8')).toBe(page);
});
