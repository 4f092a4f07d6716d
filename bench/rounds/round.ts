import { perform, standing } from '@gendan/follow-up';
import { hashOf, type Command } from '@gendan/procedure';
import type { WorkflowUpdateFailedError } from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './door';
import { adding, agreeing, cancelling, confirming, counting, openingOf, rules, several, tasks } from './procedure';
import { Chance } from './random';
import { Refused, type Door, type Stage } from './stage';

export const kinds = [
  'doorAfterInbox', 'doorAfterAnswer', 'doorBeforeCommit', 'doorAfterCommit', 'doorKilled', 'workerKilled', 'temporalKilled', 'postgresKilled',
  'answersLost', 'answersLate', 'twoAtOnce', 'deskRestored', 'temporalLost', 'temporalOlder', 'forked', 'none',
] as const; // prettier-ignore
export type Kind = (typeof kinds)[number];

/** Far longer than any recovery: on a machine busy with other work a workflow task alone was seen to take 20 s. */
const patience = 300_000;

/** What the caller of one command was told. */
export type Told = { command: Command; answer?: 'accepted' | { from: number; to: number }; refused?: string; unknown?: true };

/** One case, ten to seventeen steps, one kind of fault in the middle. */
export class Round {
  readonly told = new Map<string, Told>();
  readonly counts = new Map<string, number>();
  readonly signalled: string[] = [];
  readonly caseId: string;
  private readonly chance: Chance;
  /** Which door is asked: apart, so that asking again and again does not change the steps that come after. */
  private readonly doorChance: Chance;
  private readonly calls: Promise<unknown>[] = [];
  private n = 0;
  restarted = false;

  constructor(
    private readonly stage: Stage,
    readonly number: string,
    readonly kind: Kind,
    seed: number,
  ) {
    this.caseId = `order:${number}`;
    this.chance = new Chance(seed);
    this.doorChance = new Chance(~seed);
  }

  async play(): Promise<void> {
    await this.until('opened', async () => (await this.ask<{ state: string }>('start', openingOf(this.number), rules)).state === 'opened');
    const steps = 10 + this.chance.below(8);
    const when = 2 + this.chance.below(steps - 4);
    for (let step = 0; step < steps; step += 1) {
      if (step === when) await this.fault();
      if (step === when - 2) await this.before();
      await this.step();
      if (this.chance.may(0.4)) await pause(this.chance.below(250));
    }
    await Promise.all(this.calls);
    await this.finish();
    for (const door of this.stage.doors) await this.until('disarmed', () => door.call<void>('fault', undefined).then(() => true));
  }

  private async step(): Promise<void> {
    const step = this.chance.below(tasks);
    switch (this.chance.below(10)) {
      case 0:
      case 1:
      case 2:
        return this.later(this.perform(confirming(this.id(), step)), 0.2);
      case 3:
        return this.later(this.perform(adding(this.id())), 0.2);
      case 4:
        return this.later(this.perform(several(this.id(), [step, (step + 1) % tasks, (step + 2) % tasks])), 0.2);
      case 5:
        return this.burst(this.chance.of([3, 10, 40]));
      case 6:
        return this.count();
      case 7:
        return this.signal(step);
      case 8:
        return this.again();
      default:
        return this.otherContent();
    }
  }

  private async burst(size: number): Promise<void> {
    await this.later(Promise.all(Array.from({ length: size }, () => this.perform(adding(this.id())))), 0.3);
  }

  /** The same report at both doors, sometimes an older version after it. */
  private async count(): Promise<void> {
    const source = this.chance.of(['a', 'b', 'c']);
    const version = (this.counts.get(source) ?? 0) + 1;
    this.counts.set(source, version);
    const reports = [version, version, ...(this.chance.may(0.5) && version > 1 ? [version - 1] : [])];
    await this.later(Promise.all(reports.map((each) => this.reliably('observe', counting(source, each, each * 10)))), 0.2);
  }

  /** Straight to Temporal, under the step's own name. */
  private async signal(step: number): Promise<void> {
    const milestone = `step${step}`;
    try {
      await this.stage.client.withDeadline(Date.now() + 10_000, () =>
        this.stage.client.workflow.getHandle(this.caseId).signal(milestone, { source: 'partner', sourceId: `${milestone}`, version: 1 }),
      );
      this.signalled.push(milestone);
    } catch {
      // the engine was away: the partner knows it was not heard
    }
  }

  private async again(): Promise<void> {
    const old = [...this.told.values()];
    const one = old[this.chance.below(old.length)];
    if (one) await this.perform(one.command);
  }

  private async otherContent(): Promise<void> {
    const one = [...this.told.values()].find(({ answer }) => answer !== undefined);
    if (!one) return;
    const refused = await this.ask('perform', this.caseId, { ...adding(one.command.id), note: 'another' }).then(
      () => 'taken',
      (error: unknown) => (error instanceof Refused ? error.code : 'unknown'),
    );
    if (refused === 'taken' && !this.restarted) throw new Error(`${one.command.id} was taken with other content`);
  }

  private async fault(): Promise<void> {
    const point: Partial<Record<Kind, Fault>> = {
      doorAfterInbox: 'afterInbox',
      doorAfterAnswer: 'afterAnswer',
      doorBeforeCommit: 'beforeCommit',
      doorAfterCommit: 'afterCommit',
    };
    const at = point[this.kind];
    if (at) return this.arm(at);
    switch (this.kind) {
      case 'doorKilled':
        return this.door().kill();
      case 'workerKilled':
        return this.stage.killWorker();
      case 'temporalKilled':
        return this.later(this.stage.killTemporal(), 0.7);
      case 'postgresKilled':
        return this.later(this.stage.killPostgres(), 0.7);
      case 'answersLost':
        this.stage.services.loses = 3;
        return;
      case 'answersLate':
        this.stage.services.slow = 1;
        return;
      case 'twoAtOnce':
        this.stage.killWorker();
        return this.arm(this.chance.of(['afterAnswer', 'beforeCommit', 'afterInbox']));
      case 'deskRestored':
        await Promise.all(this.calls);
        return this.restoreDesk();
      case 'temporalLost':
        return this.loseTemporal();
      case 'temporalOlder':
        return this.restoreTemporal();
      case 'forked':
        await this.perform(adding(this.id()));
        await this.inboxEmpty(); // else the relay finds the older engine first, and starts the case again
        return this.fork(await this.epoch(), () => this.restoreTemporal());
      default:
        return;
    }
  }

  /** A door that died of what the round before had armed is on its way up again. */
  private async arm(fault: Fault): Promise<void> {
    const door = this.door();
    await this.until('armed', () => door.call<void>('fault', fault).then(() => true));
  }

  private async inboxEmpty(): Promise<void> {
    await this.until('told of everything', async () => (await this.waiting()).length === 0);
  }

  /** What the desk has taken in and not brought to its case yet. */
  async waiting(): Promise<string[]> {
    const sql = `select "id" || ' tried ' || "tries" || ' times: ' || coalesce("last_error", '') as "said" from "command" where "case_id" = $1 and "state" = 'waiting'`;
    const rows = await this.ask<{ said: string }[]>('query', sql, [this.caseId]);
    return rows.map(({ said }) => said);
  }

  /** A backup, taken two steps before the fault. */
  private async before(): Promise<void> {
    if (this.kind === 'deskRestored') {
      await this.admin(`drop schema if exists backup cascade; create schema backup;
        ${tables.map((table) => `create table backup."${table}" as select * from desk."${table}" where "${keyOf(table)}" = '${this.caseId}'`).join(';')}`);
    }
    if (this.kind === 'temporalOlder' || this.kind === 'forked') {
      await Promise.all(this.calls);
      await this.stage.temporal.stop();
      for (const suffix of ['', '-wal'])
        if (existsSync(this.file + suffix)) copyFileSync(this.file + suffix, `${this.file}.older${suffix}`);
      await this.stage.startTemporal();
    }
  }

  private async restoreDesk(): Promise<void> {
    for (const door of this.stage.doors) door.kill();
    await this.admin(`set session_replication_role = replica;
      ${tables.map((table) => `delete from desk."${table}" where "${keyOf(table)}" = '${this.caseId}'; insert into desk."${table}" select * from backup."${table}"`).join(';')}`);
    this.restarted = true;
    await Promise.all(this.stage.doors.map((door) => door.up()));
    await this.askAgain();
  }

  /** What the desk had only taken in went with its inbox: whoever was told no more than `accepted` asks again, under the same id. */
  private async askAgain(): Promise<void> {
    for (const { command, answer } of [...this.told.values()]) if (answer === 'accepted') await this.perform(command);
    for (const [source, version] of this.counts) await this.reliably('observe', counting(source, version, version * 10));
  }

  private async loseTemporal(): Promise<void> {
    await Promise.all(this.calls);
    await this.stage.temporal.stop();
    for (const suffix of ['', '-wal', '-shm']) rmSync(this.file + suffix, { force: true });
    this.restarted = true;
    await this.stage.startTemporal();
  }

  private async restoreTemporal(): Promise<void> {
    await Promise.all(this.calls);
    await this.stage.temporal.stop();
    for (const suffix of ['-wal', '-shm']) rmSync(this.file + suffix, { force: true });
    for (const suffix of ['', '-wal'])
      if (existsSync(`${this.file}.older${suffix}`)) copyFileSync(`${this.file}.older${suffix}`, this.file + suffix);
    this.restarted = true;
    await this.stage.startTemporal();
  }

  /** A partner speaks to the older engine before anybody else: what it makes of it, the desk has otherwise. */
  private async fork(epoch: number, restore: () => Promise<void>): Promise<void> {
    await restore();
    const handle = this.stage.client.workflow.getHandle(this.caseId);
    await this.until('signalled', () => handle.signal('noSuchMilestone', { sourceId: this.number }).then(() => true));
    let forked = false;
    await this.until('parked', async () => {
      const run = await handle.query(standing);
      forked = run.parked !== undefined;
      return forked || run.epoch > epoch;
    });
    // the desk was quicker: it saw that the engine is older and started the case again from its own events
    if (!forked) return;
    const command = adding(this.id());
    const refused = await handle.executeUpdate(perform, { args: [{ command, have: { rev: 1, chain: '' } }] }).then(() => 'taken', (error: WorkflowUpdateFailedError) => (error.cause as ApplicationFailure).type); // prettier-ignore
    if (refused !== 'FORKED') throw new Error(`a parked workflow answered ${refused}`);
  }

  private async epoch(): Promise<number> {
    return (await this.ask<{ epoch: number } | undefined>('read', this.caseId))?.epoch ?? 0;
  }

  /** The end: the reminding steps are done, a last command is answered, everybody has said all. */
  private async finish(): Promise<void> {
    await this.until('answered at the end', async () => {
      const last = await this.perform(adding(this.id()), true);
      return last.answer !== undefined || (await this.thawed(last));
    });
    for (const step of [7, 27]) {
      await this.until(`step${step} done`, async () => {
        const last = await this.perform(confirming(this.id(), step), true);
        await this.thawed(last); // frozen by the command before, which was told no more than `accepted`
        return last.refused !== 'FORKED' && (await this.plan()).kept[`step${step}`]?.fact !== undefined;
      });
    }
  }

  /** A case that was looked at is cancelled, so that what comes after it meets no crowd of the living. */
  async close(): Promise<void> {
    await this.until('closed', async () => {
      for (const asked of [cancelling, agreeing]) await this.perform(asked(this.id()), true);
      return (await this.plan()).closed !== undefined;
    });
  }

  /** A frozen case: its workflow is parked and refuses; an operator starts it again from the events. */
  private async thawed({ refused }: Told): Promise<boolean> {
    if (refused !== 'FORKED') return false;
    const { parked } = await this.stage.client.workflow.getHandle(this.caseId).query(standing);
    if (this.kind !== 'temporalOlder' && this.kind !== 'forked') throw new Error(`frozen without reason (${parked})`);
    await this.ask('restart', this.caseId);
    this.frozen = parked ?? 'refusing';
    return false;
  }
  frozen?: string;

  async plan() {
    const file = await this.ask<{ plan: import('@gendan/procedure').Plan } | undefined>('read', this.caseId);
    if (!file) throw new Error('the desk does not know the case');
    return file.plan;
  }

  /** Sends a command and keeps what was told about it; a repeat must not contradict what was told before. */
  private async perform(command: Command, quietly = false): Promise<Told> {
    const told: Told = { command };
    try {
      const answer = await this.ask<{ state: 'accepted' } | { state: 'recorded'; from: number; to: number }>(
        'perform',
        this.caseId,
        command,
      );
      told.answer = answer.state === 'accepted' ? 'accepted' : { from: answer.from, to: answer.to };
    } catch (error) {
      if (error instanceof Refused) told.refused = error.code;
      else told.unknown = true;
    }
    const before = this.told.get(command.id);
    if (before && typeof before.answer === 'object' && typeof told.answer === 'object' && hashOf(before.answer) !== hashOf(told.answer)) {
      throw new Error(`${command.id} was answered ${JSON.stringify(before.answer)}, now ${JSON.stringify(told.answer)}`);
    }
    if (before && typeof before.answer === 'object' && told.refused && told.refused !== 'FORKED' && told.refused !== 'NOT_RIGHT_NOW') {
      throw new Error(`${command.id} was recorded, and is now refused ${told.refused}`);
    }
    if (!before || typeof before.answer !== 'object') this.told.set(command.id, told);
    if (quietly && told.unknown) await pause(200);
    return told;
  }

  /** A machine reports until it is heard. */
  private async reliably(call: string, ...args: unknown[]): Promise<void> {
    await this.until(call, () =>
      this.ask(call, this.caseId, ...args).then(
        () => true,
        () => false,
      ),
    );
  }

  private async later(work: Promise<unknown>, probability: number): Promise<void> {
    if (this.chance.may(probability)) this.calls.push(work);
    else await work;
  }

  private ask<R>(call: string, ...args: unknown[]): Promise<R> {
    return this.door().call<R>(call, ...args);
  }

  /** `done` may say in words what is still lacking. */
  async until(what: string, done: () => Promise<boolean | string>, patienceMs = patience): Promise<void> {
    let last: unknown;
    for (const giveUpAt = Date.now() + patienceMs; Date.now() < giveUpAt; await pause(100)) {
      try {
        last = await done();
        if (last === true) return;
      } catch (error) {
        last = error;
      }
    }
    throw new Error(`not ${what} after ${patienceMs / 1000} s: ${String(last)}`);
  }

  private door(): Door {
    const [a, b] = this.stage.doors;
    if (!a || !b) throw new Error('no doors');
    return this.doorChance.of([a, b]);
  }

  private id(): string {
    this.n += 1;
    return `${this.number}-${this.n}`;
  }

  private get file(): string {
    return join(this.stage.folder, 'temporal.db');
  }

  private async admin(sql: string): Promise<void> {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: this.stage.postgres.url() });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

const tables = ['case', 'event', 'command', 'witness'] as const;
const keyOf = (table: (typeof tables)[number]): string => (table === 'case' ? 'id' : 'case_id');
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
