import type { Asked } from '@gendan/platform/nest';
import { CreditAmountUnknown } from './credit.errors';

export type CreditAsked = { customer: string; amount: string; currency: string };

/** What of a case the credit is for: the open-account instalment it stands at, else the amount the step names. */
export function creditAsked({ number, values }: Pick<Asked, 'number' | 'values'>): CreditAsked {
  const terms = record(values['terms']);
  const part = record(record(values['part'])['values']);
  const fact = record(values['fact']);
  const customer = firstText(record(values['cast'])['customer'], values['customer']);
  const amount = firstText(part['amount'], moneyAmount(fact['amount']), values['amount'], terms['terms.amount']);
  const currency = firstText(part['currency'], record(fact['amount'])['currency'], values['currency'], terms['terms.currency']);
  if (!customer || !amount || !currency) throw new CreditAmountUnknown(number);
  return { customer, amount, currency };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const firstText = (...values: unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '');
const moneyAmount = (value: unknown): unknown => (typeof value === 'string' ? value : record(value)['amount']);
