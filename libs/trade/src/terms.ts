import { type Day } from './days';
import { type Decimal } from './decimal';

export const PAYMENT_METHODS = ['tt', 'lc', 'dp', 'da', 'openAccount'] as const;
export const GATES = ['production', 'shipment', 'originals', 'later'] as const;
export const INSPECTIONS = ['none', 'company', 'customer', 'thirdParty'] as const;

/** How money comes: telegraphic transfer, letter of credit, documents against payment, against acceptance, open account. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What waits for the money: the start of production, the goods leaving, the original documents leaving; `later` holds nothing up. */
export type Gate = (typeof GATES)[number];

export type Inspection = (typeof INSPECTIONS)[number];

/**
 * One payment. Either `share`, a percentage of the order's value (less the fixed amounts, if any), or a fixed `amount` in the terms' currency.
 * `per: 'shipment'`: due for each shipment on the goods in it.
 */
export type Instalment = { id: string; method: PaymentMethod; gate: Gate; share?: Decimal; amount?: Decimal; per?: 'shipment' };

/** One line of goods; `gift` lines travel free. */
export type TermsLine = {
  line: string;
  product: string;
  description: string;
  quantity: Decimal;
  unit: string;
  price: Decimal;
  gift?: boolean;
};

/** What was agreed with the customer. */
export type Terms = {
  currency: string;
  incoterm: string | null;
  port: string | null;
  lines: TermsLine[];
  delivery: Day | null;
  tolerancePercent: Decimal;
  instalments: Instalment[];
  inspection: Inspection | null;
  firstArticle: boolean;
  remarks: string | null;
  [extra: string]: unknown;
};
