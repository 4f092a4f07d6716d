import { slicePaths } from '../slice';
import { builtIn } from '.';
import { HOUSE_SETTINGS } from './house/settings.words';
import { HOUSE_TERMS } from './house/terms.words';

/** What every case has fields for: goods, delivery, payments, inspection, and what is computed from them. */
const USUAL = (
  'amount currency delivery firstArticle giftPieces gifts goods incoterm inspection instalments lines port prepaid price prices remarks toBank ' +
  'tolerancePercent'
).split(' ');

const both = (words: { zh: string; en: string } | undefined): boolean => Boolean(words?.zh && words.en);

describe.each(builtIn.map((each) => [each.rules.id, each] as const))('%s', (_, { rules, words }) => {
  test('every setting has words in both languages', () => {
    const bare = Object.keys(rules.settings).filter((name) => !both(words.settings?.[name] ?? HOUSE_SETTINGS[name]));
    expect(bare).toEqual([]);
  });

  test('every term it reads beyond the usual ones can be asked for', () => {
    const read = slicePaths(rules).map((path) => path.split('.')[1] ?? '');
    expect(read.filter((name) => !USUAL.includes(name) && !both(HOUSE_TERMS[name]))).toEqual([]);
  });

  test('a term is compared only with values that are offered', () => {
    const compared = [...JSON.stringify(rules).matchAll(/\["is","terms\.(\w+)","(\w+)"\]/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    const strange = compared.filter(([name = '', value = '']) => !USUAL.includes(name) && !HOUSE_TERMS[name]?.of?.[value]);
    expect(strange).toEqual([]);
  });
});

test('S1.3.10 S2.10.2 a case opened out of a case: where the house has several procedures for its kind, a setting says which', () => {
  const ofKind = (kind: string): string[] => builtIn.filter(({ rules }) => rules.for === kind).map(({ rules }) => rules.id);
  const opening = builtIn.flatMap(({ rules }) =>
    [...JSON.stringify(rules.of).matchAll(/"opens":"(\w+)"/g)].map(([, kind = '']) => ({ rules, kind })),
  );
  expect(opening.filter(({ kind }) => ofKind(kind).length === 0).map(({ rules, kind }) => [rules.id, kind])).toEqual([]);
  const unsaid = opening
    .filter(({ kind }) => ofKind(kind).length > 1)
    .filter(({ rules, kind }) => !ofKind(kind).includes(String(rules.settings[`${kind}Procedure`])));
  expect(unsaid.map(({ rules, kind }) => [rules.id, kind])).toEqual([]);
});

test('every term the house has words for is read by some procedure, and so is every setting', () => {
  const read = new Set(builtIn.flatMap(({ rules }) => slicePaths(rules)));
  const used = new Set(builtIn.flatMap(({ rules }) => Object.keys(rules.settings)));
  expect(Object.keys(HOUSE_TERMS).filter((name) => !read.has(`terms.${name}`))).toEqual([]);
  expect(Object.keys(HOUSE_SETTINGS).filter((name) => !used.has(name))).toEqual([]);
});
