/**
 * Search by pairs of characters: `定金` and `EX26` are found alike, which an index over words or trigrams cannot do for
 * two-character Chinese words. A text is kept with all its pairs; a question asks for all of its own.
 */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The words of a question, each of which must occur. */
export function wordsOf(question: string): string[] {
  return [...new Set(normalised(question).split(' ').filter(Boolean))].slice(0, 8);
}

/** Every two neighbouring characters of every word of a text. */
export function pairsOf(text: string): string[] {
  const pairs = new Set<string>();
  for (const word of normalised(text).split(' ')) {
    const characters = [...word];
    for (let i = 0; i + 1 < characters.length; i += 1) pairs.add(`${characters[i]}${characters[i + 1]}`);
  }
  return [...pairs];
}

/** A word as a `like` pattern that contains it. */
export const containing = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
