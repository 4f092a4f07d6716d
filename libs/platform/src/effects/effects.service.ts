import type { effects } from '@gendan/contracts/grpc';
import { Inject, Injectable } from '@nestjs/common';
import { ClearancesService } from '../clearances/clearances.service';
import { hashOf } from '../hash';
import type { Tx } from '../postgres';
import { Refusal } from '../refusal';
import { KeyReused } from '../refusals';
import { aboutCase } from '../request';
import { Transactions } from '../transactions.repository';
import type { Effect, EffectAnswer } from './effect.entity';
import { EffectRevoked, EffectUnknown } from './effects.errors';
import { EffectsRepository } from './effects.repository';

export type Asked = { key: string; number: string; milestone: string; part: string; act: string; values: Record<string, unknown> };

/** How one act is done and undone. Done again under the same key it replaces what it did; undoing what was never done does nothing. */
export interface EffectAct {
  act(tx: Tx, asked: Asked): Promise<Record<string, unknown> | void>;
  undo(tx: Tx, key: string): Promise<void>;
}
/** The acts this service can be asked for, by name. */
export type EffectActs = Readonly<Record<string, EffectAct>>;
export const EFFECT_ACTS = Symbol('effect acts');

type Versioned = Pick<effects.AskRequest, 'key' | 'version' | 'number'>;

/** Carries out what cases ask, once per key and version; answer and effect are written together. */
@Injectable()
export class EffectsService {
  constructor(
    private readonly effects: EffectsRepository,
    private readonly transactions: Transactions,
    private readonly clearances: ClearancesService,
    @Inject(EFFECT_ACTS) private readonly acts: EffectActs,
  ) {}

  ask(request: effects.AskRequest): Promise<EffectAnswer> {
    return this.carryOut(request, request.act, { ...request, values: valuesOf(request.valuesJson) });
  }

  clear(request: effects.ClearRequest): Promise<EffectAnswer> {
    return this.carryOut(request, `clear.${request.what}`, { ...request, act: request.what, values: valuesOf(request.valuesJson) });
  }

  revoke(request: effects.RevokeRequest): Promise<EffectAnswer> {
    aboutCase(request.number);
    return this.transactions.run(async (tx) => {
      const before = await this.effects.claim(tx, request.key);
      if (before && compareVersions(versionOf(request), before) < 0) return { outcome: 'done' };
      const answer: EffectAnswer = before ? await this.attempt(tx, (inner) => this.undo(inner, before)) : { outcome: 'done' };
      if (answer.outcome === 'refused') return answer;
      const act = before?.act ?? request.act;
      await this.effects.keep(tx, { key: request.key, ...versionOf(request), act, state: 'revoked', requestHash: '', answer: null });
      return answer;
    });
  }

  private carryOut(request: Versioned, act: string, asked: Asked): Promise<EffectAnswer> {
    aboutCase(request.number);
    const requestHash = hashOf([asked.number, asked.milestone, asked.part, act, asked.values]);
    return this.transactions.run(async (tx) => {
      const before = await this.effects.claim(tx, request.key);
      const since = before ? compareVersions(versionOf(request), before) : 1;
      if (before && since <= 0) return earlierAnswer(before, since, requestHash);
      const answer = await this.attempt(tx, (inner) => this.actOf(act).act(inner, asked));
      // refused now: what an earlier round was granted does not stand either
      if (before && answer.outcome === 'refused') await this.attempt(tx, (inner) => this.undo(inner, before));
      await this.effects.keep(tx, { key: request.key, ...versionOf(request), act, state: answer.outcome, requestHash, answer });
      return answer;
    });
  }

  private async undo(tx: Tx, { key, act, state }: Effect): Promise<void> {
    if (state === 'done') await this.actOf(act).undo(tx, key);
  }

  private actOf(name: string): EffectAct {
    const clears = name.startsWith('clear.') ? this.clearances.actFor(name.slice('clear.'.length)) : undefined;
    const act = clears ?? (Object.hasOwn(this.acts, name) ? this.acts[name] : undefined);
    if (!act) throw new EffectUnknown(name);
    return act;
  }

  /** A refusal is an answer, a fault is thrown on: then nothing is kept and the case asks again. */
  private async attempt(tx: Tx, work: (tx: Tx) => Promise<Record<string, unknown> | void>): Promise<EffectAnswer> {
    try {
      const values = await this.effects.attempt(tx, work);
      return values ? { outcome: 'done', values } : { outcome: 'done' };
    } catch (thrown) {
      if (!(thrown instanceof Refusal) || thrown.kind === 'unavailable') throw thrown;
      return { outcome: 'refused', code: thrown.code, sentence: `${thrown.zh} ${thrown.en}` };
    }
  }
}

function earlierAnswer(before: Effect, since: number, requestHash: string): EffectAnswer {
  const { code, zh, en } = new EffectRevoked(before.key);
  if (since < 0 || before.state === 'revoked' || !before.answer) return { outcome: 'refused', code, sentence: `${zh} ${en}` };
  if (before.requestHash !== requestHash) throw new KeyReused(before.key);
  return before.answer;
}

type Version = Pick<Effect, 'epoch' | 'round'>;
const versionOf = ({ version }: { version?: effects.Version | null }): Version => ({
  epoch: version?.epoch ?? 0,
  round: version?.round ?? 0,
});
const compareVersions = (a: Version, b: Version): number => a.epoch - b.epoch || a.round - b.round;

function valuesOf(json: string): Record<string, unknown> {
  const values: unknown = json ? JSON.parse(json) : {};
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Record<string, unknown>) : {};
}
