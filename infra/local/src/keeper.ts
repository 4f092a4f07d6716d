import type { Part } from './part';

/** Keeps a part running: started again when it ends by itself, sooner the longer it had lived. */
export class Keeper {
  private part?: Part;
  private stopping = false;
  private watching?: Promise<void>;
  private giveUpWaiting: () => void = () => {};

  constructor(
    readonly name: string,
    private readonly start: () => Promise<Part>,
    private readonly said: (line: string) => void,
  ) {}

  get pid(): number | undefined {
    return this.part?.pid;
  }

  /** The first start fails for good when it fails; later ones are tried again. */
  async begin(): Promise<void> {
    this.part = await this.start();
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.giveUpWaiting();
    await this.part?.stop();
    await this.watching;
  }

  private async watch(): Promise<void> {
    let wait = 100;
    while (!this.stopping) {
      const began = Date.now();
      const exit = await this.part?.exited;
      if (this.stopping) return;
      if (Date.now() - began > 30_000) wait = 100;
      this.said(`${this.name} ended by itself (${exit?.signal ?? `code ${exit?.code}`}); it is started again`);
      do {
        await this.pause(wait);
        wait = Math.min(wait * 2, 10_000);
      } while (!this.stopping && !(await this.again()));
    }
  }

  private async again(): Promise<boolean> {
    try {
      const part = await this.start();
      this.part = part;
      if (this.stopping) await part.stop();
      else this.said(`${this.name} runs again`);
      return true;
    } catch (error) {
      this.said(`${this.name} could not be started: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.giveUpWaiting = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
