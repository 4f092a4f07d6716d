import type { Milestone, Phrase, Words } from '../language';
import { isStandIn } from './language-shape';
import { effectsOf, type Site } from './site';

const PLACEHOLDERS = new Set(['number', 'customer', 'milestone', 'due', 'part', 'link', 'company', 'reader', 'late']);
/** What a copy goes out with; without words the house has its own. */
const COPY = 'copy';
const IN_BRACES = /\{\{([^}]*)\}\}/g;

/** Every title, field, role and letter must stand in both languages, and letters may be filled only with what is there. */
export function checkWords(site: Site, words: Words): void {
  const { say, rules } = site;
  const wanted = new Set<string>();
  const has = (of: 'names' | 'fields' | 'roles', key: string): boolean => Object.hasOwn(words[of], key);
  const need = (of: 'names' | 'roles', key: string): void => {
    wanted.add(`${of}.${key}`);
    if (!isStandIn(key) && !has(of, key)) say(`words.${of}.${key}`, 'NO_WORDS', `“${key}”没有中英文名`, `"${key}" has no words`);
  };
  for (const { name } of site.written) need('names', name);
  for (const role of [...rules.cast, ...rules.parties]) need('roles', role);
  for (const { rule } of site.spots) fieldWords(site, words, rule, wanted);
  letters(site, words, wanted);
  for (const { rule } of site.spots) {
    const ofParty = rule.by !== undefined && rules.parties.includes(rule.by);
    if (ofParty || rule.m === 'outside') wanted.add(`questions.${rule.name}`);
    if (rule.m === 'outside' && rule.link !== false && !Object.hasOwn(words.questions ?? {}, rule.name) && !isStandIn(rule.name))
      say(
        `words.questions.${rule.name}`,
        'NO_WORDS',
        `“${rule.name}”要问外面的人，却没写怎么问`,
        `"${rule.name}" is asked outside, but no question is written`,
        'warning',
      );
  }
  needless(site, words, wanted);
}

function fieldWords({ say }: Site, words: Words, rule: Milestone, wanted: Set<string>): void {
  const has = (key: string): boolean => {
    for (const one of [`${rule.name}.${key}`, key]) wanted.add(`fields.${one}`);
    return Object.hasOwn(words.fields, `${rule.name}.${key}`) || Object.hasOwn(words.fields, key);
  };
  for (const [field, declared] of Object.entries(rule.evidence ?? {})) {
    if (!has(field))
      say(
        `words.fields.${field}`,
        'NO_WORDS',
        `“${rule.name}”的资料“${field}”没有中英文名`,
        `the field "${field}" of "${rule.name}" has no words`,
      );
    for (const value of typeof declared === 'string' ? [] : (declared.of ?? []))
      if (!has(`${field}=${value}`))
        say(
          `words.fields.${field}=${value}`,
          'NO_WORDS',
          `“${field}”的选项“${value}”没有中英文名`,
          `the value "${value}" of "${field}" has no words`,
          'warning',
        );
  }
}

type Asking = { rule?: Milestone; at: 'atOpening' | 'then' | 'ladder' };

/** Which letters are asked for, where and when. */
function asked(site: Site): Map<string, Asking[]> {
  const found = new Map<string, Asking[]>();
  const note = (letter: string, asking: Asking): void => void found.set(letter, [...(found.get(letter) ?? []), asking]);
  for (const { rule } of site.spots)
    for (const { effect, at } of effectsOf(rule)) if ('letter' in effect) note(effect.letter, { rule, at });
  for (const { rule } of site.spots) if (rule.copies) note(COPY, { rule, at: 'then' });
  for (const rung of Object.values(site.rules.ladders).flat()) if (rung.letter !== undefined) note(rung.letter, { at: 'ladder' });
  return found;
}

function letters(site: Site, words: Words, wanted: Set<string>): void {
  for (const [letter, askings] of asked(site)) {
    wanted.add(`letters.${letter}`);
    const text = Object.hasOwn(words.letters, letter) ? words.letters[letter] : undefined;
    if (!text && letter === COPY) continue;
    if (!text) {
      site.say(`words.letters.${letter}`, 'NO_WORDS', `信“${letter}”没有写`, `the letter "${letter}" is not written`);
      continue;
    }
    for (const part of ['subject', 'body'] as const)
      for (const language of ['zh', 'en'] as const)
        filled(site, `words.letters.${letter}.${part}.${language}`, text[part][language], askings);
    const differ = (phrase: Phrase): boolean => used(phrase.zh) !== used(phrase.en);
    if (differ(text.body))
      site.say(
        `words.letters.${letter}.body`,
        'LANGUAGES_DIFFER',
        '中文和英文填的内容不一样',
        'the Chinese and the English text are filled with different things',
        'warning',
      );
  }
}

const used = (text: string): string =>
  [...new Set([...text.matchAll(IN_BRACES)].map(([, name = '']) => name.trim()))]
    .filter((name) => name !== 'company')
    .sort()
    .join(' ');

function filled({ say }: Site, path: string, text: string, askings: Asking[]): void {
  for (const [whole, inner = ''] of text.matchAll(IN_BRACES)) {
    const name = inner.trim();
    const field = name.startsWith('values.') ? name.slice('values.'.length) : undefined;
    if (field === undefined && !PLACEHOLDERS.has(name))
      say(
        path,
        'UNKNOWN_PLACEHOLDER',
        `${whole} 填不了，可用：${[...PLACEHOLDERS].join('、')}、values.<资料>`,
        `${whole} cannot be filled; use ${[...PLACEHOLDERS].join(', ')} or values.<field>`,
      );
    if (field === undefined) continue;
    const without = askings.find(({ rule, at }) => at !== 'then' || !Object.hasOwn(rule?.evidence ?? {}, field));
    if (without)
      say(
        path,
        'UNKNOWN_PLACEHOLDER',
        `${whole} 填不了：${without.rule ? `“${without.rule.name}”发信时没有“${field}”` : '催办信没有资料可填'}`,
        `${whole} cannot be filled: ${without.rule ? `"${without.rule.name}" has no "${field}" when it sends the letter` : 'a reminder has no values'}`,
      );
  }
}

/** Words for what is not there: left over from a renaming, or misspelt. */
function needless({ say }: Site, words: Words, wanted: Set<string>): void {
  for (const kind of ['names', 'fields', 'roles', 'letters', 'questions'] as const)
    for (const key of Object.keys(words[kind] ?? {}))
      if (!wanted.has(`${kind}.${key}`)) say(`words.${kind}.${key}`, 'UNUSED', `“${key}”没有地方用`, `nothing uses "${key}"`, 'warning');
}
