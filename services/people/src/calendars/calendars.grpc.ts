import type { people } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { CalendarsService } from './calendars.service';

@Controller()
export class CalendarsGrpc {
  constructor(private readonly calendars: CalendarsService) {}

  @GrpcMethod('PeopleService', 'Calendars')
  async latest({ ids }: people.CalendarsRequest): Promise<people.CalendarsResponse> {
    return { calendars: await this.calendars.latest(ids) };
  }

  @GrpcMethod('PeopleService', 'CalendarChanges')
  async changes({ after }: people.CalendarChangesRequest): Promise<people.CalendarChangesResponse> {
    return { calendars: await this.calendars.changesAfter(after) };
  }

  @GrpcMethod('PeopleService', 'CalendarsOnFile')
  async onFile(): Promise<people.CalendarsOnFileResponse> {
    return { calendars: await this.calendars.onFile() };
  }

  @GrpcMethod('PeopleService', 'PublishCalendar')
  async publish({ json, base, by }: people.PublishCalendarRequest): Promise<people.PublishCalendarResponse> {
    return { calendar: await this.calendars.publishSaid(json, base, by) };
  }
}
