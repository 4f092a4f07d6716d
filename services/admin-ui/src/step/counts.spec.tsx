import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding } from '@gendan/procedure';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode } from 'react';
import { useCase, useProcedure } from '../desk/queries';
import { show } from '../testing/screen';
import { StepForm } from './StepForm';

afterEach(cleanup);

/** Goods that come in lots, line by line; the receiver may say what a lot lacked. */
function Arriving({ of = goods }: { of?: (order: CaseView) => MilestoneStanding }): ReactNode {
  const order = useCase('EX2601-017').data;
  const procedure = useProcedure(order?.procedure);
  if (!order || procedure.isPending) return null;
  const nothing = (): void => undefined;
  return <StepForm order={order} procedure={procedure.data} at={of(order)} onClose={nothing} onStep={nothing} onSent={nothing} />;
}

const goods = ({ standing, terms }: CaseView): MilestoneStanding => {
  const [some] = standing.milestones;
  if (!some) throw new Error('the fixture has no milestones');
  return {
    key: 'goodsReceived',
    milestone: 'goodsReceived',
    kind: 'count',
    state: 'open',
    round: 1,
    revision: some.revision,
    group: some.group,
    refusable: false,
    owners: ['merchandiser'],
    waitsFor: [],
    holds: [],
    count: { toward: Object.fromEntries(terms.lines.map(({ line, quantity }) => [line, quantity])), reached: {} },
    evidence: { detail: { type: 'text', optional: true } },
  };
};

it('goods are counted lot by lot, line by line, by the note they came with, and what was remarked goes along', async () => {
  const { sent } = await show(<Arriving />);
  const enter = await screen.findByRole('button', { name: /记/ });
  await userEvent.click(enter);
  expect(await screen.findByText('至少一行要填数量')).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: /焖烧杯/ }), '200');
  await userEvent.type(screen.getByLabelText('送货单号'), 'DN-7');
  await userEvent.type(screen.getByLabelText(/^detail/), '差两箱');
  await userEvent.click(enter);
  await waitFor(() => expect(sent.at(-1)?.path).toBe('/api/cases/EX2601-017/reports'));
  expect(sent.at(-1)?.body).toMatchObject({
    milestone: 'goodsReceived',
    source: 'desk',
    sourceId: 'DN-7',
    outcome: 'counted',
    amount: { 1: '200' },
  });
});

/** What a statement of account comes to is money, in the currency it is written in. */
const statementPaid = (order: CaseView): MilestoneStanding => ({
  ...goods(order),
  key: 'statementPaid',
  milestone: 'statementPaid',
  count: { toward: '2592.00', currency: 'CNY', reached: '0' },
});

it('money is counted as money, in its own currency', async () => {
  await show(<Arriving of={statementPaid} />);
  expect(await screen.findByLabelText(/CNY/)).toBeTruthy();
  expect(screen.getByText(/2592\.00/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});
