import { chinaOffice, type Day, dayOf, type LineQuantities, quantitiesOf } from '@gendan/trade';
import { hashOf } from '../hash';
import type { Rules } from '../language';
import type { NewPart, Opening } from '../messages';
import { CORE, type Values } from '../plan';
import { sliceOf } from '../slice';
import type { SimulatedOrder } from './assumed';

/** How the order begins: every role played by somebody called like it, the office's calendar for all. */
export function openingOf(rules: Rules, order: SimulatedOrder): Opening {
  const number = order.number ?? 'SIM-001';
  const owner = rules.cast[0] ?? '';
  const cast = Object.fromEntries([...rules.cast, ...rules.parties].map((role) => [role, order.cast?.[role] ?? role]));
  return {
    case: `${rules.for}:${number}`,
    kind: rules.for,
    number,
    core: CORE,
    procedure: { id: rules.id, version: rules.version, hash: hashOf(rules) },
    terms: { version: 1, hash: hashOf(order.terms), slice: sliceOf(rules, order.terms) },
    cast,
    settings: order.settings ?? {},
    calendars: { company: chinaOffice({ id: 'company', version: 1 }) },
    calendarOf: { company: 'company' },
    parts: order.parts ?? wholeParts(rules, order),
    by: { person: cast[owner] ?? owner, role: owner },
  };
}

/** One part of each kind that covers the goods, each carrying all of what is before it; their dates are the order's delivery. */
function wholeParts(rules: Rules, { terms, opened }: SimulatedOrder): NewPart[] {
  const quantity = quantitiesOf(terms);
  const values = datesOfParts(rules, terms.delivery ?? dayOf(chinaOffice({ id: 'company', version: 1 }), opened));
  const parts: NewPart[] = [];
  for (const kind of coveringKinds(rules)) {
    const before = parts.at(-1);
    parts.push({ kind, label: '1', quantity, values, ...(before ? { carries: carried(before, quantity) } : {}) });
  }
  return [...(Object.keys(quantity).length === 0 ? [] : parts), ...wantedParts(rules)];
}

/** One of each kind of which there must be at least one. */
const wantedParts = ({ of }: Pick<Rules, 'of'>): NewPart[] =>
  of.flatMap((node) => {
    if ('m' in node) return [];
    if (node.g !== 'each') return wantedParts(node);
    const inside = node.inside === undefined ? {} : { inside: `${node.inside}:1` };
    return node.atLeast === 1 ? [{ kind: node.name, label: '1', ...inside }] : [];
  });

const carried = ({ kind, label = '1' }: NewPart, quantity: LineQuantities): Record<string, LineQuantities> => ({
  [`${kind}:${label}`]: quantity,
});

function coveringKinds(rules: Rules): string[] {
  return rules.of.flatMap(function kinds(node): string[] {
    if ('m' in node) return [];
    const own = node.g === 'each' && node.covers === 'terms.lines' ? [node.name] : [];
    return [...own, ...node.of.flatMap(kinds)];
  });
}

/** The `part.` paths that dates count from. */
function datesOfParts(rules: Rules, day: Day): Values {
  const anchors = JSON.stringify(rules).matchAll(/"(?:on|after|before)":"part\.(\w+)"/g);
  return Object.fromEntries([...anchors].map(([, name = '']) => [name, day]));
}
