import { openTurnsType, type OpenTurns } from '@gendan/follow-up';
import type { Duty } from '@gendan/procedure';
import { type Engine, LOG, type Log } from '@gendan/platform';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type ScheduleOptions,
  type ScheduleOptionsStartWorkflowAction,
} from '@temporalio/client';
import { DESK_CONFIG, type DeskConfig } from '../config';
import { ENGINE } from '../recording';
import { HouseCalendar } from '../sign-in/house-calendar';
import { DutyTurns } from './duty-turns';
import { DUTIES } from './turn';

type Wanted = ScheduleOptions<ScheduleOptionsStartWorkflowAction<OpenTurns>> & { state: { paused: boolean; note: string } };

/** How long Temporal looks back for what it missed. */
const lookBack = '10 days';
const lookMs = 60_000;

/** One Schedule in Temporal for each duty, as the table, the settings and the house's time zone say; looked after as long as the desk runs. */
@Injectable()
export class DutySchedules implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly brought = new Map<string, string>();
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DUTIES) private readonly duties: readonly Duty[],
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly turns: DutyTurns,
    private readonly calendar: HouseCalendar,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.duties.length === 0) return;
    this.timer = setInterval(() => void this.look(), lookMs);
    void this.look();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Brings what has changed since the last look. An engine that is away is asked at the next one. */
  look(): Promise<void> {
    this.looking = this.looking.then(async () => {
      for (const duty of this.duties)
        await this.bring(duty).catch((error: unknown) => this.log.warn({ err: error, duty: duty.id }, 'the schedule of a duty waits'));
    });
    return this.looking;
  }

  private async bring(duty: Duty): Promise<void> {
    const { zone } = await this.calendar.now();
    const options = this.optionsOf(duty, zone, (await this.turns.rulesOf(duty)) !== undefined);
    const wanted = JSON.stringify(options);
    if (this.brought.get(duty.id) === wanted) return;
    await this.engine.call(async ({ schedule }) => {
      try {
        await schedule.create(options);
      } catch (error) {
        if (!(error instanceof ScheduleAlreadyRunning)) throw error;
        await schedule.getHandle(options.scheduleId).update(() => options);
      }
    });
    this.brought.set(duty.id, wanted);
  }

  /** Every day: whether a turn falls on it, closed days considered, the desk says when it comes. */
  private optionsOf({ id }: Duty, timezone: string, isOn: boolean): Wanted {
    const [hour = 0, minute = 0] = this.config.DUTIES_AT.split(':').map(Number);
    return {
      scheduleId: `duty:${id}`,
      spec: { calendars: [{ hour, minute }], timezone },
      policies: { overlap: ScheduleOverlapPolicy.BUFFER_ALL, catchupWindow: lookBack },
      action: {
        type: 'startWorkflow',
        workflowType: openTurnsType,
        workflowId: `turns:${id}`,
        taskQueue: this.config.TASK_QUEUE,
        args: [{ duty: id }],
      },
      state: { paused: !isOn, note: isOn ? '' : 'switched off in the settings, or its procedure is not published' },
    };
  }
}
