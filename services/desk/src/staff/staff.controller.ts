import { type DoneTogether, HandOver, PutRoles, type StaffRoles, type StaffRow } from '@gendan/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { Staff } from './staff.service';

/** Who holds which role. The people service keeps it; the desk knows which cases need it. */
@Controller('api/staff')
export class StaffController {
  constructor(private readonly staff: Staff) {}

  @Get()
  @Admits('read')
  list(): Promise<StaffRoles> {
    return this.staff.list();
  }
  @Put(':id/roles')
  @Admits('admin')
  setRoles(@Param('id') id: string, @Body({ schema: PutRoles }) body: PutRoles, @By() reader: Reader): Promise<StaffRow> {
    return this.staff.setRoles(id, body, reader);
  }
  @Post(':id/hand-over')
  @HttpCode(200)
  @Admits('admin')
  handOver(@Param('id') id: string, @Body({ schema: HandOver }) body: HandOver, @By() reader: Reader): Promise<DoneTogether> {
    return this.staff.handOver(id, body, reader);
  }
}
