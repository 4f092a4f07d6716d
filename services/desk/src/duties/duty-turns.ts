import { OpenCase as OpenCaseSchema } from '@gendan/contracts';
import { occurrences, type Duty, type Occurrence, type Rules } from '@gendan/procedure';
import { LOG, type Log } from '@gendan/platform';
import { dayOf, type Instant } from '@gendan/trade';
import { Inject, Injectable } from '@nestjs/common';
import { CaseOpening } from '../cases/case-opening.service';
import { UnknownProcedure } from '../procedures/procedures.errors';
import { Procedures } from '../procedures/procedures.service';
import { Cases, Commands, type Turns } from '../recording';
import { AlreadyOpen } from '../recording/recording.errors';
import { Settings } from '../settings/settings.service';
import { HouseCalendar } from '../sign-in/house-calendar';
import { DutiesRepository } from './duties.repository';
import { DUTIES, numberOfTurn } from './turn';

/** A procedure that has this setting lets the house switch its duty off. */
const switchedBy = 'opensByItself';

/** Opens the turns of duties: each once, whoever asks and however often. */
@Injectable()
export class DutyTurns implements Turns {
  constructor(
    @Inject(DUTIES) private readonly duties: readonly Duty[],
    private readonly procedures: Procedures,
    private readonly settings: Settings,
    private readonly calendar: HouseCalendar,
    private readonly rows: DutiesRepository,
    private readonly cases: Cases,
    private readonly opening: CaseOpening,
    private readonly commands: Commands,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async open(id: string, scheduled: Instant): Promise<string[]> {
    const duty = this.duties.find((each) => each.id === id);
    const rules = duty && (await this.rulesOf(duty));
    if (!duty || !rules) {
      this.log.warn({ duty: id }, 'a schedule asks for a duty that is switched off or that nobody knows: nothing was opened');
      return [];
    }
    const calendar = await this.calendar.now();
    const day = dayOf(calendar, scheduled);
    const turns = occurrences(duty, calendar, day, day);
    const parties = turns.length > 0 ? await this.partiesOf(duty) : [];
    return this.each(
      turns.flatMap((turn) => parties.map((party) => ({ turn, party }))),
      ({ turn, party }) => this.turn(duty, rules, turn, party),
    );
  }

  /** What stands against one does not keep the others from opening; whoever asked hears of it, and asks again. */
  private async each<T>(all: readonly T[], open: (one: T) => Promise<string>): Promise<string[]> {
    const [opened, against]: [string[], unknown[]] = [[], []];
    for (const one of all)
      await open(one).then(
        (id) => opened.push(id),
        (error: unknown) => against.push(error),
      );
    if (against.length > 0) throw against[0];
    return opened;
  }

  private async partiesOf({ per }: Duty): Promise<(string | undefined)[]> {
    if (!per) return [undefined];
    return this.rows.partiesOf(
      per,
      this.duties.map(({ procedure }) => procedure),
    );
  }

  /** Undefined: no procedure is published for it, or the house has switched it off. */
  async rulesOf({ procedure }: Duty): Promise<Rules | undefined> {
    try {
      const { rules } = await this.procedures.latest(procedure);
      const own = await this.settings.own(rules);
      return (own[switchedBy] ?? rules.settings[switchedBy]) === false ? undefined : rules;
    } catch (error) {
      if (error instanceof UnknownProcedure) return undefined;
      throw error;
    }
  }

  private async turn(duty: Duty, rules: Rules, turn: Occurrence, party?: string): Promise<string> {
    const { for: kind, id } = rules;
    const number = numberOfTurn(duty, turn, party);
    const caseId = `${kind}:${number}`;
    if (await this.cases.read(caseId)) return caseId;
    const wanted = OpenCaseSchema.parse({
      kind,
      number,
      procedure: { id },
      terms: { currency: 'CNY', lines: [], instalments: [], dueOn: turn.due },
      ...(duty.per === 'customer' ? { customer: party } : party !== undefined && duty.per && { cast: { [duty.per]: party } }),
    });
    const drawn = await this.opening.draw(wanted, { id: 'service:desk' });
    try {
      await this.commands.start(drawn.opening, drawn.rules);
    } catch (error) {
      if (!(error instanceof AlreadyOpen)) throw error; // opened meanwhile, before somebody changed a setting
    }
    return caseId;
  }
}
