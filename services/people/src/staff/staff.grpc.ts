import type { people } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { StaffService } from './staff.service';
import { personView } from './staff.shapes';

const moment = (text: string): Date => (text ? new Date(text) : new Date());

@Controller()
export class StaffGrpc {
  constructor(private readonly staff: StaffService) {}

  @GrpcMethod('PeopleService', 'People')
  async people({ ids }: people.PeopleRequest): Promise<people.PeopleResponse> {
    return { people: (await this.staff.people(ids.length > 0 ? ids : undefined)).map(personView) };
  }

  @GrpcMethod('PeopleService', 'HoldersOf')
  async holdersOf({ role, at }: people.HoldersOfRequest): Promise<people.HoldersOfResponse> {
    return { people: (await this.staff.holdersOf(role, moment(at))).map(personView) };
  }

  @GrpcMethod('PeopleService', 'ManagerOf')
  async managerOf({ person }: people.ManagerOfRequest): Promise<people.ManagerOfResponse> {
    const manager = await this.staff.managerOf(person);
    return { manager: manager && personView(manager) };
  }

  @GrpcMethod('PeopleService', 'SubstituteOf')
  async substituteOf({ person, role, at }: people.SubstituteOfRequest): Promise<people.SubstituteOfResponse> {
    const found = await this.staff.substituteOf(person, role || undefined, moment(at));
    return { substitute: found && personView(found.staff), until: found?.until.toISOString() ?? '' };
  }

  @GrpcMethod('PeopleService', 'SetRoles')
  async setRoles({ person, roles, by }: people.SetRolesRequest): Promise<people.SetRolesResponse> {
    return { person: personView(await this.staff.setRoles(person, roles, by)) };
  }
}
