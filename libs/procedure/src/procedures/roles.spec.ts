import { builtIn } from '.';
import { OUR_ROLES, OUTSIDE_ROLES } from './house/roles.words';

test.each(builtIn.map((each) => [each.rules.id, each.rules] as const))(
  '%s: every role is one the house has words for, on its side',
  (_, rules) => {
    expect(rules.cast.filter((role) => !Object.hasOwn(OUR_ROLES, role))).toEqual([]);
    expect(rules.parties.filter((role) => !Object.hasOwn(OUTSIDE_ROLES, role))).toEqual([]);
    expect(rules.cancel.filter((role) => !rules.cast.includes(role))).toEqual([]);
  },
);

test('every role the house has words for is played in some procedure', () => {
  const played = new Set(builtIn.flatMap(({ rules }) => [...rules.cast, ...rules.parties]));
  expect(Object.keys({ ...OUR_ROLES, ...OUTSIDE_ROLES }).filter((role) => !played.has(role))).toEqual([]);
});

test('a title in both languages belongs to one role', () => {
  const titles = Object.values({ ...OUR_ROLES, ...OUTSIDE_ROLES }).map(({ zh }) => zh);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});
