import { dataSourceOptions } from '@gendan/platform';
import { Clearance, Effect } from '@gendan/platform/nest';
import { DataSource } from 'typeorm';
import { CreditLimit } from './credit/credit-limit.entity';
import { Reservation } from './credit/reservation.entity';
import { Instalment } from './instalments/instalment.entity';
import { LcVersion } from './lc/lc-version.entity';
import { Lc } from './lc/lc.entity';
import { migrations } from './migrations';
import { Allocation } from './receipts/allocation.entity';
import { Receipt } from './receipts/receipt.entity';

const entities = [Instalment, Receipt, Allocation, CreditLimit, Reservation, Lc, LcVersion, Clearance, Effect];

export const dataSource = (url: string): DataSource => new DataSource(dataSourceOptions({ url, schema: 'finance', entities, migrations }));
