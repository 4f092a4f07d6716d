/** `USD 38,600.00`: the code first, thousands apart, the decimals as they are. */
export function amountText(amount: string, currency: string): string {
  return `${currency} ${grouped(amount)}`;
}

export function grouped(amount: string): string {
  const [whole = '', decimals] = amount.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}
