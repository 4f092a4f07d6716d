// Makes the two dictionaries of the payloads' codec out of the words that every case uses:
// node -C source -r ./infra/build/register.cjs bench/limit/dictionary.ts <number of the messages'> <number of the starts'>
// One that was ever used is never made again: histories written with it could not be read any more. New words get new numbers.
import { drawUp, evolve, decide, observe, type Event, type Plan } from '@gendan/procedure';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bundle';
import { nineStepsLife } from './lives';

/** How far back deflate sees, less what it looks ahead. */
const reach = 32_500;
const at = '2026-03-02T02:00:00.000Z';
const { rules, opening, messages } = nineStepsLife('SO-');

/** What comes last is nearest, and cheapest to point at. */
function spoken(): { said: string; carried: string } {
  let plan = drawUp(rules, opening, at).reduce<Plan | undefined>((before, event) => evolve(rules, before, event), undefined);
  const said: string[] = [];
  for (const { command, observation } of messages) {
    if (!plan) break;
    const fresh: Event[] = command ? (decide(rules, plan, command, at).events ?? []) : observe(rules, plan, observation, at);
    plan = fresh.reduce((before, event) => evolve(rules, before, event), plan);
    const heard = command ? { command } : { id: observation.id, observation };
    said.push(JSON.stringify({ ...heard, have: { rev: 6, chain: '' } }));
    said.push(JSON.stringify({ from: 7, to: 8, events: fresh, head: { rev: 8, chain: '' } }));
  }
  const state = { acked: 2, unasked: 2, base: { rev: 6, chain: '' }, tail: [], ids: [['', 1, 2]], idFloor: 1, previousRun: '' };
  return { said: said.join(''), carried: JSON.stringify({ plan, chain: '', ...state }) };
}

function asked(): string {
  const { terms, cast } = opening;
  const version = { epoch: 1, round: 12 };
  const about = {
    case: opening.case,
    number: opening.number,
    milestone: 'sampleNoteSigned',
    effect: { ask: 'reserveCredit', of: 'finance' },
  };
  return JSON.stringify({ key: '', version, ...about, revoke: false, values: { terms: terms.slice, cast } });
}

function write(number: string | undefined, text: string): void {
  const file = join(root, `libs/platform/src/payload-dictionary-${number ?? 'next'}.ts`);
  if (existsSync(file)) throw new Error(`${file} is there: histories may have been written with it`);
  const words = text.replace(/[0-9a-f]{64}/g, '').slice(-reach);
  writeFileSync(file, `/** Frozen: histories were written with it. */\nexport const text = ${JSON.stringify(words)};\n`);
  process.stdout.write(`${file}: ${words.length} characters\n`);
}

const { said, carried } = spoken();
const [, , forMessages, forStarts] = process.argv;
write(forMessages, JSON.stringify({ opening }) + asked() + said.slice(-9_000));
write(forStarts, JSON.stringify({ rules, epoch: 1, opening }) + carried.slice(0, 9_000));
