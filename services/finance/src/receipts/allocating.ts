import { type Decimal, compare, isZero, roundHalfUp, subtract, sum } from '@gendan/trade';

export type ShareOf = { instalment: string; amount: Decimal };
export type Allocated = ShareOf & { version: number };

/** What is left of a receipt when these shares are taken from it; below zero they are too much. */
export function leftOf(amount: Decimal, shares: readonly ShareOf[]): Decimal {
  return subtract(amount, sum(shares.map((share) => share.amount)));
}

/**
 * The rows that change when a receipt’s shares become these: each with its next version. What is not named any more goes back to zero;
 * an instalment named twice has both together; what stays as it is has no change and no report.
 */
export function changesTo(before: readonly Allocated[], wanted: readonly ShareOf[], places: number): Allocated[] {
  const names = [...new Set([...before, ...wanted].map(({ instalment }) => instalment))];
  return names.flatMap((instalment) => {
    const had = before.find((each) => each.instalment === instalment);
    const amount = roundHalfUp(sum(wanted.filter((each) => each.instalment === instalment).map((each) => each.amount)), places);
    if (compare(amount, had?.amount ?? '0') === 0) return [];
    return [{ instalment, amount, version: (had?.version ?? 0) + 1 }];
  });
}

/** A proposal: the longest due are paid first, each up to what it lacks; what is left stays with the receipt. */
export function propose(amount: Decimal, lacking: readonly ShareOf[]): { shares: ShareOf[]; left: Decimal } {
  const shares: ShareOf[] = [];
  let left = amount;
  for (const { instalment, amount: lacks } of lacking) {
    const share = compare(left, lacks) < 0 ? left : lacks;
    if (isZero(share) || compare(share, '0') < 0) continue;
    shares.push({ instalment, amount: share });
    left = subtract(left, share);
  }
  return { shares, left };
}
