import { builtIn } from '@gendan/procedure';
import { extraTerms, extraValues, partiesAsked } from './extras';

const procedure = (id: string) => {
  const found = builtIn.find(({ rules }) => rules.id === id);
  if (!found) throw new Error(id);
  return found;
};
const asked = (id: string) => extraTerms(procedure(id)).map(({ name, type }) => `${name}: ${type}`);

test('an order is asked for what its procedure reads beyond the usual, each in its way', () => {
  expect(asked('inHouse')).toEqual(['lane: choice', 'photo: flag']);
  expect(asked('shAnnex1')).toEqual(['market: choice', 'productClass: choice']);
  expect(asked('electronics')).toEqual(['customerDataOn: date', 'customised: flag', 'lane: choice', 'prototype: flag', 'rush: flag']);
  expect(asked('undertaking')).toEqual(['undertaken: money']);
  expect(asked('nineSteps')).toEqual([]);
});

test('every built-in procedure’s fields have words', () => {
  for (const each of builtIn) for (const { name, zh, type } of extraTerms(each)) expect([name, zh, type]).not.toEqual([name, name, 'text']);
});

test('what was left empty is left out, money has the currency of the order', () => {
  const terms = [...extraTerms(procedure('electronics')), ...extraTerms(procedure('undertaking'))];
  expect(extraValues(terms, { rush: true, prototype: false, lane: 'foreign', undertaken: '500', customerDataOn: ' ' }, 'CNY')).toEqual({
    rush: true,
    lane: 'foreign',
    undertaken: { amount: '500', currency: 'CNY' },
  });
});

test('a case is for its customer, its shop or its reseller; other parties may be named', () => {
  expect(partiesAsked(procedure('nineSteps').rules)).toEqual({ buyer: 'customer', others: ['factory', 'forwarder'] });
  expect(partiesAsked(procedure('oneNote').rules)).toEqual({ buyer: 'shop', others: ['distributor'] });
  expect(partiesAsked(procedure('supplierStatement').rules)).toEqual({ others: ['supplier'] });
});
