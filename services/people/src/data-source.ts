import { dataSourceOptions } from '@gendan/platform';
import { DataSource } from 'typeorm';
import { CalendarVersion } from './calendars/calendar.entity';
import { migrations } from './migrations';
import { ApiKey } from './sign-in/api-key.entity';
import { Session } from './sign-in/session.entity';
import { Absence } from './staff/absence.entity';
import { ManagerOf } from './staff/manager-of.entity';
import { Person } from './staff/person.entity';
import { RoleGrant } from './staff/role-grant.entity';

const entities = [Person, RoleGrant, ManagerOf, Absence, Session, ApiKey, CalendarVersion];

export const dataSource = (url: string): DataSource => new DataSource(dataSourceOptions({ url, schema: 'people', entities, migrations }));
