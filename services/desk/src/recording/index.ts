export { Cases } from './cases';
export { Commands } from './commands';
export { CHILD_CASES, type ChildCases } from './child-cases';
export { ENGINE, TASK_QUEUE } from './workflows';
export { TURNS, type Turns } from './turns-of-duties';
export { PROJECTIONS, type Projection, type Recorded } from './projection';
export { recordingEntities } from './recording.entities';
export { RecordingModule, type RecordingSettings } from './recording.module';
export type { CaseFile, Observed, Started, Taken } from './taken';
