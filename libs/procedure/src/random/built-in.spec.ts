import fc from 'fast-check';
import { builtIn } from '..';
import { aLife, lived } from './one-life';

/** Random lives of every procedure that comes with the house. `npm run lives` lives more of them; fast-check prints seed and path of what fails. */
const LIVES = 2;

describe.each(builtIn.map((procedure) => [procedure.rules.id, procedure] as const))('whatever happens to %s', (_, procedure) => {
  it('no law is broken, nothing waits for nobody, no timer is left, and it comes to its close or its cancellation', () => {
    fc.assert(
      fc.property(aLife, (life) => expect(lived(procedure, life)).toEqual([])),
      { numRuns: LIVES, verbose: 0 },
    );
  });
});
