import type { production } from '@gendan/contracts/grpc';
import { Refusal } from '@gendan/platform';

/** A production that remembers what was written of factory orders and samples, and can be away. */
export class Factory {
  away = false;
  private readonly orders: production.OrderProgress[] = [];
  private readonly finished: production.RegisteredSample[] = [];

  wrote(number: string, stages: production.StageProgress[], order: string[] = []): void {
    this.orders.push({ order: { ...anOrder, id: `${number}/`, case: number, stages: order }, stages });
  }
  sample(of: Pick<production.RegisteredSample, 'id' | 'case'> & Partial<production.RegisteredSample>): void {
    this.finished.push({ part: '', round: 1, factory: '', finishedOn: '', place: '', holder: '', since: '', signatures: [], ...of });
  }

  progress(cases: string[]): production.ListProgressResponse {
    this.answer();
    return { orders: this.orders.filter(({ order }) => cases.includes(order?.case ?? '')) };
  }
  samples(cases: string[]): production.SampleRegisterResponse {
    this.answer();
    return { samples: this.finished.filter((sample) => cases.includes(sample.case)) };
  }

  private answer(): void {
    if (this.away) throw new Refusal({ kind: 'unavailable', code: 'AWAY', zh: '连不上。', en: 'Not reached.' });
  }
}

const anOrder: production.FactoryOrder = {
  id: '',
  case: '',
  part: '',
  factory: 'factory:jinkai',
  quantity: { '1': '1000' },
  startedOn: '',
  due: '',
  state: 'started',
  finishedOn: '',
  version: 1,
  stages: [],
};
