import type { production } from '@gendan/contracts/grpc';
import { Refusal } from '@gendan/platform';

/** A production that remembers factory orders and samples, as the real one answers for them; it can be away, and somebody may write in between. */
export class Factory {
  away = false;
  /** Told before the next figures are taken in. */
  inBetween?: () => void;
  /** In whose name each figure came. */
  readonly by: string[] = [];
  private readonly orders: production.OrderProgress[] = [];
  private readonly finished: production.RegisteredSample[] = [];

  has(number: string, { stages = [] }: { stages?: string[] } = {}): void {
    const order = { ...anOrder, id: `${number}/`, case: number, stages };
    this.orders.push({ order, stages: stages.map((stage) => ({ stage, on: '', delivered: {}, scrapped: {}, enteredBy: '' })) });
  }
  wrote(number: string, written: Omit<production.StageProgress, 'enteredBy'>): void {
    const stages = this.orders.find(({ order }) => order?.case === number)?.stages ?? [];
    const at = stages.findIndex(({ stage }) => stage === written.stage);
    stages.splice(at < 0 ? stages.length : at, at < 0 ? 0 : 1, { ...written, enteredBy: 'person:jin' });
  }
  place({ case: number, part, quantity }: production.PlaceFactoryOrderRequest, session: string): production.PlaceFactoryOrderResponse {
    this.by.push(session);
    const order = { ...anOrder, id: `${number}/${part}`, case: number, part, quantity };
    this.orders.push({ order, stages: [] });
    return { order };
  }
  sample(of: Pick<production.RegisteredSample, 'id' | 'case'> & Partial<production.RegisteredSample>): void {
    this.finished.push({ part: '', round: 1, factory: '', finishedOn: '', place: '', holder: '', since: '', signatures: [], ...of });
  }

  progress(cases: string[]): production.ListProgressResponse {
    this.answer();
    return { orders: this.orders.filter(({ order }) => cases.includes(order?.case ?? '')) };
  }
  record(
    { id, stage, on, delivered, scrapped, seen }: production.RecordProgressRequest,
    session: string,
  ): production.RecordProgressResponse {
    this.inBetween?.();
    this.inBetween = undefined;
    const number = id.split('/')[0] ?? '';
    const known = this.orders.find(({ order }) => order?.case === number);
    const now = known?.stages.find((each) => each.stage === stage);
    if (seen && (seen.on !== (now?.on ?? '') || (now?.on && seen.delivered['1'] !== now.delivered['1']))) throw changed;
    this.by.push(session);
    this.wrote(number, { stage, on, delivered, scrapped });
    return { order: known?.order };
  }
  samples(cases: string[]): production.SampleRegisterResponse {
    this.answer();
    return { samples: this.finished.filter((sample) => cases.includes(sample.case)) };
  }

  private answer(): void {
    if (this.away) throw new Refusal({ kind: 'unavailable', code: 'AWAY', zh: '连不上。', en: 'Not reached.' });
  }
}

const changed = new Refusal({ kind: 'stale', code: 'PROGRESS_CHANGED', zh: '刚被别人报过数。', en: 'Somebody has just reported it.' });

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
