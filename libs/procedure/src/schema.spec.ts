import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { parseProcedure } from './check';
import { builtIn, nineSteps } from './procedures';
import { procedureSchema } from './schema';

const valid = new Ajv2020({ strict: true, allowUnionTypes: true, strictTuples: false }).compile(procedureSchema);
/** Faults of form, which a schema can see; all others are about how things fit together. */
const OF_FORM = new Set([
  'NOT_TEXT',
  'NOT_A_NUMBER',
  'NOT_ONE_OF',
  'NOT_A_VALUE',
  'NOT_A_LIST',
  'TOO_FEW',
  'BAD_NAME',
  'UNKNOWN_PROPERTY',
  'MISSING',
  'NOT_UNDERSTOOD',
  'NOT_AN_OBJECT',
]);
const formFaults = (json: unknown) => parseProcedure(json).faults.filter(({ code }) => OF_FORM.has(code));

describe('the published schema of procedures', () => {
  it.each(builtIn.map((procedure) => [procedure.rules.id, procedure] as const))('takes %s', (_, procedure) => {
    expect(valid(JSON.parse(JSON.stringify({ $schema: 'x', ...procedure })))).toBe(true);
  });

  const spoilt: [string, (procedure: typeof nineSteps) => unknown][] = [
    ['a procedure without words', ({ rules }) => ({ rules })],
    ['rules without cast', ({ rules: { cast: _, ...rules }, words }) => ({ rules, words })],
    ['no version', ({ rules, words }) => ({ rules: { ...rules, version: '1' }, words })],
    ['an unknown property', ({ rules, words }) => ({ rules: { ...rules, stages: [] }, words })],
    ['a name with a space', ({ rules, words }) => ({ rules: { ...rules, of: [{ m: 'task', name: 'a b' }] }, words })],
    ['a node of no kind', ({ rules, words }) => ({ rules: { ...rules, of: [{ m: 'job', name: 'a' }] }, words })],
    [
      'a fraction of a day',
      ({ rules, words }) => ({ rules: { ...rules, of: [{ m: 'task', name: 'a', due: { n: 0.5, unit: 'days', after: 'b' } }] }, words }),
    ],
    [
      'a condition deep inside that is none',
      ({ rules, words }) => ({ rules: { ...rules, of: [{ m: 'task', name: 'a', when: ['all', ['not', ['is', 'x', 1]]] }] }, words }),
    ],
    ['a word in one language', ({ rules, words }) => ({ rules, words: { ...words, title: { zh: '字' } } })],
  ];
  it.each(spoilt)('does not take %s, and neither does check', (_, spoil) => {
    const json = JSON.parse(JSON.stringify(spoil(nineSteps)));
    expect(valid(json)).toBe(false);
    expect(formFaults(json)).not.toEqual([]);
  });

  it('takes exactly what check finds sound in form, whatever is put where', () => {
    const places = placesIn(nineSteps).map((path) => path.join('\u0000'));
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        null,
        '',
        ' ',
        0,
        -1,
        1.5,
        [],
        {},
        'sampleApproved',
        'terms.lines',
        ['is', 'terms.x', { path: 'part.y' }],
        { n: 1, unit: 'days', after: 'x' },
        { setting: 'x' },
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (path, value) => {
        const json = JSON.parse(JSON.stringify(nineSteps)) as object;
        replace(json, path.split('\u0000'), value);
        expect([valid(json), formFaults(json)]).toEqual(valid(json) ? [true, []] : [false, expect.arrayContaining([expect.anything()])]);
      }),
      { numRuns: 80 },
    );
  });

  it('stands in the documentation as it is (npm run procedure -- schema writes it)', () => {
    const written: unknown = JSON.parse(readFileSync(join(__dirname, '../../../docs/procedure.schema.json'), 'utf8'));
    expect(written).toEqual(procedureSchema);
  });
});

function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replace(target: object, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) return void Reflect.set(target, key, value);
  replace(Reflect.get(target, key) as object, rest, value);
}
