import { reminded } from '../../scenarios/played';
import {
  answered,
  BEFORE_SHIPPING,
  finished,
  formFilled,
  agreed,
  LC,
  loaded,
  opened,
  ordered,
  planned,
  producing,
  ready,
  reserved,
  reviewed,
  withOriginals,
} from './a-trade';
import type { ACase } from '../../scenarios/a-case';

const OURS = ['owner reminder', 'owner reminder', 'owner overdue', 'ownerManager escalation', 'ownerManager escalation'];
const THEIRS = ['owner askedAgain', 'merchandiser overdue', 'owner askedAgain', 'salesperson overdue', 'ownerManager escalation'];
const MONEY = [
  'merchandiser reminder',
  'customer paymentReminder',
  'merchandiser overdue',
  'salesperson overdue',
  'ownerManager escalation',
];

const certificateWanted = (): ACase =>
  finished(planned(producing()))
    .confirm('exportPapersHandedOver', { values: { originWanted: true } })
    .confirm('originApplied');

const presented = (): ACase => {
  const order = withOriginals(loaded(ready(producing({ instalments: LC })))).confirm('salesListReceived');
  for (const by of ['finance', 'businessManager']) order.sign('purchaseConfirmed', { by });
  return answered(order.sign('documentsChecked').sign('presentationAgreed', { by: 'businessManager' })).confirm('documentsPresented');
};

const arrived = (): ACase => {
  const order = ready(producing({ instalments: BEFORE_SHIPPING }));
  order.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
  return loaded(order).advance('2026-08-24T10:00:00+08:00').confirm('arrivalLetterSent');
};

describe('who hears when something is late, one after the other', () => {
  it.each([
    ['our own work', 'salesOrderMade', OURS, () => reviewed(formFilled(reserved(ordered(opened()))))],
    ['S2.1.3 the customer’s word', 'purchaseOrderReceived', THEIRS, () => opened().confirm('inquiryClarified').confirm('proformaDrafted')],
    ['G35 E14 a deposit', 'depositReceived', MONEY, () => agreed(opened())],
    [
      'S2.17.4 papers of an authority',
      'originReceived',
      ['documentsClerk overdue', 'merchandiser overdue', 'ownerManager escalation'],
      certificateWanted,
    ],
    ['G91 the bank’s payment', 'bankPaid', ['documentsClerk overdue', 'finance overdue', 'ownerManager escalation'], presented],
    ['G110 how the goods arrived', 'goodsReceived', ['owner askedAgain', 'merchandiser overdue', 'merchandiser overdue'], arrived],
  ])('%s: %s', (_, step, told, until) => {
    const order = until();
    const due = order.due(
      step,
      order
        .open()
        .find((key) => key.startsWith(`${step}@`))
        ?.split('@')[1],
    );
    order.advance(new Date(Date.parse(due ?? '') + 40 * 86_400_000).toISOString());
    expect(reminded(order, step).slice(0, told.length)).toEqual(told);
  });
});
