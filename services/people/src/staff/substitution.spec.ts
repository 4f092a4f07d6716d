import { type Away, substituteOf } from './substitution';

const day = (n: number): Date => new Date(Date.UTC(2026, 3, n));
const away = (person: string, substitute: string, more: Partial<Away> = {}): Away => ({
  person,
  substitute,
  since: day(10),
  until: day(20),
  roles: [],
  ...more,
});

describe('who stands in', () => {
  it('nobody while the person is there: before, and from the moment of the return', () => {
    const absences = [away('chen', 'zhou')];

    expect(substituteOf(absences, 'chen', 'businessManager', day(9))).toBeUndefined();
    expect(substituteOf(absences, 'chen', 'businessManager', day(20))).toBeUndefined();
  });

  it('the substitute from the first moment of the absence', () => {
    expect(substituteOf([away('chen', 'zhou')], 'chen', 'businessManager', day(10))).toEqual({ substitute: 'zhou', until: day(20) });
  });

  it('only in the roles that were named', () => {
    const absences = [away('chen', 'zhou', { roles: ['businessManager'] })];

    expect(substituteOf(absences, 'chen', 'businessManager', day(12))?.substitute).toBe('zhou');
    expect(substituteOf(absences, 'chen', 'salesperson', day(12))).toBeUndefined();
    expect(substituteOf(absences, 'chen', undefined, day(12))).toBeUndefined();
  });

  it('the substitute’s substitute when both are away, until the first of them is back', () => {
    const absences = [away('chen', 'zhou'), away('zhou', 'li', { until: day(15) })];

    expect(substituteOf(absences, 'chen', 'businessManager', day(12))).toEqual({ substitute: 'li', until: day(15) });
    expect(substituteOf(absences, 'chen', 'businessManager', day(16))).toEqual({ substitute: 'zhou', until: day(20) });
  });

  it('nobody when two who are away name each other', () => {
    expect(substituteOf([away('chen', 'zhou'), away('zhou', 'chen')], 'chen', 'businessManager', day(12))).toBeUndefined();
  });
});
