import { type people, protoRoot, type reports } from '@gendan/contracts/grpc';
import { Refusal, type RefusalContent, grpcStatusOf } from '@gendan/platform';
import {
  Server,
  ServerCredentials,
  type ServiceError,
  type UntypedServiceImplementation,
  type handleUnaryCall,
  loadPackageDefinition,
  status,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { serviceKey } from './calls';

/** A neighbour for tests: a gRPC service that answers what its class says, to those who show the key of the house. */
export class FakeNeighbour {
  private readonly server = new Server();
  address = '';

  constructor(
    private readonly proto: string,
    private readonly path: readonly string[],
    private readonly answers: Record<string, (request: never) => unknown>,
  ) {}

  async open(): Promise<void> {
    const definition = loadSync(`${protoRoot}/${this.proto}`, { longs: String, defaults: true, oneofs: true, includeDirs: [protoRoot] });
    const found = this.path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], loadPackageDefinition(definition));
    this.server.addService((found as { service: Parameters<Server['addService']>[0] }).service, this.handlers());
    const port = await new Promise<number>((resolve, reject) =>
      this.server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))),
    );
    this.address = `127.0.0.1:${port}`;
  }

  close(): void {
    this.server.forceShutdown();
  }

  private handlers(): UntypedServiceImplementation {
    const answering = Object.entries(this.answers).map(([name, answer]): [string, handleUnaryCall<unknown, unknown>] => [
      name,
      (call, done) => {
        Promise.resolve()
          .then(() => {
            if (call.metadata.get('authorization')[0] !== `Bearer ${serviceKey}`) throw new Refusal(signInFirst);
            return answer(call.request as never);
          })
          .then(
            (response) => done(null, response),
            (error: unknown) => done(failure(error), null),
          );
      },
    ]);
    return Object.fromEntries(answering);
  }
}

const signInFirst: RefusalContent = { kind: 'unauthenticated', code: 'NOT_SIGNED_IN', zh: '请先登录。', en: 'Sign in.' };
const failure = (error: unknown): Partial<ServiceError> =>
  error instanceof Refusal ? grpcStatusOf(error) : { code: status.UNAVAILABLE, details: String(error) };

const nobody: people.Caller = {
  kind: 'person',
  id: '',
  nameZh: '',
  nameEn: '',
  language: 'zh',
  zone: 'Asia/Shanghai',
  mail: '',
  roles: [],
  scopes: [],
  standsInFor: [],
  expires: '',
};

/** Knows sessions by role: `gs_finance` is somebody in finance, `gk_report` a machine with that scope. */
export class FakePeople extends FakeNeighbour {
  constructor() {
    super('gendan/people/v1/people.proto', ['gendan', 'people', 'v1', 'PeopleService'], {
      WhoIs: ({ session, apiKey }: people.WhoIsRequest): people.WhoIsResponse => {
        if (apiKey?.startsWith('gk_')) return { caller: { ...nobody, kind: 'service', id: 'service:test', scopes: [apiKey.slice(3)] } };
        if (session?.startsWith('gs_')) return { caller: { ...nobody, id: `person:${session.slice(3)}`, roles: [session.slice(3)] } };
        throw new Refusal(signInFirst);
      },
    });
  }
}

/** Remembers every report that reached it and what a case would make of them: the highest version of each source and source id. */
export class FakeDesk extends FakeNeighbour {
  readonly heard: reports.ReportRequest[] = [];
  private failures = 0;
  private lostAnswers = 0;
  private silent = false;
  private readonly unknown = new Set<string>();

  constructor() {
    super('gendan/desk/v1/reports.proto', ['gendan', 'desk', 'v1', 'ReportsService'], {
      Report: (report: reports.ReportRequest): reports.ReportResponse | Promise<never> => {
        if (this.failures > 0) {
          this.failures -= 1;
          throw new Error('away');
        }
        if (this.unknown.has(report.case))
          throw new Refusal({ kind: 'not-found', code: 'UNKNOWN_CASE', zh: '没有这个订单。', en: 'There is no such case.' });
        this.heard.push(report);
        if (this.silent) return new Promise<never>(() => {});
        if (this.lostAnswers > 0) {
          this.lostAnswers -= 1;
          throw new Error('the answer was lost');
        }
        return { state: 'recorded' };
      },
    });
  }

  failsNext(times: number): void {
    this.failures = times;
  }

  losesAnswers(times: number): void {
    this.lostAnswers = times;
  }

  /** Takes reports and says nothing any more. */
  fallsSilent(silent: boolean): void {
    this.silent = silent;
  }

  doesNotKnow(number: string): void {
    this.unknown.add(number);
  }

  knows(number: string): void {
    this.unknown.delete(number);
  }

  /** What the case has now, per source id. */
  latest(number: string, milestone: string, part = ''): reports.ReportRequest[] {
    const kept = new Map<string, reports.ReportRequest>();
    for (const report of this.heard.filter((each) => each.case === number && each.milestone === milestone && each.part === part)) {
      const before = kept.get(report.sourceId);
      if (!before || report.version > before.version) kept.set(report.sourceId, report);
    }
    return [...kept.values()];
  }
}
