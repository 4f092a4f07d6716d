// Rounds of random commands, observations, signals and faults on the recording path: npm run rounds -- [rounds] [seed] [kind]
import { createHash } from 'node:crypto';
import { prove } from './proof';
import { kinds, Round, type Kind } from './round';
import { Stage } from './stage';

async function main(): Promise<void> {
  const [rounds = '30', seedText, only] = process.argv.slice(2);
  const seed = Number(seedText ?? Date.now() % 1_000_000);
  const wanted = kinds.filter((kind) => only === undefined || kind === only);
  const stage = new Stage();
  const sums = { good: 0, events: 0, runs: 0, answers: 0, frozen: 0 };
  const bad: string[] = [];
  const began = Date.now();
  const stop = (): void => void stage.stop().then(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await stage.start();
    for (let i = 0; i < Number(rounds); i += 1) {
      const kind: Kind = wanted[i % wanted.length] ?? 'none';
      const round = new Round(stage, `R${seed}-${i}`, kind, seed + i);
      const at = Date.now();
      try {
        await round.play();
        const { faults, ...counted } = await prove(stage, round);
        sums.events += counted.events;
        sums.runs += counted.runs;
        sums.answers += counted.answers;
        if (round.frozen) sums.frozen += 1;
        await round.close();
        if (faults.length === 0) sums.good += 1;
        else bad.push(badLine(seed + i, kind, faults.join('; ')));
        const note = round.frozen ? `, frozen and restarted (parked: ${round.frozen})` : '';
        const said = `seed ${seed + i} ${kind}: ${counted.events} events, ${counted.runs} runs, ${Date.now() - at} ms${note}`;
        process.stdout.write(faults.length === 0 ? `good ${said}\n` : `${bad.at(-1)} (${said})\n`);
      } catch (error) {
        bad.push(badLine(seed + i, kind, String(error)));
        process.stdout.write(`${bad.at(-1)}\n`);
      }
    }
    const same = await rebuiltSame(stage);
    if (!same) bad.push('BAD  the rebuilt projection differs');
    process.stdout.write(
      `${sums.good} of ${rounds} good; ${sums.events} events, ${sums.runs} runs, ${sums.answers} commands, ${sums.frozen} frozen and restarted; rebuilt ${same ? 'byte-identical' : 'DIFFERENTLY'}; ${Math.round((Date.now() - began) / 1000)} s; seeds from ${seed}\n`,
    );
  } finally {
    await stage.stop();
  }
  process.exit(bad.length > 0 ? 1 : 0);
}

const badLine = (seed: number, kind: Kind, why: string): string =>
  `BAD  seed ${seed} ${kind}: ${why}; again with: npm run rounds -- 1 ${seed} ${kind}`;

async function rebuiltSame(stage: Stage): Promise<boolean> {
  const door = stage.doors[0];
  if (!door) return false;
  const bytes = async (): Promise<string> => {
    const rows = await door.call<unknown[]>('query', 'select * from "witness" order by "case_id", "rev"', []);
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  };
  const before = await bytes();
  await door.call('rebuild');
  return before === (await bytes());
}

void main();
