import type { recording } from '@gendan/contracts/grpc';
import type { Event } from '@gendan/procedure';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { AskedOfTheDesk } from './asked-of-the-desk';
import { Progress } from './progress';

type Service = recording.RecordingService;

/** The doors of the workflows' activities. */
@Controller()
export class RecordingGrpc implements Service {
  constructor(
    private readonly progress: Progress,
    private readonly asked: AskedOfTheDesk,
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
}
