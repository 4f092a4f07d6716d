import type { production } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { MaterialsController } from './materials.controller';
import { MaterialsService } from './materials.service';
import { ArrivalBody, BomBody, OfCase, PurchaseBody, bomView, procurementView } from './materials.shapes';

@Controller()
@AsOverHttp(MaterialsController)
export class MaterialsGrpc {
  constructor(private readonly materials: MaterialsService) {}

  @GrpcMethod('ProductionService', 'SetBom')
  async setBom(request: production.SetBomRequest): Promise<production.SetBomResponse> {
    return { bom: bomView(await this.materials.setBom(read(BomBody, request))) };
  }

  @GrpcMethod('ProductionService', 'RecordPurchase')
  async purchase(request: production.RecordPurchaseRequest): Promise<production.RecordPurchaseResponse> {
    return { bom: bomView(await this.materials.purchase(read(PurchaseBody, request), actorNow())) };
  }

  @GrpcMethod('ProductionService', 'RecordArrival')
  async arrive(request: production.RecordArrivalRequest): Promise<production.RecordArrivalResponse> {
    return { bom: bomView(await this.materials.arrive(request.purchase, read(ArrivalBody, request), actorNow())) };
  }

  @GrpcMethod('ProductionService', 'ProcurementOf')
  async procurement(request: production.ProcurementOfRequest): Promise<production.ProcurementOfResponse> {
    const { case: number, today } = read(OfCase, request);
    return { projects: (await this.materials.projects(number)).map((project) => procurementView(project, today)) };
  }
}
