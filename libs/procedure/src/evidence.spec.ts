import { evidenceFaults, shapeFault } from './evidence';
import type { EvidenceField, EvidenceType } from './language';

const fits = (type: EvidenceType, value: unknown): boolean => evidenceFaults({ field: type }, { field: value }).length === 0;
const file = { hash: 'a'.repeat(64), name: '回单.jpg' };

describe('evidence that is asked for', () => {
  it('is missing when nothing, an empty text or an empty list was given', () => {
    const courier: Record<string, EvidenceField> = { courier: 'text' };
    for (const values of [undefined, {}, { courier: null }, { courier: '  ' }, { courier: [] }, { courier: {} }])
      expect(evidenceFaults(courier, values)).toEqual([expect.objectContaining({ field: 'courier', code: 'missing' })]);
  });

  it('may be left out when it is optional, but not written wrongly', () => {
    const fields: Record<string, EvidenceField> = { etd: { type: 'date', optional: true } };
    expect(evidenceFaults(fields, {})).toEqual([]);
    expect(evidenceFaults(fields, { etd: '2026-02-30' })).toEqual([expect.objectContaining({ field: 'etd', code: 'unfit' })]);
  });

  it('is named in the order of the form, in the words of the reader', () => {
    const faults = evidenceFaults({ seal: 'text', container: 'iso6346' }, { container: 'X' }, (field) =>
      field === 'seal' ? { zh: '封条号', en: 'Seal number' } : { zh: '柜号', en: 'Container number' },
    );
    expect(faults.map((each) => each.field)).toEqual(['seal', 'container']);
    expect(faults[0]?.zh).toBe('还缺“封条号”，请填上再确认。');
    expect(faults[1]?.en).toContain('“Container number” does not fit');
  });

  it('does not take what an object has by birth for a value', () => {
    expect(evidenceFaults(Object.fromEntries<EvidenceField>([['constructor', 'text']]), {})).toEqual([
      expect.objectContaining({ code: 'missing' }),
    ]);
  });

  it('leaves fields alone that nobody declared', () => {
    expect(evidenceFaults({ note: 'text' }, { note: 'x', more: 1 })).toEqual([]);
    expect(evidenceFaults(undefined, { more: 1 })).toEqual([]);
  });
});

describe('shapes of evidence', () => {
  const good: [EvidenceType, unknown][] = [
    ['text', '不要钉扣'],
    ['number', 3],
    ['number', '3.5'],
    ['date', '2028-02-29'],
    ['instant', '2026-04-14T01:20:00.000Z'],
    ['money', { amount: '12500.00', currency: 'USD' }],
    ['money', { amount: '0', currency: 'USD' }],
    ['quantity', '1200'],
    ['quantity', '0'],
    ['quantity', { amount: '1200', unit: 'PCS' }],
    ['lines', { red: '100', blue: '50.5' }],
    ['list', ['a']],
    ['file', file],
    ['scan', file],
    ['photo', [file, file]],
    ['party', 'hansewerk'],
    ['flag', false],
    ['form', { a: 1 }],
    ['iso6346', 'CSQU3054383'],
    ['trackingNumber', 'SF1234567890123'],
    ['lcVersion', { number: 'LC26-0099', version: 1 }],
    ['lcVersion', { number: 'LC26-0099', version: 0 }],
    ['lcVersion', file.hash],
    ['termsDiff', { base: 'h1', hash: 'h2', slice: { 'terms.delivery': '2026-07-01' } }],
  ];
  it.each(good)('%s takes %j', (type, value) => expect(fits(type, value)).toBe(true));

  const bad: [EvidenceType, unknown][] = [
    ['text', 5],
    ['number', '1,000'],
    ['number', '1e3'],
    ['number', Number.POSITIVE_INFINITY],
    ['date', '2026-02-30'],
    ['date', '2027-02-29'],
    ['date', '14.04.2026'],
    ['instant', '2026-04-14T09:20'],
    ['money', '12500 USD'],
    ['money', { amount: 12500, currency: 'USD' }],
    ['money', { amount: '-1', currency: 'USD' }],
    ['money', { amount: '1', currency: 'usd' }],
    ['quantity', '-1'],
    ['quantity', { amount: '1' }],
    ['lines', { red: 100 }],
    ['lines', { red: '-1' }],
    ['lines', { red: '1', blue: '-1' }],
    ['lines', ['100']],
    ['list', 'a, b'],
    ['file', { name: 'x.pdf' }],
    ['file', { ...file, name: ' ' }],
    ['photo', [file, {}]],
    ['photo', [file, null]],
    ['flag', 'yes'],
    ['form', 'x'],
    ['iso6346', 'CSQU3054384'],
    ['iso6346', 'CSQX3054383'],
    ['iso6346', 'CSQU 305438 3'],
    ['trackingNumber', 'SF 123'],
    ['lcVersion', { number: 'LC26-0099' }],
    ['lcVersion', { number: 'LC26-0099', version: -1 }],
    ['termsDiff', { hash: 'h2', slice: {} }],
  ];
  it.each(bad)('%s does not take %j, and says what it wants in both languages', (type, value) =>
    expect(shapeFault({ type }, value)).toEqual({ zh: expect.stringMatching(/\p{sc=Han}/u), en: expect.stringMatching(/[a-z]/) }),
  );

  it('a choice is one of its values, and the sentence names them', () => {
    const fields: Record<string, EvidenceField> = { result: { type: 'choice', of: ['pass', 'fail'] } };
    expect(evidenceFaults(fields, { result: 'pass' })).toEqual([]);
    const [fault] = evidenceFaults(fields, { result: 'maybe' });
    for (const sentence of [fault?.zh, fault?.en]) expect(sentence).toContain('pass / fail');
  });
});
