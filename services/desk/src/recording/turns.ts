/** Lets a few at a time through for each key, the others in the order they came. */
export class Turns {
  private readonly waiting = new Map<string, (() => void)[]>();
  private readonly busy = new Map<string, number>();

  constructor(private readonly atOnce: number) {}

  async take<R>(key: string, act: () => Promise<R>): Promise<R> {
    const busy = this.busy.get(key) ?? 0;
    if (busy < this.atOnce) this.busy.set(key, busy + 1);
    else await new Promise<void>((go) => this.waiting.set(key, [...(this.waiting.get(key) ?? []), go]));
    try {
      return await act();
    } finally {
      this.pass(key);
    }
  }

  private pass(key: string): void {
    const [next, ...rest] = this.waiting.get(key) ?? [];
    if (rest.length > 0) this.waiting.set(key, rest);
    else this.waiting.delete(key);
    if (next) return next();
    const busy = (this.busy.get(key) ?? 1) - 1;
    if (busy > 0) this.busy.set(key, busy);
    else this.busy.delete(key);
  }
}
