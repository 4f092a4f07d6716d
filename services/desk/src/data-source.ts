import { dataSourceOptions } from '@gendan/platform';
import { DataSource } from 'typeorm';
import { AsideEntity } from './aside/aside.entity';
import { CaseRowEntity } from './cases/case-row.entity';
import { OpenKeyEntity } from './cases/open-key.entity';
import { FileEntity } from './files/file.entity';
import { ImportEntity } from './imports/import.entity';
import { LetterEntity } from './letters/letter.entity';
import { LinkEntity } from './links/link.entity';
import { Recording1772100000000 } from './migrations/1772100000000-recording';
import { Desk1772200000000 } from './migrations/1772200000000-desk';
import { Settings1772300000000 } from './migrations/1772300000000-settings';
import { Aside1772400000000 } from './migrations/1772400000000-aside';
import { ExpectedMoney1772500000000 } from './migrations/1772500000000-expected-money';
import { NameEntity } from './names/name.entity';
import { ProcedureVersionEntity } from './procedures/procedure-version.entity';
import { Registers1772600000000 } from './migrations/1772600000000-registers';
import { Telling1772700000000 } from './migrations/1772700000000-telling';
import { RefusedMessages1773300000000 } from './migrations/1773300000000-refused-messages';
import { recordingEntities } from './recording';
import { RegisterCellEntity } from './registers/register-cell.entity';
import { SearchEntity } from './search/search.entity';
import { SettingEntity } from './settings/setting.entity';
import { TaskEntity } from './tasks/task.entity';
import { Told } from './telling/told.entity';
import { TermsEntity } from './terms/terms.entity';

const entities = [
  ...recordingEntities,
  CaseRowEntity,
  OpenKeyEntity,
  SearchEntity,
  TaskEntity,
  LetterEntity,
  LinkEntity,
  FileEntity,
  ProcedureVersionEntity,
  TermsEntity,
  NameEntity,
  ImportEntity,
  SettingEntity,
  AsideEntity,
  RegisterCellEntity,
  Told,
];
const migrations = [
  Recording1772100000000,
  Desk1772200000000,
  Settings1772300000000,
  Aside1772400000000,
  ExpectedMoney1772500000000,
  Registers1772600000000,
  Telling1772700000000,
  RefusedMessages1773300000000,
];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'desk', entities, migrations, poolSize: 20 }));
