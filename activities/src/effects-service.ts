import type { effects } from '@gendan/contracts/grpc';
import { protoRoot } from '@gendan/contracts/grpc';
import type { AskedEffect, EffectOutcome } from '@gendan/follow-up';
import { grpcClient } from '@gendan/platform';

/** One service that carries out effects. */
export interface Counterpart {
  carryOut(asked: AskedEffect): Promise<EffectOutcome>;
  close(): void;
}

/** `EffectsService` at an address: decode, call with the key, encode. */
export function effectsService(address: string, key: string): Counterpart {
  const service = grpcClient<effects.EffectsService>({
    address,
    protoRoot,
    package: 'gendan.effects.v1',
    service: 'EffectsService',
    key,
    callMs: 9_000,
  });
  return {
    async carryOut({ effect, revoke, values, key, version, case: caseId, number, milestone, part = '' }) {
      const about = { key, version, case: caseId, number, milestone, part };
      const valuesJson = JSON.stringify(values);
      if ('ask' in effect) {
        return revoke
          ? outcomeOf(await service.Revoke({ ...about, act: effect.ask }))
          : outcomeOf(await service.Ask({ ...about, act: effect.ask, valuesJson }));
      }
      if ('clear' in effect) {
        return revoke
          ? outcomeOf(await service.Revoke({ ...about, act: effect.clear }))
          : outcomeOf(await service.Clear({ ...about, what: effect.clear, valuesJson }));
      }
      throw new TypeError(`not a service's effect: ${Object.keys(effect).join()}`);
    },
    close: () => service.close(),
  };
}

export function outcomeOf({
  outcome,
  valuesJson,
  code,
  sentence,
}: {
  outcome: string;
  valuesJson?: string;
  code: string;
  sentence: string;
}): EffectOutcome {
  if (outcome === 'refused') return { outcome, code: code || 'REFUSED', ...(sentence && { sentence }) };
  if (outcome !== 'done') throw new TypeError(`an outcome is done or refused, not "${outcome}"`);
  return { outcome, ...(valuesJson && { values: JSON.parse(valuesJson) as Record<string, unknown> }) };
}
