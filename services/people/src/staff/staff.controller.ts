import { type Caller, May, NotForYou, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { StaffService } from './staff.service';
import { AbsenceBody, PersonBody, personView } from './staff.shapes';

@Controller('api')
export class StaffController {
  constructor(private readonly staff: StaffService) {}

  @Get('people')
  @May({ roles: ['any'], scopes: ['read'] })
  async people() {
    return (await this.staff.people()).map(personView);
  }

  @Get('roles')
  @May({ roles: ['any'], scopes: ['read'] })
  roles() {
    return this.staff.roles();
  }

  @Put('people/:id')
  @May({ roles: ['administrator'], scopes: ['admin'] })
  async save(@Param('id') id: string, @Body({ schema: PersonBody }) body: PersonBody) {
    return personView(await this.staff.save({ id, ...body }));
  }

  @Get('absences')
  @May({ roles: ['any'], scopes: ['read'] })
  absences() {
    return this.staff.absences();
  }

  /** One’s own; of others only by those who manage people. */
  @Post('absences')
  @May({ roles: ['any'], scopes: ['admin'] })
  addAbsence(@Body({ schema: AbsenceBody }) body: AbsenceBody, @Who() who: Caller) {
    return this.staff.addAbsence(ofTheirs(body, who), who.id);
  }
}

const managesPeople = ['administrator', 'generalManager', 'businessManager'];

function ofTheirs(body: AbsenceBody, who: Caller): AbsenceBody {
  const may = who.kind === 'service' || body.person === who.id || who.roles.some((role) => managesPeople.includes(role));
  if (!may) throw new NotForYou({ roles: managesPeople });
  return body;
}
