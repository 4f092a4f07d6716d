/** Wrong sign-ins lately, by address and user: after too many, nobody is asked for a while. */
export class Attempts {
  private readonly wrong = new Map<string, number[]>();

  constructor(
    private readonly most = 10,
    private readonly withinMs = 300_000,
    private readonly now: () => number = Date.now,
  ) {}

  /** Seconds until the next try; 0 when it may be tried now. */
  wait(key: string): number {
    const recent = this.recent(key);
    const first = recent[recent.length - this.most];
    return first === undefined ? 0 : Math.ceil((first + this.withinMs - this.now()) / 1000);
  }
  failed(key: string): void {
    this.wrong.set(key, [...this.recent(key), this.now()]);
    if (this.wrong.size > 10_000) for (const each of this.wrong.keys()) if (this.recent(each).length === 0) this.wrong.delete(each);
  }
  succeeded(key: string): void {
    this.wrong.delete(key);
  }
  private recent(key: string): number[] {
    return (this.wrong.get(key) ?? []).filter((at) => at > this.now() - this.withinMs);
  }
}
