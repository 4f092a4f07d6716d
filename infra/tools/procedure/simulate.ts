import { existsSync, readFileSync } from 'node:fs';
import {
  type Assumptions,
  lookAt,
  mayOpen,
  type Moment,
  type Phrase,
  type Procedure,
  type Refusal,
  roleOf,
  sentenceOf,
  type SimulatedOrder,
  simulate,
  simulatedOpening,
  tellEvent,
  titleOf,
} from '@gendan/procedure';
import { readProcedure } from './read';

/** Marks of the machine that tell a person nothing. */
const SILENT = new Set(['datesMoved', 'effectDone', 'counted', 'lapsed']);
const ZONE = 'Asia/Shanghai';

/** The life of an order in virtual time, told line by line. */
export function simulateOne(words: string[]): boolean {
  const { name, order, assume, json, language } = optionsOf(words);
  const procedure = readProcedure(name);
  const terms = readInput<SimulatedOrder>(order, '--order');
  const assumptions = assume === undefined ? {} : readInput<Assumptions>(assume, '--assume');
  if (!procedure || !terms || !assumptions) return false;
  const refusal = mayOpen(procedure.rules, simulatedOpening(procedure.rules, terms), terms.opened);
  if (refusal) return refused(procedure, refusal);
  const life = simulate(procedure.rules, terms, assumptions);
  if (json) console.log(JSON.stringify(life.moments, null, 2));
  else {
    for (const moment of life.moments) for (const line of linesOf(procedure, moment)) console.log(`${clock(moment.at)}  ${line[language]}`);
    console.log(ending(procedure, life)[language]);
  }
  return life.ended !== 'stuck';
}

function refused({ words }: Procedure, refusal: Refusal): false {
  const { zh, en } = sentenceOf(refusal, words);
  console.error(`${refusal.code}\n  ${zh}\n  ${en}`);
  return false;
}

type Options = { name: string; order?: string; assume?: string; json: boolean; language: 'zh' | 'en' };

function optionsOf([name = '', ...words]: string[]): Options {
  const after = (word: string): string | undefined => (words.includes(word) ? words[words.indexOf(word) + 1] : undefined);
  const [order, assume] = [after('--order'), after('--assume')];
  return {
    name,
    ...(order === undefined ? {} : { order }),
    ...(assume === undefined ? {} : { assume }),
    json: words.includes('--json'),
    language: after('--language') === 'en' ? 'en' : 'zh',
  };
}

function readInput<T>(file: string | undefined, option: string): T | undefined {
  if (file === undefined || !existsSync(file)) return void console.error(`${option} FILE: ${file ?? 'no file'} is not there`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    console.error(`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function linesOf({ words, rules }: Procedure, moment: Moment): Phrase[] {
  if (moment.what === 'event') return SILENT.has(moment.event.type) ? [] : [indented(tellEvent(moment.event, words, { at: clock }))];
  const title = titleOf(words, moment.key);
  if (moment.what === 'refused') {
    const why = sentenceOf(moment.refusal, words);
    return [{ zh: `✗ ${title.zh}：${why.zh}`, en: `✗ ${title.en}: ${why.en}` }];
  }
  const owners = moment.owners.map((role) => roleOf(words, role));
  const due: Phrase =
    moment.due === undefined ? { zh: '', en: '' } : { zh: `，${clock(moment.due)} 到期`, en: `, due ${clock(moment.due)}` };
  const who = { zh: owners.map(({ zh }) => zh).join('、'), en: owners.map(({ en }) => en).join(', ') };
  return rules.of.length === 0 ? [] : [{ zh: `→ ${title.zh}：${who.zh}${due.zh}`, en: `→ ${title.en}: ${who.en}${due.en}` }];
}

const indented = ({ zh, en }: Phrase): Phrase => ({ zh: `  ${zh}`, en: `  ${en}` });

function ending({ rules, words }: Procedure, { ended, waitsFor, plan }: ReturnType<typeof simulate>): Phrase {
  if (ended === 'closed') return { zh: '结案。', en: 'Closed.' };
  const waits = waitsFor.length > 0 ? waitsFor : lookAt(rules, plan).keys();
  const titles = waits.map((key) => titleOf(words, key));
  const head =
    ended === 'until' ? { zh: '到此为止，还等：', en: 'Until here; it waits for: ' } : { zh: '停住了，等：', en: 'Stuck, waits for: ' };
  return { zh: `${head.zh}${titles.map(({ zh }) => zh).join('、')}`, en: `${head.en}${titles.map(({ en }) => en).join(', ')}` };
}

function clock(at: string): string {
  if (!at.includes('T')) return at;
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(at));
}
