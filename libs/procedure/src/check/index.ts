import type { Procedure } from '../language';
import type { Fault } from '../standing.types';
import { checkConditions } from './conditions';
import { checkDates } from './dates';
import { checkGraph } from './graph';
import { checkGroups } from './groups';
import { isRecord, type Say } from './shape';
import { rulesShape, wordsShape } from './language-shape';
import { checkLaws } from './laws';
import { checkNames } from './names';
import { checkRounds } from './rounds';
import { layOut } from './site';
import { checkWords } from './words';

/** Every fault of a procedure, with where it stands and what to do; errors keep it from being published. Takes any JSON and never throws. */
export function check(rules: unknown, words?: unknown): Fault[] {
  const { faults, say } = collecting();
  const sound = rulesShape.read(rules, 'rules', say);
  const spoken = words === undefined ? undefined : wordsShape.read(words, 'words', say);
  if (!sound) return faults;
  const site = layOut(sound, say);
  for (const look of [checkNames, checkGroups, checkConditions, checkGraph, checkDates, checkRounds, checkLaws]) look(site);
  if (spoken) checkWords(site, spoken);
  return faults;
}

/** A procedure from JSON, when it has no errors; warnings do not stop it. */
export function parseProcedure(json: unknown): { procedure?: Procedure; faults: Fault[] } {
  const { faults, say } = collecting();
  if (!isRecord(json)) {
    say('', 'NOT_AN_OBJECT', '流程要写成 { "rules": …, "words": … }', 'a procedure is written { "rules": …, "words": … }');
    return { faults };
  }
  for (const key of Object.keys(json))
    if (key !== 'rules' && key !== 'words' && key !== '$schema')
      say(key, 'UNKNOWN_PROPERTY', `不认识“${key}”，请删掉或改正`, `"${key}" is not known here: delete or correct it`);
  for (const key of ['rules', 'words']) if (!Object.hasOwn(json, key)) say(key, 'MISSING', `缺“${key}”`, `"${key}" is missing`);
  const { rules, words } = json;
  if (Object.hasOwn(json, 'rules')) faults.push(...check(rules, words));
  if (faults.some((fault) => fault.level === 'error')) return { faults };
  const quiet: Say = () => undefined;
  const [sound, spoken] = [rulesShape.read(rules, 'rules', quiet), wordsShape.read(words, 'words', quiet)];
  return sound && spoken ? { procedure: { rules: sound, words: spoken }, faults } : { faults };
}

function collecting(): { faults: Fault[]; say: Say } {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const say: Say = (path, code, zh, en, level = 'error') => {
    const id = `${path} ${code} ${en}`;
    if (seen.has(id)) return;
    seen.add(id);
    faults.push({ path, code, zh, en, level });
  };
  return { faults, say };
}
