/** What a customer agrees to with an order: who reads it signs or confirms anew when any of it changes. */
export const AGREED = [
  'terms.lines',
  'terms.goods',
  'terms.gifts',
  'terms.price',
  'terms.delivery',
  'terms.incoterm',
  'terms.port',
  'terms.instalments',
  'terms.inspection',
  'terms.remarks',
] as const;
