import { HOUSE_LADDERS } from '../../libs/procedure/src/procedures/house/ladders';
import type { Cond, EvidenceField, Milestone, MilestoneRule, Node, Rules, Rung } from '../../libs/procedure/src';
import { milestonesOf } from '../../libs/procedure/src/milestones-of';

/** One word of a procedure broken. `of`: the milestone it stands in, if in one. `at`: the milestone that comes up wherever the mutant can show. */
export type Mutant = { what: string; of?: Milestone; at?: string; rules: () => Rules };

type Edit = { what: string; to: Milestone };

/** Every word that a rule may lose, once each. */
export function mutantsOf(rules: Rules): Mutant[] {
  const inside = milestonesOf(rules.of).flatMap((rule) => editsOf(rule, rules).map((edit) => mutantOf(rules, rule, edit)));
  return [...inside, ...wholeOf(rules)];
}

/** Needed where it was not, a milestone comes up where it never did. */
const mutantOf = (rules: Rules, of: Milestone, { what, to }: Edit): Mutant => ({
  what: `${of.name}: ${what}`,
  of,
  ...(what === NEEDED ? {} : { at: of.name }),
  rules: () => replaced(rules, to),
});

function replaced(rules: Rules, rule: Milestone): Rules {
  const within = (nodes: readonly Node[]): Node[] =>
    nodes.map((node) => ('m' in node ? (node.name === rule.name ? rule : node) : { ...node, of: within(node.of) }));
  return { ...rules, of: within(rules.of) };
}

function editsOf(rule: Milestone, rules: Rules): Edit[] {
  return [
    { what: 'never comes up', to: { ...rule, when: NEVER } },
    ...optionalWords(rule),
    ...entriesOf(rule, 'after'),
    ...readsOf(rule),
    ...entriesOf(rule, 'atOpening'),
    ...entriesOf(rule, 'then'),
    ...copiesOf(rule),
    ...evidenceOf(rule),
    ...chainOf(rule, rules),
    ...ownerOf(rule, rules),
  ];
}

const NEEDED = 'without when';
const NEVER: Cond = ['any'];
const DROPPED = ['when', 'is', 'due', 'ladder', 'refused', 'silence', 'every', 'until', 'tolerance'] as const;

function optionalWords(rule: Milestone): Edit[] {
  return DROPPED.filter((word) => word in rule).map((word) => ({ what: `without ${word}`, to: without(rule, word) }));
}

function without(rule: Milestone, word: string): Milestone {
  return Object.fromEntries(Object.entries(rule).filter(([name]) => name !== word && !(word === 'is' && name === 'gate'))) as Milestone;
}

function entriesOf(rule: Milestone, word: 'after' | 'atOpening' | 'then'): Edit[] {
  const entries: readonly unknown[] = rule[word] ?? [];
  return entries.map((entry, at) => ({
    what: `${word} without ${typeof entry === 'string' ? entry : JSON.stringify(entry)}`,
    to: { ...rule, [word]: entries.filter((_, other) => other !== at) },
  }));
}

/** The agreed terms are read as one; what else is read, each by itself. */
function readsOf(rule: Milestone): Edit[] {
  const { reads = [] } = rule;
  const terms = reads.filter((path) => path.startsWith('terms.'));
  const facts = reads.filter((path) => !terms.includes(path));
  return [
    ...(terms.length > 0 ? [{ what: 'reads no terms', to: { ...rule, reads: facts } }] : []),
    ...facts.map((path) => ({ what: `does not read ${path}`, to: { ...rule, reads: reads.filter((one) => one !== path) } })),
  ];
}

function copiesOf(rule: Milestone): Edit[] {
  const { copies } = rule;
  if (!copies) return [];
  const { acknowledge, ...silent } = copies;
  return [
    ...copies.to.map((role) => ({
      what: `no copy to ${role}`,
      to: { ...rule, copies: { ...copies, to: copies.to.filter((one) => one !== role) } },
    })),
    ...(acknowledge ? [{ what: 'copies need no acknowledgement', to: { ...rule, copies: silent } }] : []),
  ];
}

function evidenceOf(rule: Milestone): Edit[] {
  const { evidence = {} } = rule;
  return Object.entries(evidence).flatMap(([field, of]) => {
    const full = typeof of === 'string' ? { type: of } : of;
    if (full.optional) return [];
    const loose: EvidenceField = { ...full, optional: true };
    return [{ what: `${field} may be left out`, to: { ...rule, evidence: { ...evidence, [field]: loose } } }];
  });
}

function chainOf(rule: Milestone, rules: Rules): Edit[] {
  if (rule.m !== 'approval') return [];
  const { chain, mode } = rule;
  return [
    ...chain.flatMap((signer, at): Edit[] => {
      const full = typeof signer === 'string' ? { role: signer } : signer;
      const other = chain.filter((_, one) => one !== at);
      const as = (changed: Partial<typeof full>): Milestone => ({
        ...rule,
        chain: chain.map((one, n) => (n === at ? { ...full, ...changed } : one)),
      });
      return [
        other.length > 0
          ? { what: `${full.role} does not sign`, to: { ...rule, chain: other } }
          : { what: `signed by ${nextRole(rules.cast, full.role)}`, to: as({ role: nextRole(rules.cast, full.role) }) },
        ...('when' in full && full.when
          ? [{ what: `${full.role} always signs`, to: { ...rule, chain: chain.map((one, n) => (n === at ? full.role : one)) } }]
          : []),
      ];
    }),
    ...(chain.length > 1 ? [{ what: `mode ${mode === 'all' ? 'sequence' : 'all'}`, to: turned(rule) }] : []),
  ];
}

const turned = (rule: Extract<Milestone, { m: 'approval' }>): Milestone =>
  rule.mode === 'all' ? without(rule, 'mode') : { ...rule, mode: 'all' };

function ownerOf(rule: Milestone & MilestoneRule, { cast, parties }: Rules): Edit[] {
  const { by } = rule;
  if (by === undefined) return [];
  const among = cast.includes(by) ? cast : parties;
  const next = nextRole(among, by);
  return next === by ? [] : [{ what: `by ${next}`, to: { ...rule, by: next } }];
}

const nextRole = (roles: readonly string[], role: string): string => roles[(roles.indexOf(role) + 1) % roles.length] ?? role;

/** The procedure in which the ladders that all of them share are broken. */
const HOUSE = 'detailedTrade';

/** Figures, rungs and who cancels. Only the ladders that some milestone of the procedure names, and the default one. */
function wholeOf(rules: Rules): Mutant[] {
  const named = new Set(['default', ...milestonesOf(rules.of).flatMap(({ ladder }) => ladder ?? [])]);
  const ladders = Object.entries(rules.ladders).filter(
    ([name, rungs]) => named.has(name) && (rules.id === HOUSE || !isOfTheHouse(name, rungs)),
  );
  return [
    ...Object.entries(rules.settings)
      .filter(([name]) => JSON.stringify(rules.of).includes(`"setting":"${name}"`))
      .map(([name, value]) => ({
        what: `setting ${name} ${String(value)} otherwise`,
        rules: () => ({ ...rules, settings: { ...rules.settings, [name]: otherwise(value) } }),
      })),
    ...ladders.flatMap(([name, rungs]) =>
      rungs.map((rung, at) => {
        const to = nextRole(['owner', ...rules.cast], rung.to);
        const changed = rungs.map((one, n) => (n === at ? { ...one, to } : one));
        return {
          what: `ladder ${name}, rung ${at + 1} to ${to}`,
          rules: () => ({ ...rules, ladders: { ...rules.ladders, [name]: changed } }),
        };
      }),
    ),
    ...rules.cancel.map((role) => ({
      what: `${nextRole(rules.cast, role)} signs a cancellation instead of ${role}`,
      rules: () => ({ ...rules, cancel: rules.cancel.map((one) => (one === role ? nextRole(rules.cast, role) : one)) }),
    })),
  ];
}

const isOfTheHouse = (name: string, rungs: readonly Rung[]): boolean =>
  Object.entries(HOUSE_LADDERS).some(([house, its]) => house === name && JSON.stringify(its) === JSON.stringify(rungs));

function otherwise(value: Rules['settings'][string]): Rules['settings'][string] {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' && value !== '' && !Number.isNaN(Number(value))
    ? String(Number(value) * 2)
    : `${String(value)} otherwise`;
}
