import type { customers, finance } from '@gendan/contracts/grpc';
import type { Keepers } from '../src/kept/kept.service';

/** Rows about cases that other services keep, by number; finance may be away. */
export class KeptByOthers implements Keepers {
  readonly complaints: customers.Complaint[] = [];
  readonly undertakings: finance.Undertaking[] = [];
  financeAway = false;

  readonly customers: Keepers['customers'] = {
    QuotationsOf: async () => ({ quotations: [] }),
    ComplaintsOf: async ({ case: number }) => ({ complaints: this.complaints.filter(({ order }) => order === number) }),
    ReturnsOf: async () => ({ returns: [] }),
    close: () => {},
  };
  readonly finance: Keepers['finance'] = {
    GuaranteesOf: async () => ({ guarantees: [] }),
    UndertakingsOf: async ({ case: number }) => {
      if (this.financeAway) throw new Error('away');
      return { undertakings: this.undertakings.filter((each) => each.case === number) };
    },
    close: () => {},
  };
}
