import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { CHAIN_START, canonical, chainOf, hashOf } from './hash';
import type { Event } from './messages';

const sent = (rev: number): Event => ({ type: 'closed', rev, at: '2026-04-14T01:20:00.000Z' });

describe('canonical JSON', () => {
  it('does not depend on the order in which keys were written', () => {
    expect(canonical({ b: 1, a: { d: [1, 'x'], c: null } })).toBe('{"a":{"c":null,"d":[1,"x"]},"b":1}');
    expect(hashOf({ b: 1, a: 2 })).toBe(hashOf({ a: 2, b: 1 }));
  });

  it('leaves out what JSON leaves out', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonical([undefined, 1])).toBe('[null,1]');
    expect(canonical(undefined)).toBe('null');
  });

  it('writes numbers, minus zero and Chinese text as JSON does', () => {
    expect(canonical([-0, 1e21, 0.1, '跟单', '\ud800'])).toBe(JSON.stringify([-0, 1e21, 0.1, '跟单', '\ud800']));
  });

  it('writes truths, and objects of no class', () => {
    expect(canonical(Object.assign(Object.create(null), { a: true, b: false }))).toBe('{"a":true,"b":false}');
  });

  it('refuses what would be lost on the way', () => {
    expect(() => canonical({ at: new Date(0) })).toThrow(TypeError);
    expect(() => canonical([Number.NaN])).toThrow(TypeError);
    expect(() => canonical({ f: () => 1 })).toThrow(TypeError);
  });

  it('is JSON of the same value, and the same after a journey through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe('hashes', () => {
  it('are sha256 in hex over UTF-8', () => {
    expect(hashOf('定金')).toBe(createHash('sha256').update('"定金"', 'utf8').digest('hex'));
  });

  it('chain every event to all before it', () => {
    const first = chainOf(CHAIN_START, sent(1));
    const text = `${'0'.repeat(64)}\n{"at":"2026-04-14T01:20:00.000Z","rev":1,"type":"closed"}`;
    expect(first).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(chainOf(first, sent(2))).not.toBe(chainOf(CHAIN_START, sent(2)));
    expect(chainOf(first, sent(2))).not.toBe(chainOf(first, sent(3)));
  });
});
