// One desk door as a process of its own: the recording module alone, driven over IPC, dying where it is told to.
import { protoRoot } from '@gendan/contracts/grpc';
import { planHash, type Command, type Observation, type Opening, type Rules } from '@gendan/procedure';
import { dataSourceOptions, Refusal, startService, temporalClient, type Tx } from '@gendan/platform';
import { serviceKey } from '@gendan/testing';
import { Module } from '@nestjs/common';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Append } from '../../services/desk/src/recording/append';
import { Cases, Commands, recordingEntities, RecordingModule, type Projection, type Recorded } from '../../services/desk/src/recording';
import { InboxRepository } from '../../services/desk/src/recording/inbox.repository';
import { Workflows } from '../../services/desk/src/recording/workflows';
import { Recording1772100000000 } from '../../services/desk/src/migrations/1772100000000-recording';

export type Fault = 'afterInbox' | 'afterAnswer' | 'beforeCommit' | 'afterCommit';
let fault: Fault | undefined;
const dieAt = (point: Fault): void => {
  if (fault === point) process.kill(process.pid, 'SIGKILL');
};

class Witness1772100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "witness" ("case_id" text, "rev" integer, "types" text, "open" text, "hash" text, primary key ("case_id", "rev"))`,
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table "witness"');
  }
}

/** One row per decision, with what the plan was after it. */
class Witness implements Projection {
  async apply(tx: Tx, { caseId, plan, before, events }: Recorded): Promise<void> {
    const types = events.map(({ type }) => type).join();
    await tx.query('insert into "witness" values ($1, $2, $3, $4, $5)', [
      caseId,
      plan.rev,
      types,
      String(before?.rev ?? 'none'),
      planHash(plan),
    ]);
    dieAt('beforeCommit');
  }
  async drop(tx: Tx): Promise<void> {
    await tx.query('delete from "witness"');
  }
}

function arm(): void {
  const insert = InboxRepository.prototype.insert;
  InboxRepository.prototype.insert = async function (...given) {
    const kept = await insert.apply(this, given);
    if (kept) dieAt('afterInbox');
    return kept;
  };
  const ask = Workflows.prototype.ask;
  Workflows.prototype.ask = async function (...given) {
    const answer = await ask.apply(this, given);
    dieAt('afterAnswer');
    return answer;
  };
  const take = Append.prototype.take;
  Append.prototype.take = async function (...given) {
    const head = await take.apply(this, given);
    dieAt('afterCommit');
    return head;
  };
}

async function main(): Promise<void> {
  const { databaseUrl = '', temporal = '', port = '0' } = Object.fromEntries(process.argv.slice(2).map((each) => each.split(/=(.*)/s)));
  arm();
  const settings = {
    url: databaseUrl,
    schema: 'desk',
    entities: recordingEntities,
    migrations: [Recording1772100000000, Witness1772100000001],
  };
  const recording = RecordingModule.register({
    engine: temporalClient({ address: temporal }),
    taskQueue: 'follow-up',
    projections: [Witness],
  });
  @Module({ imports: [recording] })
  class Door {}
  const service = await startService({
    name: 'door',
    module: Door,
    logLevel: (process.env.ROUNDS_LOG || 'error') as 'error',
    grpc: { port: Number(port), packages: ['gendan.desk.v1'], protoRoot, serviceKey },
    database: new DataSource(dataSourceOptions(settings)),
  });
  const commands = service.app.get(Commands);
  const cases = service.app.get(Cases);
  const source = service.app.get(DataSource);
  const calls: Record<string, (...given: never[]) => Promise<unknown>> = {
    start: (opening: Opening, rules: Rules) => commands.start(opening, rules),
    perform: (caseId: string, command: Command) => commands.perform(caseId, command),
    observe: (caseId: string, observation: Observation) => commands.observe(caseId, observation),
    read: (caseId: string) => cases.read(caseId),
    events: (caseId: string) => cases.events(caseId),
    refold: (caseId: string) => cases.refold(caseId).then(({ position }) => position),
    rebuild: () => cases.rebuild(),
    restart: (caseId: string) => cases.restart(caseId),
    recover: () => cases.recover(),
    query: (sql: string, given: unknown[]) => source.query(sql, given),
    fault: async (at: Fault) => void (fault = at),
    stop: async () => {
      setTimeout(() => void service.stop().then(() => process.exit(0)), 10);
    },
  };
  process.on('message', ({ n, call, args }: { n: number; call: string; args: never[] }) => {
    void (calls[call]?.(...args) ?? Promise.reject(new Error(call)))
      .then((value) => process.send?.({ n, value }))
      .catch((error: unknown) =>
        process.send?.({ n, error: error instanceof Refusal ? { code: error.code, details: error.details } : { fault: String(error) } }),
      );
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready: service.grpcAddress });
}

void main();
