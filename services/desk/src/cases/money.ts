import type { CaseView } from '@gendan/contracts';
import type { Standing } from '@gendan/procedure';
import { amountOf, compare, type Instalment, instalmentAmount, isDecimal, sum, type Terms } from '@gendan/trade';

type Money = CaseView['money'];

/** Whether the money came: each instalment with what its counts have reached. */
export function moneyOf(terms: Terms, standing: Standing): Money {
  const instalments = terms.instalments.map((instalment) => oneOf(terms, instalment, standing));
  return { instalments, currency: terms.currency, total: amountOf(terms), received: sum(instalments.map(({ received }) => received)) };
}

function oneOf(terms: Terms, instalment: Instalment, { milestones, parts }: Standing): Money['instalments'][number] {
  const part = parts.find(({ kind, values }) => kind === 'instalment' && values['id'] === instalment.id);
  const mine = milestones.filter((each) => {
    if (each.is !== 'moneyIn' || each.state === 'notNeeded') return false;
    return part && each.part?.startsWith('instalment:')
      ? each.part === part.id
      : instalment.method === 'tt' && instalment.gate === 'originals' && each.part?.startsWith('shipment:');
  });
  const amount = instalmentAmount(terms, instalment);
  const received = sum(mine.map((each) => (isDecimal(each.count?.reached) ? each.count.reached : '0')));
  const lcIn = milestones.some((each) => each.is === 'lcStands' && each.state === 'done' && (!part || each.part === part.id));
  // money is in when it has come, also before its milestone's turn
  const paid = mine.length > 0 && mine.every(({ state }) => state === 'done');
  const isIn = instalment.method === 'lc' ? lcIn : paid || compare(received, amount) >= 0;
  const due = mine.find(({ state }) => state === 'open')?.due;
  return {
    id: instalment.id,
    method: instalment.method,
    gate: instalment.gate,
    amount,
    received,
    state: isIn ? 'in' : compare(received, '0') > 0 ? 'part' : 'open',
    ...(due && { due }),
  };
}
