import { companyAt } from './company';
import { domesticNoteToTheEnd } from './domestic-note';
import { exportByLc } from './export-by-lc';
import { exportByTt } from './export-by-tt';
import { addressesIn } from './talk';
import { say } from './words';

/** Plays three orders against a running system: `npm run demo` after `npm start`. */
async function play(): Promise<void> {
  const addresses = addressesIn(process.env['GENDAN_DATA'] ?? '.gendan');
  const company = await companyAt(addresses);
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(4, 14);
  await exportByTt(company, `EX${stamp}-T`);
  await exportByLc(company, `EX${stamp}-L`);
  await domesticNoteToTheEnd(company, `DN${stamp}`);
  say(`\n三张单都走到了底。工作台 ${addresses.desk}，信件 ${addresses.letters}`);
}

play().catch((error: unknown) => {
  say(`\n停在这里：${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof Error && error.stack) say(error.stack);
  process.exitCode = 1;
});
