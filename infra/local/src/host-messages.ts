import type { DemoSignIn } from './service-packages';

/** What the launcher tells its one Node child. */
export interface HostOrders {
  services: { name: string; module: string; environment: Record<string, string> }[];
  /** Absent when letters go to a real mail server. */
  mail?: { smtpPort: number; httpPort: number; folder: string };
}

/** What the child tells the launcher. */
export type HostReport =
  | { kind: 'ready'; addresses: Record<string, Record<string, string>>; signIns: DemoSignIn[]; tookMs: Record<string, number> }
  | { kind: 'failed'; service: string; sentence: string };
