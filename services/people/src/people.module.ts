import { CALLERS, CallersGuard } from '@gendan/platform/nest';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CalendarsController } from './calendars/calendars.controller';
import { CalendarsGrpc } from './calendars/calendars.grpc';
import { CalendarsRepository } from './calendars/calendars.repository';
import { CalendarsService } from './calendars/calendars.service';
import { DemoCompany } from './demo/demo-company';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInGrpc } from './sign-in/sign-in.grpc';
import { SignInRepository } from './sign-in/sign-in.repository';
import { SignInService } from './sign-in/sign-in.service';
import { StaffController } from './staff/staff.controller';
import { StaffGrpc } from './staff/staff.grpc';
import { StaffRepository } from './staff/staff.repository';
import { StaffService } from './staff/staff.service';

@Module({
  controllers: [StaffController, StaffGrpc, SignInController, SignInGrpc, CalendarsController, CalendarsGrpc],
  providers: [
    StaffRepository,
    StaffService,
    SignInRepository,
    SignInService,
    CalendarsRepository,
    CalendarsService,
    DemoCompany,
    { provide: CALLERS, useExisting: SignInService },
    { provide: APP_GUARD, useClass: CallersGuard },
  ],
})
export class PeopleModule {}
