import type { TermsBody } from '@gendan/contracts';
import type { Terms } from '@gendan/trade';
import type { z } from 'zod';

/** Terms with every optional path filled: nothing the rules may read is missing. */
export function termsOf(body: z.output<typeof TermsBody>): Terms {
  const { currency, incoterm, port, delivery, tolerancePercent, inspection, firstArticle, remarks, lines, instalments, ...extra } = body;
  return {
    ...extra,
    currency,
    incoterm: incoterm ?? null,
    port: port ?? null,
    delivery: delivery ?? null,
    tolerancePercent: tolerancePercent ?? '0',
    inspection: inspection ?? null,
    firstArticle: firstArticle ?? false,
    remarks: remarks ?? null,
    lines,
    instalments,
  };
}
