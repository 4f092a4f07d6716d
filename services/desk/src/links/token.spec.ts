import { idIn, linkIdOf, tokenOf } from './token';

const scope = { case: 'order:EX2601-017', key: 'sampleFinished', round: 1, party: 'factory:jinkai' };

describe('a signed link', () => {
  it('is the same for the same question and another one for another round', () => {
    expect(linkIdOf('key', scope)).toBe(linkIdOf('key', { ...scope }));
    expect(linkIdOf('key', scope)).not.toBe(linkIdOf('key', { ...scope, round: 2 }));
  });

  it('opens with its own token only', () => {
    const id = linkIdOf('key', scope);
    const token = tokenOf('key', id);

    expect(idIn('key', token)).toBe(id);
    expect(idIn('other key', token)).toBeUndefined();
    expect(idIn('key', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
    expect(idIn('key', id)).toBeUndefined();
    expect(idIn('key', '../../etc')).toBeUndefined();
  });
});
