import { CaseEntity } from './case.entity';
import { CommandEntity } from './command.entity';
import { EventEntity } from './event.entity';
import { RulesEntity } from './rules.entity';

/** For the desk's data source. */
export const recordingEntities = [CaseEntity, EventEntity, CommandEntity, RulesEntity];
