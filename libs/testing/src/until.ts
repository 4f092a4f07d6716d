/** Looks again until it is so; what is looked at says when. Patience only ends what would never come. */
export async function until(truth: () => boolean | Promise<boolean>, patienceMs = 180_000): Promise<void> {
  for (const giveUpAt = Date.now() + patienceMs; !(await truth());) {
    if (Date.now() > giveUpAt) throw new Error(`it did not come to this: ${truth.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
