import { accessPage } from '@gendan/platform/nest';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CustomersModule } from './customers.module';

// delete the page and run this to write it anew
it('who may do what is what docs/access/customers.md says', () => {
  const file = join(__dirname, '../../../docs/access/customers.md');
  const page = accessPage('customers', CustomersModule);
  if (!existsSync(file)) writeFileSync(file, page);

  expect(readFileSync(file, 'utf8')).toBe(page);
});
