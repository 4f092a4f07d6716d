import type { logistics } from '@gendan/contracts/grpc';
import { read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { DeliveryNotesController } from './delivery-notes.controller';
import { DeliveryNotesService } from './delivery-notes.service';
import { DeliverBody, SignBody, noteView } from './delivery-notes.shapes';

@Controller()
@AsOverHttp(DeliveryNotesController)
export class DeliveryNotesGrpc {
  constructor(private readonly notes: DeliveryNotesService) {}

  @GrpcMethod('LogisticsService', 'Deliver')
  async deliver(request: logistics.DeliverRequest): Promise<logistics.DeliverResponse> {
    return { note: noteView(await this.notes.deliver(read(DeliverBody, request))) };
  }

  @GrpcMethod('LogisticsService', 'SignReceipt')
  async sign(request: logistics.SignReceiptRequest): Promise<logistics.SignReceiptResponse> {
    return { note: noteView(await this.notes.sign(request.note, read(SignBody, request))) };
  }
}
