import { whole } from './whole';

/** So many cases, numbered, in pages. */
const casesTo =
  (last: number) =>
  (n: number, after = 0) => {
    const rows = Array.from({ length: Math.min(n, last - after) }, (_, i) => after + i + 1);
    return Promise.resolve(after + n < last ? { rows, next: after + n } : { rows });
  };

it('reads every page, each row once', async () => {
  expect(await whole(casesTo(25), 30, 10)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
});

it('more cases than a sheet takes are refused, and it says how many may be read', async () => {
  await expect(whole(casesTo(31), 30, 10)).rejects.toMatchObject({ code: 'TOO_MANY_ROWS' });
  await expect(whole(casesTo(30), 30, 10)).resolves.toHaveLength(30);
});
