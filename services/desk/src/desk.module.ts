import type { Duty } from '@gendan/procedure';
import type { Engine } from '@gendan/platform';
import { CALLERS } from '@gendan/platform/nest';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, ModuleRef } from '@nestjs/core';
import { ActsTogether } from './cases/acts-together.service';
import { CaseActs } from './cases/case-acts.service';
import { CaseFilesRepository } from './cases/case-files.repository';
import { CaseOpening } from './cases/case-opening.service';
import { ChildCaseOpening } from './cases/child-case-opening';
import { CaseRowsProjection } from './cases/case-rows.projection';
import { CaseRowsRepository } from './cases/case-rows.repository';
import { CaseViews } from './cases/case-views.service';
import { CasesController } from './cases/cases.controller';
import { LateRefusalsRepository } from './cases/late-refusals.repository';
import { LooseEnds } from './cases/loose-ends.service';
import { CasesGrpc } from './cases/cases.grpc';
import { OpenKeysRepository } from './cases/open-keys.repository';
import { DESK_CONFIG, type DeskConfig } from './config';
import { DutiesRepository } from './duties/duties.repository';
import { DutySchedules } from './duties/duty-schedules';
import { DutyTurns } from './duties/duty-turns';
import { DUTIES } from './duties/turn';
import { FilesController } from './files/files.controller';
import { FilesRepository } from './files/files.repository';
import { Files } from './files/files.service';
import { ImportsController } from './imports/imports.controller';
import { ImportsRepository } from './imports/imports.repository';
import { Imports } from './imports/imports.service';
import { KeptController } from './kept/kept.controller';
import { Kept, KEEPERS, type Keepers } from './kept/kept.service';
import { Composing } from './letters/composing';
import { LetterRelay } from './letters/letter-relay';
import { LettersController } from './letters/letters.controller';
import { LettersProjection } from './letters/letters.projection';
import { LettersRepository } from './letters/letters.repository';
import { Letters } from './letters/letters.service';
import { RecipientsOf } from './letters/recipients';
import { LinksController } from './links/links.controller';
import { LinksRepository } from './links/links.repository';
import { Links } from './links/links.service';
import { Live } from './live/live';
import { LiveController } from './live/live.controller';
import { LiveProjection } from './live/live.projection';
import { LiveRepository } from './live/live.repository';
import { Names } from './names/names';
import { NamesRepository } from './names/names.repository';
import { ProceduresController } from './procedures/procedures.controller';
import { ProceduresRepository } from './procedures/procedures.repository';
import { Editions } from './procedures/editions';
import { Procedures } from './procedures/procedures.service';
import { PublicAddress } from './public-address';
import { CHILD_CASES, ENGINE, RecordingModule, TURNS, type Turns } from './recording';
import { KeptByServices, PRODUCTION, type Production } from './registers/kept-by-services';
import { RegisterCells } from './registers/register-cells.service';
import { RegistersController } from './registers/registers.controller';
import { RegistersRepository } from './registers/registers.repository';
import { Registers } from './registers/registers.service';
import { RegisterUploads } from './registers/register-uploads.service';
import { Parties, People } from './sign-in/people';
import { SessionReader } from './sign-in/session-reader';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInGuard } from './sign-in/sign-in.guard';
import { CalendarAdoptions } from './calendars/calendar-adoptions.service';
import { CalendarsController } from './calendars/calendars.controller';
import { CalendarsInCases } from './calendars/calendars-in-cases.repository';
import { NewerCalendars } from './calendars/newer-calendars';
import { Calendars } from './calendars/calendars.service';
import { HouseCalendar } from './sign-in/house-calendar';
import { Adoptions } from './settings/adoptions.service';
import { CaseSettingsController, SettingsController } from './settings/settings.controller';
import { SettingsRepository } from './settings/settings.repository';
import { NewerEditions } from './settings/newer-editions';
import { Settings } from './settings/settings.service';
import { Structure } from './settings/structure.service';
import { RoleNeeds } from './staff/role-needs.repository';
import { StaffController } from './staff/staff.controller';
import { Staff } from './staff/staff.service';
import { TasksController } from './tasks/tasks.controller';
import { TasksProjection } from './tasks/tasks.projection';
import { TasksRepository } from './tasks/tasks.repository';
import { AsideController } from './aside/aside.controller';
import { AsideRepository } from './aside/aside.repository';
import { Aside } from './aside/aside.service';
import { Tasks } from './tasks/tasks.service';
import { TellingProjection } from './telling/telling.projection';
import { RefusedTellingsController } from './telling/refused-tellings.controller';
import { RefusedTellingsRepository } from './telling/refused-tellings.repository';
import { RefusedTellings } from './telling/refused-tellings.service';
import { type Listeners, LISTENERS, TellingRelay } from './telling/telling-relay';
import { TellingRepository } from './telling/telling.repository';
import { TermsRepository } from './terms/terms.repository';
import { WelcomeController } from './welcome.controller';

/** `duties`: those that come round by the calendar. */
export type Neighbours = {
  people: People;
  parties: Parties;
  engine: Engine;
  listeners: Listeners;
  keepers: Keepers;
  production: Production;
  duties?: readonly Duty[];
};

/** What projections write with; the recording instantiates them. */
@Module({})
class Rows {
  static of(config: DeskConfig): DynamicModule {
    const providers = [
      CaseRowsRepository,
      TasksRepository,
      LettersRepository,
      LinksRepository,
      TermsRepository,
      TellingRepository,
      { provide: DESK_CONFIG, useValue: config },
    ];
    return { module: Rows, providers, exports: providers };
  }
}

/** The recording hears of turns that are due; what opens them stands on the recording. */
const turnsAsked = {
  provide: TURNS,
  useFactory: (modules: ModuleRef): Turns => ({
    open: (duty, scheduled) => modules.get(DutyTurns, { strict: false }).open(duty, scheduled),
  }),
  inject: [ModuleRef],
};

/** All that the desk can do. */
@Module({})
export class DeskModule {
  static of(config: DeskConfig, { people, parties, engine, listeners, keepers, production, duties = [] }: Neighbours): DynamicModule {
    const rows = Rows.of(config);
    const recording = RecordingModule.register({
      engine,
      taskQueue: config.TASK_QUEUE,
      projections: [CaseRowsProjection, TasksProjection, LettersProjection, TellingProjection, LiveProjection],
      imports: [rows],
      providers: [{ provide: CHILD_CASES, useClass: ChildCaseOpening }, turnsAsked],
    });
    return {
      module: DeskModule,
      imports: [rows, recording],
      controllers: [
        SignInController,
        WelcomeController,
        CasesController,
        CasesGrpc,
        KeptController,
        TasksController,
        LettersController,
        LinksController,
        FilesController,
        ProceduresController,
        ImportsController,
        LiveController,
        SettingsController,
        CalendarsController,
        CaseSettingsController,
        StaffController,
        AsideController,
        RefusedTellingsController,
        RegistersController,
      ],
      providers: [
        { provide: APP_GUARD, useClass: SignInGuard },
        { provide: People, useValue: people },
        { provide: CALLERS, useExisting: People },
        { provide: Parties, useValue: parties },
        ...[SessionReader, PublicAddress, Names, NamesRepository, Procedures, ProceduresRepository],
        ...[LooseEnds, LateRefusalsRepository],
        ...[CaseOpening, CaseViews, CaseActs, ActsTogether, CaseFilesRepository, OpenKeysRepository, Tasks],
        ...[Composing, RecipientsOf, LetterRelay, Letters, Links, Files, FilesRepository, Imports, ImportsRepository, Live, LiveRepository],
        ...[Settings, SettingsRepository, Structure, Editions, NewerEditions, Adoptions],
        ...[{ provide: DUTIES, useValue: duties }, { provide: ENGINE, useValue: engine }, DutiesRepository, DutyTurns, DutySchedules],
        ...[HouseCalendar, Calendars, CalendarsInCases, NewerCalendars, CalendarAdoptions],
        ...[Staff, RoleNeeds],
        ...[Aside, AsideRepository],
        ...[Registers, RegisterCells, RegisterUploads, RegistersRepository, KeptByServices, { provide: PRODUCTION, useValue: production }],
        ...[{ provide: LISTENERS, useValue: listeners }, TellingRelay, RefusedTellings, RefusedTellingsRepository],
        ...[{ provide: KEEPERS, useValue: keepers }, Kept],
      ],
    };
  }
}
