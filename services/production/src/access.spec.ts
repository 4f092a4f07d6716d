import { accessPage } from '@gendan/platform/nest';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProductionModule } from './production.module';

// delete the page and run this to write it anew
it('who may do what is what docs/access/production.md says', () => {
  const file = join(__dirname, '../../../docs/access/production.md');
  const page = accessPage('production', ProductionModule);
  if (!existsSync(file)) writeFileSync(file, page);

  expect(readFileSync(file, 'utf8')).toBe(page);
});
