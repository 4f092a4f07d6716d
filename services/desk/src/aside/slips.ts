/** Keys pressed wrong between two numbers: letters changed, left out, added, or two swapped. */
export function slipsBetween(a: string, b: string): number {
  const [x, y] = [a.toUpperCase(), b.toUpperCase()];
  const table = Array.from({ length: x.length + 1 }, (_, i) =>
    Array.from({ length: y.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= x.length; i += 1)
    for (let j = 1; j <= y.length; j += 1) {
      const same = x[i - 1] === y[j - 1] ? 0 : 1;
      const swapped = x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const row = table[i];
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped);
    }
  return at(x.length, y.length);
}

/** What may have been meant: whatever is nearest, at most two slips away. */
export function meantBy(number: string, known: readonly string[]): string[] {
  const near = [...new Set(known)].map((each) => ({ each, slips: slipsBetween(number, each) })).filter(({ slips }) => slips <= 2);
  const least = Math.min(...near.map(({ slips }) => slips));
  return near.flatMap(({ each, slips }) => (slips === least ? [each] : [])).slice(0, 3);
}
