import { InitialTables1764000000000 } from './1764000000000-initial-tables';
import { StagesAndScrap1772500000000 } from './1772500000000-stages-and-scrap';
import { Inspections1772600000000 } from './1772600000000-inspections';
import { Materials1772700000000 } from './1772700000000-materials';
import { SampleRegister1772800000000 } from './1772800000000-sample-register';
import { MaterialsArePurchaseCases1773000000000 } from './1773000000000-materials-are-purchase-cases';
import { Scorecards1773100000000 } from './1773100000000-scorecards';
import { SaidRows1773200000000 } from './1773200000000-said-rows';

export const migrations = [
  InitialTables1764000000000,
  StagesAndScrap1772500000000,
  Inspections1772600000000,
  Materials1772700000000,
  SampleRegister1772800000000,
  MaterialsArePurchaseCases1773000000000,
  Scorecards1773100000000,
  SaidRows1773200000000,
];
