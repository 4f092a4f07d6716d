import type { effects } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import type { EffectAnswer } from './effect.entity';
import { EffectsService } from './effects.service';

@Controller()
export class EffectsGrpc {
  constructor(private readonly effects: EffectsService) {}

  @GrpcMethod('EffectsService', 'Ask')
  async ask(request: effects.AskRequest): Promise<effects.AskResponse> {
    return answered(await this.effects.ask(request));
  }

  @GrpcMethod('EffectsService', 'Clear')
  async clear(request: effects.ClearRequest): Promise<effects.ClearResponse> {
    return answered(await this.effects.clear(request));
  }

  @GrpcMethod('EffectsService', 'Revoke')
  async revoke(request: effects.RevokeRequest): Promise<effects.RevokeResponse> {
    return answered(await this.effects.revoke(request));
  }
}

function answered(answer: EffectAnswer): effects.AskResponse {
  if (answer.outcome === 'refused') return { ...answer, valuesJson: '' };
  return { outcome: 'done', valuesJson: answer.values ? JSON.stringify(answer.values) : '', code: '', sentence: '' };
}
