import { accessPage } from '@gendan/platform/nest';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FinanceModule } from './finance.module';

// delete the page and run this to write it anew
it('who may do what is what docs/access/finance.md says', () => {
  const file = join(__dirname, '../../../docs/access/finance.md');
  const page = accessPage('finance', FinanceModule);
  if (!existsSync(file)) writeFileSync(file, page);

  expect(readFileSync(file, 'utf8')).toBe(page);
});
