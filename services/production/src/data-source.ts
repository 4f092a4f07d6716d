import { dataSourceOptions } from '@gendan/platform';
import { Clearance, Effect, KeptRecord } from '@gendan/platform/nest';
import { DataSource } from 'typeorm';
import { FactoryOrder } from './factory-orders/factory-order.entity';
import { Inspection } from './inspections/inspection.entity';
import { migrations } from './migrations';
import { Factory } from './factories/factory.entity';
import { Progress } from './progress/progress.entity';
import { SampleMove } from './sample-register/sample-move.entity';
import { SampleSignature } from './sample-register/sample-signature.entity';
import { Sample } from './samples/sample.entity';
import { Scorecard } from './scorecards/scorecard.entity';
import { Bom } from './boms/bom.entity';
import { Material } from './materials/material.entity';
import { Purchase } from './purchases/purchase.entity';

/** Tables that cases alone write. */
const said = [Bom, Material, Purchase];
const entities = [
  Factory,
  FactoryOrder,
  Progress,
  Sample,
  SampleSignature,
  SampleMove,
  Inspection,
  Scorecard,
  KeptRecord,
  Clearance,
  Effect,
  ...said,
];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'production', entities, migrations }));
