import { countryName } from './country';

describe('a country', () => {
  it('is called by its name in the reader’s language', () => {
    expect(countryName('DE', 'zh')).toBe('德国');
    expect(countryName('BD', 'en')).toBe('Bangladesh');
  });
  it('stays as it was written when it is no code', () => expect(countryName('Hamburg', 'zh')).toBe('Hamburg'));
  it('is left out where none is known', () => expect(countryName(undefined, 'en')).toBe(''));
});
