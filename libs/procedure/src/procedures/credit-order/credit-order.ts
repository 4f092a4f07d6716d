import type { Terms } from '@gendan/trade';
import type { Values } from '../../plan';
import type { ACase } from '../../scenarios/a-case';
import { anOrderBy, inTurn } from '../../scenarios/played';
import { creditOrder } from '.';

/** For specs only: 200 pans at 50 yuan, 10,000 in all, as far as the order has come. */

export const cny = (amount: string) => ({ amount, currency: 'CNY' });

export const aCreditOrder = (terms: Partial<Terms> = {}, settings: Values = {}): ACase =>
  anOrderBy(
    creditOrder.rules,
    {
      currency: 'CNY',
      incoterm: null,
      port: null,
      lines: [{ line: 'pan', product: 'pan', description: 'Pan, 28 cm', quantity: '200', unit: 'PCS', price: '50.00' }],
      instalments: [{ id: 'all', method: 'tt', gate: 'later', share: '100' }],
      ...terms,
    },
    { settings },
  );

export const entered = (order: ACase, amount = '10000.00'): ACase =>
  inTurn(order, 'orderClassified', 'orderRead').confirm('standardOrderEntered', { values: { originalAmount: cny(amount) } });

export const reconciled = (order: ACase): ACase => entered(order).sign('amountReconciled');

export const slip = (order: ACase, amount: string, guaranteeLimit?: string): ACase =>
  order.confirm('slipChecked', {
    values: { slipAmount: cny(amount), ...(guaranteeLimit === undefined ? {} : { guaranteeLimit: cny(guaranteeLimit) }) },
  });

export const approved = (order: ACase): ACase => slip(reconciled(order), '10000.00').confirm('orderApproved');

/** Its shipment planned. */
export const planned = (order: ACase): ACase =>
  order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { pan: '200' }, values: { etd: '2026-03-04' } } }, 'salesAssistant');
export const ready = (): ACase => planned(approved(aCreditOrder()));
export const shipped = (order: ACase): ACase => planned(order).confirm('goodsShipped');

export const undertaken = (order: ACase, sum: string): ACase =>
  order.confirm('undertakingGiven', { by: 'customer', values: { undertaken: cny(sum) } });

/** What of the ways to secure an order is asked for now. */
export const ways = (order: ACase): string[] =>
  order.open().filter((key) => ['undertakingGiven', 'guaranteeGiven', 'deferralSigned', 'topUpReceived', 'orderApproved'].includes(key));
