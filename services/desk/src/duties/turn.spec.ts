import type { Duty } from '@gendan/procedure';
import { numberOfTurn } from './turn';

const duty = (id: string): Duty => ({ id, procedure: id, rule: { every: 'day' }, closed: 'skip', figure: 'ours', source: [] });
const turn = { turn: '2026-06-05', opens: '2026-06-01', due: '2026-06-05' };

test('a turn is named by its own day, and by whom it is for', () => {
  expect(numberOfTurn(duty('stocktake'), turn)).toBe('stocktake-2026-06-05');
  expect(numberOfTurn(duty('customerStatement'), turn, 'customer:hansewerk')).toBe('customerStatement-2026-06-05-hansewerk');
});

test('what is too long for a number stays different from every other', () => {
  const [one, two] = ['a', 'b'].map((each) => numberOfTurn(duty('customerStatement'), turn, `customer:a-very-long-name-of-one-${each}`));
  expect([one?.length, two?.length, one === two]).toEqual([40, 40, false]);
});

test('names that a number cannot hold stay different, and their numbers can be typed', () => {
  const numbers = ['customer:永发', 'customer:永利'].map((party) => numberOfTurn(duty('customerCare'), turn, party));
  expect(new Set(numbers).size).toBe(2);
  for (const number of numbers) expect(number).toMatch(/^customerCare-2026-06-05-[A-Za-z0-9._-]+$/);
});
