import type { CaseView } from '@gendan/contracts';
import { builtIn, type EvidenceField, HOUSE_TERMS, type Rules, slicePaths } from '@gendan/procedure';
import { inDays } from './demo/orders';
import { addressesIn, Person } from './demo/talk';
import { aNumber } from './stage/orders';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');

/** Who works here, signed in when first needed. */
const users = new Map(addresses.signIns.map(({ person, user }) => [person, user]));
const signedIn = new Map<string, Promise<Person>>();
function person(id: string): Promise<Person> {
  const known = signedIn.get(id) ?? Person.signIn(addresses, users.get(id) ?? id);
  signedIn.set(id, known);
  return known;
}
const LIMINGZHE = 'person:1003';
let holders: Map<string, string>;
beforeAll(async () => {
  const staff = await (await person(LIMINGZHE)).at<{ id: string; roles: string[] }[]>('people', 'GET', '/api/people');
  holders = new Map(staff.flatMap(({ id, roles }) => roles.map((role) => [role, id] as const)));
});

const PARTIES: Record<string, string> = {
  factory: 'factory:jinkai',
  forwarder: 'forwarder:haitong',
  supplier: 'supplier:chengda',
  carrier: 'carrier:sutong',
  inspectionCompany: 'inspectionCompany:zhengheng',
  fabricMill: 'fabricMill:yonghe',
  printFactory: 'printFactory:caiyi',
  washingPlant: 'washingPlant:qingyuan',
  packingSubcontractor: 'packingSubcontractor:xinbao',
};
const BUYERS: Record<string, string> = { customer: 'customer:hansewerk', shop: 'shop:huamei-chengxi', reseller: 'reseller:lejia' };

const USUAL = { choice: '', flag: true, date: inDays(20), money: { amount: '500.00', currency: 'USD' } };
/** What only some procedures read: the first of a choice, everything that may be asked for. */
const extras = (rules: Rules): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(HOUSE_TERMS)
      .filter(([name]) => slicePaths(rules).some((path) => path.split('.')[1] === name))
      .map(([name, { type, of }]) => [name, type === 'choice' ? Object.keys(of ?? {})[0] : USUAL[type]]),
  );

/** One of each kind of which there must be at least one; what is inside another part comes with that. */
const wantedParts = ({ of }: Pick<Rules, 'of'>): object[] =>
  of.flatMap((node) =>
    'm' in node
      ? []
      : node.g === 'each'
        ? node.atLeast && node.inside === undefined
          ? [{ kind: node.name, label: '1' }]
          : []
        : wantedParts(node),
  );

function opening(rules: Rules, number: string): object {
  const { methods, inspection } = rules.allows;
  const method = methods[0];
  const buyer = rules.parties.find((role) => BUYERS[role]);
  return {
    kind: rules.for,
    number,
    procedure: { id: rules.id },
    ...(buyer && { customer: BUYERS[buyer] }),
    cast: Object.fromEntries(rules.parties.flatMap((role) => (PARTIES[role] ? [[role, PARTIES[role]]] : []))),
    parts: wantedParts(rules),
    terms: {
      ...extras(rules),
      currency: 'USD',
      incoterm: 'FOB',
      port: 'Ningbo',
      delivery: inDays(75),
      ...(inspection[0] && { inspection: inspection[0] }),
      remarks: 'as the sample',
      lines: method ? [{ line: '1', product: 'HW-2210', description: 'Storage basket', quantity: '600', unit: 'pcs', price: '12.50' }] : [],
      instalments: method ? [{ id: 'all', method, gate: method === 'openAccount' ? 'later' : 'production', share: '100' }] : [],
    },
  };
}

const VALUES: Record<string, unknown> = {
  text: 'as agreed',
  number: '1',
  date: inDays(3),
  instant: new Date().toISOString(),
  money: { amount: '10.00', currency: 'USD' },
  quantity: '1',
  lines: { '1': '1' },
  list: ['one'],
  party: 'customer:hansewerk',
  flag: true,
  form: { filled: true },
  trackingNumber: 'SF1234567890',
};
type File = { hash: string; name: string };
const told = (fields: Record<string, EvidenceField>, files: File[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const { type, optional, of } = typeof field === 'string' ? { type: field } : field;
      return optional ? [] : [[name, of?.[0] ?? (['file', 'scan', 'photo'].includes(type) ? files : VALUES[type])]];
    }),
  );

const roleOwner = ({ standing }: CaseView, role: string): string => standing.cast[role] ?? holders.get(role) ?? '';

/** The first thing to do is done by whoever has to do it; what somebody outside has to tell is entered by whoever looks after the case. */
async function firstTask(number: string, view: CaseView, rules: Rules): Promise<string> {
  const task = view.standing.milestones.find(({ state, kind }) => state === 'open' && kind !== 'count');
  if (!task) throw new Error(`${number}: nothing to do`);
  const owner = await person(roleOwner(view, task.owners.find((role) => rules.cast.includes(role)) ?? rules.cast[0] ?? ''));
  const files = [await owner.upload('paper.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'), 'application/pdf')];
  const values = told(task.evidence ?? {}, files);
  const at = { milestone: task.milestone, ...(task.part && { part: task.part }) };
  await owner.act(number, { kind: task.kind === 'approval' ? 'sign' : 'confirm', ...at, values }, { files });
  return task.key;
}

async function cancelled(number: string, rules: Rules, view: CaseView): Promise<void> {
  const signers = rules.cancel.map((role) => roleOwner(view, role));
  const asks = rules.cast.map((role) => roleOwner(view, role)).find((id) => !signers.includes(id)) ?? '';
  await (await person(asks)).act(number, { kind: 'cancel', reason: 'opened to see that it opens' });
  for (const signer of signers) await (await person(signer)).sign(number, 'cancel');
}

test.each(builtIn.map(({ rules }) => [rules.id, rules] as const))(
  '%s: opened with its parties, its first task done by whoever has it, cancelled by those who may',
  async (_, rules) => {
    const number = aNumber('EV');
    const limingzhe = await person(LIMINGZHE);
    await limingzhe.post('/api/cases', opening(rules, number));

    const view = await limingzhe.view(number);
    const { cast } = view.standing;
    expect(rules.parties.filter((role) => cast[role] === undefined && !['bank', 'authority', 'distributor'].includes(role))).toEqual([]);
    expect(view.cast.filter(({ person: id, name }) => name.zh === id)).toEqual([]);

    const key = await firstTask(number, view, rules);
    const after = await limingzhe.view(number);
    const done = after.standing.milestones.find((each) => each.key === key);
    expect(done?.state === 'done' || (done?.signs ?? []).length > 0).toBe(true);

    // a duty of one step is closed by now
    if (after.state === 'running') await cancelled(number, rules, view);
    expect((await limingzhe.view(number)).state).toMatch(/cancelled|closed/);
  },
);
