import {
  CORE,
  countOf,
  decide,
  drawUp,
  evolve,
  hashOf,
  lookAt,
  nineSteps,
  observe,
  pendingEffects,
  signersNow,
  sliceOf,
  type Act,
  type Command,
  type Event,
  type EvidenceField,
  type Key,
  type Observation,
  type Opening,
  type Plan,
  type Rules,
} from '@gendan/procedure';
import { chinaOffice, type Terms } from '@gendan/trade';

/** The life of one order as the messages that make it: what a workflow hears from its doors. */
export type Message = { command: Command; observation?: undefined } | { observation: Observation & { id: string }; command?: undefined };
export type Life = { name: string; rules: Rules; opening: Opening; messages: Message[]; rev: number };

const now = '2026-03-02T02:00:00.000Z';

/** Sixty steps of one person, no deadline, no service: the Updates alone. */
export function sixtySteps(number: string): Life {
  const of = [
    ...Array.from({ length: 59 }, (_, i) => ({
      m: 'task' as const,
      name: `step${i}`,
      by: 'merchandiser',
      ...(i > 0 && { after: [`step${i - 1}`] }),
    })),
    { m: 'task' as const, name: 'ended', by: 'merchandiser', after: ['step58'], is: 'closes' as const },
  ];
  const rules: Rules = {
    id: 'sixty', version: 1, for: 'order', cast: ['merchandiser'], parties: [], cancel: ['merchandiser'],
    allows: { methods: ['openAccount'], inspection: ['none'] }, settings: {}, ladders: { default: [] }, of: [{ g: 'stage', name: 'work', of }],
  }; // prettier-ignore
  const opening = openingOf(number, rules, { 'terms.instalments': [] }, { merchandiser: 'person:1' });
  return played('60 milestones', rules, opening);
}

/** S0 with 30 % T/T before production and 70 % before the originals, one factory order, one shipment. */
export function nineStepsLife(number: string): Life {
  const { rules } = nineSteps;
  const terms: Terms = {
    currency: 'USD', incoterm: 'FOB', port: 'Ningbo', delivery: '2026-06-30', tolerancePercent: '0', inspection: 'none', firstArticle: false, remarks: null,
    lines: [{ line: '1', product: 'shirt', description: '', quantity: '1000', unit: 'pcs', price: '10.00' }],
    instalments: [
      { id: '1', method: 'tt', gate: 'production', share: '30' },
      { id: '2', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
    ],
  }; // prettier-ignore
  const cast = Object.fromEntries([
    ...rules.cast.map((role) => [role, `person:${role}`]),
    ...rules.parties.map((role) => [role, `party:${role}`]),
  ]);
  const opening = openingOf(number, rules, sliceOf(rules, terms), cast);
  return played('S0, T/T', rules, {
    ...opening,
    parts: [
      { kind: 'factoryOrder', quantity: { '1': '1000' }, values: { dueOn: '2026-06-01' } },
      {
        kind: 'shipment',
        quantity: { '1': '1000' },
        carries: { 'factoryOrder:1': { '1': '1000' } },
        values: { etd: '2026-06-20', balance: '7000.00' },
      },
    ],
  });
}

function openingOf(number: string, rules: Rules, slice: Record<string, unknown>, cast: Record<string, string>): Opening {
  return {
    case: `order:${number}`,
    kind: 'order',
    number,
    core: CORE,
    procedure: { id: rules.id, version: rules.version, hash: hashOf(rules) },
    by: { person: 'person:1', role: rules.cast[0] ?? '' },
    terms: { version: 1, hash: hashOf(slice), slice },
    cast,
    calendars: { company: chinaOffice({ id: 'company', version: 1 }) },
    calendarOf: { company: 'company' },
  };
}

/** Does whatever is open, until the case closes. */
function played(name: string, rules: Rules, opening: Opening): Life {
  let plan: Plan | undefined;
  const take = (events: Event[]): void => void events.forEach((event) => (plan = evolve(rules, plan, event)));
  const present = (): Plan => {
    if (!plan) throw new Error('not opened');
    return plan;
  };
  const messages: Message[] = [];
  take(drawUp(rules, opening, now));
  for (let n = 1; !present().closed; n += 1) {
    const look = lookAt(rules, present());
    const open = look.keys().filter((key) => look.state(key).state === 'open' && look.milestone(key)?.rule.every === undefined);
    const message = open.map((key) => messageFor(rules, present(), key, `${opening.number}-${n}`)).find((each) => each !== undefined);
    if (!message)
      throw new Error(
        `${name}: nothing to do after ${n} messages; open: ${open.join()}; waits: ${look
          .keys()
          .filter((key) => look.state(key).state === 'waits')
          .join()}`,
      );
    messages.push(message);
    take(
      message.command ? (decide(rules, present(), message.command, now).events ?? []) : observe(rules, present(), message.observation, now),
    );
    for (const { effect, round } of pendingEffects(present()))
      take(observe(rules, present(), { kind: 'effectAnswer', effect, round, outcome: 'done', values: { reference: '1' } }, now));
  }
  return { name, rules, opening, messages, rev: present().rev };
}

/** The first act on an open milestone that the core does not refuse. */
function messageFor(rules: Rules, plan: Plan, key: Key, id: string): Message | undefined {
  const look = lookAt(rules, plan);
  const rule = look.milestone(key)?.rule;
  if (!rule) return undefined;
  const [milestone = '', part] = key.split('@');
  const about = { milestone, ...(part !== undefined && { part }) };
  const values = Object.fromEntries(Object.entries(rule.evidence ?? {}).flatMap(([field, type]) => evidenceFor(field, type)));
  if (rule.m === 'count') {
    const { toward } = countOf(look, key);
    const amount = (toward as { value?: unknown }).value;
    return {
      observation: {
        id,
        kind: 'report',
        ...about,
        source: 'finance',
        sourceId: key,
        version: 1,
        outcome: 'counted',
        happened: now,
        amount: amount as string,
        values,
      },
    };
  }
  for (const role of rule.m === 'approval' ? signersNow(look, key) : [rule.by ?? '']) {
    const act: Act = rule.m === 'approval' ? { kind: 'sign', ...about, as: role } : { kind: 'confirm', ...about, values };
    const command: Command = { ...act, id, by: { person: plan.cast[role] ?? '', role }, door: rule.m === 'outside' ? 'link' : 'ui' };
    if (decide(rules, plan, command, now).events) return { command };
  }
  return undefined;
}

const file = { hash: 'a'.repeat(64), name: 'photo.jpg' };
const samples: Record<string, unknown> = {
  text: 'as agreed', number: '1', date: '2026-06-15', instant: now, money: { amount: '100.00', currency: 'USD' }, quantity: '10', lines: { '1': '1000' }, list: ['one'],
  file, scan: file, photo: file, party: 'party:customer', flag: false, form: {}, iso6346: 'CSQU3054383', trackingNumber: 'SF1234567890123',
}; // prettier-ignore

function evidenceFor(field: string, declared: EvidenceField): [string, unknown][] {
  const { type, optional, of } = typeof declared === 'string' ? { type: declared } : declared;
  if (optional) return [];
  return [[field, type === 'choice' ? of?.[0] : samples[type]]];
}
