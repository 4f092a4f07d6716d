import type { Instalment } from '@gendan/trade';
import { splitKey } from '../compile';
import { rows } from '../registers/a-register';
import { anOrderBy } from '../scenarios/played';
import { builtIn } from '.';

const IN_FOUR: Instalment[] = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
  { id: 'first', method: 'tt', gate: 'shipment', share: '20' },
  { id: 'balance', method: 'tt', gate: 'originals', share: '30', per: 'shipment' },
  { id: 'rest', method: 'tt', gate: 'later', share: '20' },
];
const ON_ACCOUNT: Instalment[] = [{ id: 'all', method: 'openAccount', gate: 'later', share: '100' }];
const ON_CREDIT: Instalment[] = [{ id: 'credit', method: 'openAccount', gate: 'production', share: '100' }];

/** Each way of paying that an order allows. What the note sells is written off, and paid by statement. */
const paid = builtIn
  .filter(({ rules }) => rules.for === 'order' && rules.id !== 'oneNote')
  .flatMap(({ rules }) =>
    [IN_FOUR, ON_ACCOUNT, ON_CREDIT]
      .filter((instalments) => instalments.every(({ method }) => rules.allows.methods.includes(method)))
      .map((instalments) => ({ id: rules.id, way: instalments.map(({ id }) => id).join(', '), rules, instalments })),
  );

test.each(paid)('S2.6 G109 $id: $way: each stands once in the payment tracking, whenever it is paid', ({ rules, instalments }) => {
  const order = anOrderBy(rules, { instalments });
  const tracked = () => rows('payments', order, { instalments }).map(({ id, cells }) => ({ key: id.split('|')[1] ?? '', cells }));
  const counted = () => tracked().filter(({ key }) => key.includes('@'));
  for (const { key } of counted()) {
    const { name, part = '' } = splitKey(key);
    order.counted(name, '1.00', { part, sourceId: key });
  }
  expect(counted().map(({ cells }) => cells['paymentAmount'])).toEqual(counted().map(() => ({ amount: '1.00', currency: 'USD' })));
  expect(new Set(tracked().map(({ key }) => key.replace(/^.*instalment:/, '')))).toEqual(new Set(instalments.map(({ id }) => id)));
  expect(tracked()).toHaveLength(instalments.length);
});
