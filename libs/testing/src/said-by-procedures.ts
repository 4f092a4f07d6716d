import type { records } from '@gendan/contracts/grpc';
import {
  builtIn,
  compile,
  type Compiled,
  type CompiledMilestone,
  type Keeper,
  PLAUSIBLE,
  RECORD_RULES,
  type RecordRule,
} from '@gendan/procedure';

/** What any procedure of the house can say to a service: once with the least evidence a step asks for, then with all of it. */
export function saidByProcedures(to: Keeper): records.KeepRequest[] {
  return builtIn.flatMap(({ rules }) => {
    const compiled = compile(rules);
    return RECORD_RULES.filter(({ at }) => at === to).flatMap((rule) => {
      const milestone = compiled.milestones.get(rule.of);
      if (!milestone) return [];
      const saying = new Saying(compiled, milestone, rule);
      return [saying.request(1, 'least'), saying.request(2, 'all')];
    });
  });
}

type HowMuch = 'least' | 'all';

class Saying {
  constructor(
    private readonly compiled: Compiled,
    private readonly milestone: CompiledMilestone,
    private readonly rule: RecordRule,
  ) {}

  request(revision: number, much: HowMuch): records.KeepRequest {
    const { id: number, for: kind } = this.compiled.rules;
    const { record, of, rounds } = this.rule;
    const key = this.part === '' ? of : `${of}@${this.part}`;
    const said = { record, case: `${kind}:${number}`, number, key: rounds ? `${key}/1` : key, revision, by: 'person:wang' };
    return { ...said, valuesJson: JSON.stringify(this.values(much)), withdrawn: false };
  }

  private get part(): string {
    const { partKind } = this.milestone;
    return partKind === undefined ? '' : `${partKind}:1`;
  }

  private values(much: HowMuch): Record<string, unknown> {
    const read = Object.entries(this.rule.values).map(([name, where]): [string, unknown] => {
      const paths = typeof where === 'string' ? [where] : where;
      return [name, paths.map((path) => this.at(path, much)).find((value) => value !== undefined && value !== '')];
    });
    return Object.fromEntries(read.filter(([, value]) => value !== undefined));
  }

  private at(path: string, much: HowMuch): unknown {
    const [how, place = how] = path.split(':');
    const value = this.valueAt(place ?? '', much);
    if (value === undefined) return undefined;
    if (how === 'day') return PLAUSIBLE.date;
    if (how === 'instant') return PLAUSIBLE.instant;
    return how === 'money' ? PLAUSIBLE.money : value;
  }

  private valueAt(place: string, much: HowMuch): unknown {
    const [what, name = '', field = ''] = place.split('.');
    if (what === 'facts') return this.factAt(name, field, much);
    if (what === 'cast') return name;
    if (what === 'case') return { number: this.compiled.rules.id, round: 1, part: this.part }[name];
    if (what === 'part') return name === 'quantity' && this.part !== '' ? PLAUSIBLE.lines : undefined;
    return { value: PLAUSIBLE.money, undertaken: PLAUSIBLE.money, quantity: PLAUSIBLE.lines, dueOn: PLAUSIBLE.date }[name];
  }

  /** What comes after the step is not on file yet; of the step itself what nobody must tell is left out. */
  private factAt(name: string, field: string, much: HowMuch): unknown {
    if (much === 'least' && name !== this.rule.of) return undefined;
    const milestone = this.compiled.milestones.get(name);
    if (!milestone) return undefined;
    if (field === 'happened') return PLAUSIBLE.date;
    if (field === 'by') return 'person:wang';
    const declared = milestone.evidence[field];
    if (declared === undefined) return undefined;
    const { type, optional, of } = typeof declared === 'string' ? { type: declared } : declared;
    return optional && much === 'least' ? undefined : (of?.at(-1) ?? PLAUSIBLE[type]);
  }
}
