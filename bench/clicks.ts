import { performance } from 'node:perf_hooks';
import { addressesIn, Person } from '../e2e/demo/talk';
import { ttOrder } from '../e2e/demo/orders';

/** How long a click takes at the desk's HTTP door until the case has recorded it: inbox, Update, append, fold, projections, commit. One at a time. */
const CLICKS = 100;

async function measure(): Promise<void> {
  const addresses = addressesIn(process.env['GENDAN_DATA'] ?? '.gendan');
  const wangfang = await Person.signIn(addresses, 'wangfang');
  const limingzhe = await Person.signIn(addresses, 'limingzhe');
  const number = `BENCH-${Date.now()}`;
  await limingzhe.post('/api/cases', ttOrder(number));
  const took: number[] = [];
  for (let n = 0; n < CLICKS; n++) {
    const began = performance.now();
    await wangfang.act(number, { kind: 'add', title: `item ${n}`, to: 'merchandiser' });
    took.push(performance.now() - began);
  }
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  process.stdout.write(
    `${CLICKS} clicks on one order, one at a time, ms: min ${at(0)}, p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, first ${(took[0] ?? 0).toFixed(1)}\n`,
  );
}

measure().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
