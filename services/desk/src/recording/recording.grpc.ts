import type { recording } from '@gendan/contracts/grpc';
import type { Event } from '@gendan/procedure';
import { Controller, Inject, Optional } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { AskedOfTheDesk } from './asked-of-the-desk';
import { Progress } from './progress';
import { TURNS, type Turns } from './turns-of-duties';

type Service = recording.RecordingService;

/** The doors of the workflows' activities. */
@Controller()
export class RecordingGrpc implements Service {
  constructor(
    private readonly progress: Progress,
    private readonly asked: AskedOfTheDesk,
    @Optional() @Inject(TURNS) private readonly turns?: Turns,
  ) {}

  @GrpcMethod('RecordingService')
  RecordProgress({
    case: caseId,
    epoch,
    eventsJson,
    rev,
    chain,
  }: recording.RecordProgressRequest): Promise<recording.RecordProgressResponse> {
    return this.progress.record(caseId, { epoch, events: JSON.parse(eventsJson) as Event[], head: { rev, chain } });
  }

  @GrpcMethod('RecordingService')
  OpenChild(request: recording.OpenChildRequest): Promise<recording.OpenChildResponse> {
    return this.asked.openChild(request);
  }

  @GrpcMethod('RecordingService')
  Tell(request: recording.TellRequest): Promise<recording.TellResponse> {
    return this.asked.tell(request);
  }

  @GrpcMethod('RecordingService')
  async OpenTurns({ duty, scheduled }: recording.OpenTurnsRequest): Promise<recording.OpenTurnsResponse> {
    return { cases: (await this.turns?.open(duty, scheduled)) ?? [] };
  }
}
