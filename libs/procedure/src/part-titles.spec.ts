import { titleOfPart, wordsWithParts } from './part-titles';
import { nineSteps } from './procedures';
import { tellEvent } from './tell';

const { words } = nineSteps;
const title = (id: string, values: Record<string, unknown> = {}, label = id.split(':')[1] ?? '') =>
  titleOfPart(words, { id, kind: id.split(':')[0] ?? '', label, values });

describe('a part is called', () => {
  it.each([
    [{ method: 'tt', gate: 'production', share: '30' }, '定金 30 %', 'Deposit 30 %'],
    [{ method: 'tt', gate: 'shipment', share: '70' }, '出货前款 70 %', 'Payment before shipment 70 %'],
    [{ method: 'tt', gate: 'originals', share: '70' }, '尾款 70 %', 'Balance 70 %'],
    [{ method: 'lc', gate: 'production', share: '100' }, '信用证 100 %', 'L/C 100 %'],
    [{ method: 'dp', gate: 'originals', amount: '5000.00' }, 'D/P 5000.00', 'D/P 5000.00'],
    [{ method: 'openAccount', gate: 'later' }, '后付款', 'Later payment'],
  ])('an instalment %p by what is paid: %s', (values, zh, en) => expect(title('instalment:deposit', values)).toEqual({ zh, en }));

  it('otherwise by its kind and number, or by a label that says both', () => {
    expect(title('shipment:2').zh).toBe('出运 2');
    expect(title('factoryOrder:1', {}, 'A 批').zh).toBe('A 批');
  });

  it('the same in a sentence of the history', () => {
    const part = {
      id: 'instalment:deposit',
      kind: 'instalment',
      label: 'deposit',
      values: { method: 'tt', gate: 'production', share: '30' },
    };
    const event = {
      type: 'counted',
      key: 'depositReceived@instalment:deposit',
      source: 'finance',
      sourceId: 'r1',
      version: 1,
      amount: '300.00',
      happened: '2026-04-13',
      rev: 1,
      at: '2026-04-14T01:20:00.000Z',
    } as const;
    expect(tellEvent(event, wordsWithParts(words, [part])).zh).toContain('定金已到账（定金 30 %）');
  });
});
