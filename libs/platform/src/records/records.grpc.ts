import type { records } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { AsOverHttp } from '../door/caller';
import { RecordsController } from './records.controller';
import { RecordsService } from './records.service';
import { keptView } from './records.view';

/** `Keep` is for the house alone: cases tell it. */
@Controller()
@AsOverHttp(RecordsController)
export class RecordsGrpc {
  constructor(private readonly records: RecordsService) {}

  @GrpcMethod('RecordsService', 'Keep')
  async keep(request: records.KeepRequest): Promise<records.KeepResponse> {
    return { state: await this.records.keep(request) };
  }

  @GrpcMethod('RecordsService', 'Of')
  async of({ number }: records.OfRequest): Promise<records.OfResponse> {
    const kept = (await this.records.of(number)).map(keptView);
    return { records: kept.map(({ values, ...rest }) => ({ ...rest, valuesJson: JSON.stringify(values) })) };
  }
}
