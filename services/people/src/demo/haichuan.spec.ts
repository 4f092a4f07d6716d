import { builtIn } from '@gendan/procedure';
import { ROLES } from '../staff/roles';
import { demoPeople } from './haichuan';

const holders = (role: string): string[] => demoPeople.filter(({ roles }) => roles.includes(role)).map(({ person }) => person.id);

test.each(builtIn.map(({ rules }) => [rules.id, rules] as const))('%s can be played by the demo company', (_, { cast }) => {
  expect(cast.filter((role) => holders(role).length === 0)).toEqual([]);
});

test('everybody’s roles are roles of the house, and everybody but the general manager has a manager who works here', () => {
  expect(demoPeople.flatMap(({ roles }) => roles.filter((role) => !ROLES.includes(role)))).toEqual([]);
  const ids = new Set(demoPeople.map(({ person }) => person.id));
  const alone = demoPeople.filter(({ person }) => person.manager === undefined || !ids.has(person.manager));
  expect(alone.map(({ roles }) => roles.includes('generalManager'))).toEqual([true]);
});

test('money is paid out by one and booked by another', () => {
  expect(holders('cashier').filter((id) => holders('finance').includes(id))).toEqual([]);
});
