import { Injectable } from '@nestjs/common';
import { CalendarsService } from '../calendars/calendars.service';
import { SignInService } from '../sign-in/sign-in.service';
import { StaffService } from '../staff/staff.service';
import { demoCalendars, demoPassword, demoPeople } from './haichuan';

const DEMO = 'service:demo';

/** Brings the demo company into an empty database, once; whatever has been changed since stays as it is. */
@Injectable()
export class DemoCompany {
  constructor(
    private readonly staff: StaffService,
    private readonly signIns: SignInService,
    private readonly calendars: CalendarsService,
  ) {}

  async bring(): Promise<void> {
    const known = new Set((await this.staff.people()).map(({ person }) => person.id));
    for (const { person, roles } of demoPeople.filter((each) => !known.has(each.person.id))) {
      await this.staff.save(person);
      await this.staff.setRoles(person.id, roles, DEMO);
      await this.signIns.setPassword(person.id, demoPassword);
    }
    const published = new Set((await this.calendars.latest(demoCalendars.map(({ id }) => id))).map(({ id }) => id));
    for (const calendar of demoCalendars.filter(({ id }) => !published.has(id))) await this.calendars.publish(calendar, 0, DEMO);
  }
}
