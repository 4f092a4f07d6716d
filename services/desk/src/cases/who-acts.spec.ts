import type { MilestoneStanding } from '@gendan/procedure';
import type { Reader } from '../sign-in/reader';
import { whoActs } from './who-acts';

const aReader = (id: string, more: Partial<Reader> = {}): Reader => ({
  kind: 'person',
  id,
  name: { zh: id, en: id },
  language: 'zh',
  zone: 'Asia/Shanghai',
  roles: [],
  scopes: [],
  standsInFor: [],
  ...more,
});
const cast = { merchandiser: 'person:wang', businessManager: 'person:chen', factory: 'factory:jinkai' };
const milestones = [{ milestone: 'proformaApproved', owners: ['businessManager'] }] as MilestoneStanding[];
const standing = { number: 'EX1', cast, milestones, roles: ['merchandiser', 'businessManager', 'finance'] };

describe('who acts on a case', () => {
  it('is whoever the cast names', () => {
    expect(whoActs(aReader('person:wang'), standing, {})).toEqual({ person: 'person:wang', role: 'merchandiser' });
  });

  it('is nobody who has no role in it', () => {
    expect(() => whoActs(aReader('person:li', { roles: ['administrator'] }), standing, {})).toThrow(
      expect.objectContaining({ code: 'NOT_ON_THIS_CASE' }),
    );
  });

  it('is not somebody else for the asking', () => {
    expect(() => whoActs(aReader('person:wang'), standing, { role: 'businessManager' })).toThrow(
      expect.objectContaining({ code: 'NOT_THAT_ROLE' }),
    );
    expect(() => whoActs(aReader('person:wang', { roles: ['businessManager'] }), standing, { role: 'businessManager' })).toThrow(
      expect.objectContaining({ code: 'NOT_THAT_ROLE' }),
    );
  });

  it('is a substitute, for the person who is away, in the roles that are covered', () => {
    const substitute = aReader('person:zhou', { standsInFor: [{ person: 'person:chen', roles: ['businessManager'] }] });

    expect(whoActs(substitute, standing, {})).toEqual({ person: 'person:zhou', role: 'businessManager', for: 'person:chen' });
    expect(() => whoActs(aReader('person:zhou'), standing, { for: 'person:chen' })).toThrow(
      expect.objectContaining({ code: 'NOT_STANDING_IN' }),
    );
    expect(() => whoActs(aReader('person:zhou', { standsInFor: [{ person: 'person:chen', roles: ['finance'] }] }), standing, {})).toThrow(
      expect.objectContaining({ code: 'NOT_ON_THIS_CASE' }),
    );
  });

  it('is anyone who holds a role that the cast leaves open', () => {
    expect(whoActs(aReader('person:qian', { roles: ['finance'] }), standing, {})).toEqual({ person: 'person:qian', role: 'finance' });
  });

  it('takes the role whose turn it is when somebody has two', () => {
    const both = { ...standing, cast: { merchandiser: 'person:chen', businessManager: 'person:chen' } };

    expect(whoActs(aReader('person:chen'), both, { milestone: 'proformaApproved' }).role).toBe('businessManager');
    expect(whoActs(aReader('person:chen'), both, {}).role).toBe('merchandiser');
  });
});
