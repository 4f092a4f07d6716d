import { dataSourceOptions } from '@gendan/platform';
import { Clearance, Effect, KeptRecord } from '@gendan/platform/nest';
import { DataSource } from 'typeorm';
import { CreditLimit } from './credit/credit-limit.entity';
import { Reservation } from './credit/reservation.entity';
import { GuaranteeLimit } from './guarantees/guarantee-limit.entity';
import { Guarantee } from './guarantees/guarantee.entity';
import { Instalment } from './instalments/instalment.entity';
import { LcVersion } from './lc/lc-version.entity';
import { Lc } from './lc/lc.entity';
import { migrations } from './migrations';
import { Allocation } from './receipts/allocation.entity';
import { Receipt } from './receipts/receipt.entity';
import { StatementLine } from './statements/statement-line.entity';
import { Statement } from './statements/statement.entity';
import { Undertaking } from './undertakings/undertaking.entity';
import { Presentation } from './presentations/presentation.entity';
import { SupplierStatement } from './supplier-statements/supplier-statement.entity';

/** Tables that cases alone write. */
const said = [Presentation, SupplierStatement];
const money = [Instalment, Receipt, Allocation, CreditLimit, Reservation, Lc, LcVersion];
const sureties = [GuaranteeLimit, Guarantee, Undertaking];
const entities = [...money, ...sureties, Statement, StatementLine, KeptRecord, Clearance, Effect, ...said];

export const dataSource = (url: string): DataSource => new DataSource(dataSourceOptions({ url, schema: 'finance', entities, migrations }));
