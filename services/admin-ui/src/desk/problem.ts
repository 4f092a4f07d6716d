import { type Problem } from '@gendan/contracts';
import { type Phrase } from '@gendan/procedure';

/** What the desk answered no with, or that it could not be asked. */
export class DeskProblem extends Error {
  constructor(
    readonly problem: Problem,
    /** The desk was not reached: nothing was decided. */
    readonly unreached = false,
  ) {
    super(problem.code);
    this.name = 'DeskProblem';
  }

  /** Nobody knows whether it was done: it did not arrive, or the answer did not. */
  get undecided(): boolean {
    return this.unreached || this.problem.status >= 500;
  }

  get sentence(): Phrase {
    return { zh: this.problem.zh, en: this.problem.en };
  }
}

export const unreached = (): DeskProblem =>
  new DeskProblem(
    {
      type: 'about:blank',
      code: 'UNREACHED',
      title: 'Not reached',
      status: 0,
      detail: '',
      zh: '连不上服务器。填的东西还在这台电脑上，连上后再试。',
      en: 'The server cannot be reached. What you typed is still on this computer; try again once you are connected.',
    },
    true,
  );

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string' && typeof (body as Problem).zh === 'string';

export async function problemOf(response: Response): Promise<DeskProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) return new DeskProblem({ ...body, requestId: body.requestId ?? response.headers.get('x-request-id') ?? undefined });
  return new DeskProblem({
    type: 'about:blank',
    code: String(response.status),
    title: response.statusText,
    status: response.status,
    detail: '',
    zh: '服务器出了错，不是操作的问题。填的都还在，过一会儿再试。',
    en: 'Something failed on the server; it is not your doing. What you typed is still here. Try again in a moment.',
    requestId: response.headers.get('x-request-id') ?? undefined,
  });
}

export const asProblem = (error: unknown): DeskProblem => (error instanceof DeskProblem ? error : unreached());
