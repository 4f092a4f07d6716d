import type { parties } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { May } from '../door/caller';
import { PartiesService } from './parties.service';
import { partyView } from './parties.shapes';

@Controller()
@May({ roles: ['any'], scopes: ['read'] })
export class PartiesGrpc {
  constructor(private readonly parties: PartiesService) {}

  @GrpcMethod('PartiesService', 'Parties')
  async byIds({ ids }: parties.PartiesRequest): Promise<parties.PartiesResponse> {
    return { parties: (await this.parties.byIds(ids)).map(partyView) };
  }

  @GrpcMethod('PartiesService', 'FindParties')
  async find({ text, kind, limit }: parties.FindPartiesRequest): Promise<parties.FindPartiesResponse> {
    return { parties: (await this.parties.find(text, kind || undefined, limit || undefined)).map(partyView) };
  }
}
