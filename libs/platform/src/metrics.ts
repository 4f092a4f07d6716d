import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures of one service; several services in one process keep theirs apart by registry and label. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<'door' | 'method' | 'status'>;

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'gendan_request_seconds',
      help: 'How long requests took, by door (http, grpc), method and outcome',
      labelNames: ['door', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [this.registry],
    });
  }

  took(door: 'http' | 'grpc', method: string, status: string, seconds: number): void {
    this.requests.observe({ door, method, status }, seconds);
  }

  stop(): void {
    this.registry.clear();
  }
}
