/** Looks again until it is so; what is looked at says when, never a clock. */
export async function until<T>(what: string, look: () => T | Promise<T>, patienceMs = 120_000): Promise<NonNullable<T>> {
  let last: unknown;
  for (const giveUpAt = Date.now() + patienceMs; Date.now() < giveUpAt;) {
    try {
      const found = await look();
      if (found) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: it did not come to that${last instanceof Error ? ` (${last.message})` : ''}`);
}
