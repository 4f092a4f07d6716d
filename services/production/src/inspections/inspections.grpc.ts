import type { production } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { InspectionsController } from './inspections.controller';
import { InspectionsService } from './inspections.service';
import { BookInspectionBody, InspectionResultBody, inspectionView } from './inspections.shapes';

@Controller()
@AsOverHttp(InspectionsController)
export class InspectionsGrpc {
  constructor(private readonly inspections: InspectionsService) {}

  @GrpcMethod('ProductionService', 'BookInspection')
  async book(request: production.BookInspectionRequest): Promise<production.BookInspectionResponse> {
    return { inspection: inspectionView(await this.inspections.book(read(BookInspectionBody, request), actorNow())) };
  }

  @GrpcMethod('ProductionService', 'RecordInspection')
  async record(request: production.RecordInspectionRequest): Promise<production.RecordInspectionResponse> {
    return { inspection: inspectionView(await this.inspections.record(request.id, read(InspectionResultBody, request), actorNow())) };
  }

  @GrpcMethod('ProductionService', 'InspectionsOf')
  async of({ case: number }: production.InspectionsOfRequest): Promise<production.InspectionsOfResponse> {
    return { inspections: (await this.inspections.of(number)).map(inspectionView) };
  }
}
