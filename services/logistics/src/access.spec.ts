import { accessPage } from '@gendan/platform/nest';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LogisticsModule } from './logistics.module';

// delete the page and run this to write it anew
it('who may do what is what docs/access/logistics.md says', () => {
  const file = join(__dirname, '../../../docs/access/logistics.md');
  const page = accessPage('logistics', LogisticsModule);
  if (!existsSync(file)) writeFileSync(file, page);

  expect(readFileSync(file, 'utf8')).toBe(page);
});
