import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { show } from '../testing/screen';
import { StepDrawer } from './StepDrawer';

afterEach(cleanup);
const PASSED = 'inspectionPassed@shipment:1';
const BOOKED = 'forwarderContacted@shipment:2';

describe('a step of somebody else', () => {
  it('says for whom it waits and offers to remind, not to sign', async () => {
    const { sent } = await show(<StepDrawer number="EX2601-017" stepKey={PASSED} onClose={() => undefined} />);
    expect(await screen.findByText(/这一步等 何静/)).toBeTruthy();
    expect(screen.queryByText('签字同意')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /催办何静/ }));
    await waitFor(() =>
      expect(sent.at(-1)).toMatchObject({
        path: '/api/cases/EX2601-017/commands',
        body: { kind: 'chase', milestone: 'inspectionPassed', part: 'shipment:1' },
      }),
    );
    expect(await screen.findByText(/请回一下完工日期/)).toBeTruthy();
  });
});

describe('what somebody else is asked for', () => {
  it('stands in the step, so that a reminder can say it', async () => {
    await show(<StepDrawer number="EX2601-017" stepKey={PASSED} onClose={() => undefined} />);
    const asked = (await screen.findByRole('heading', { name: '要填、要交的' })).parentElement;
    expect(within(asked as HTMLElement).getByText('照片')).toBeTruthy();
    expect(screen.queryByText('拍照或选文件')).toBeNull();
  });
});

describe('signing what one has submitted', () => {
  it('is refused with the law, why here, what is untouched, and ways on with the best chosen', async () => {
    await show(<StepDrawer number="EX2601-017" stepKey={PASSED} onClose={() => undefined} />, { wish: 'wish=standIn' });
    await userEvent.click(await screen.findByRole('button', { name: /签字同意/ }));
    const refusal = await screen.findByRole('alert');
    expect(within(refusal).getByText(/铁律 5：谁录入，谁不能批/)).toBeTruthy();
    expect(within(refusal).getByText('FOUR_EYES')).toBeTruthy();
    expect(within(refusal).getByText(/你填的都在/)).toBeTruthy();
    const ways = within(refusal).getAllByRole<HTMLInputElement>('radio');
    expect(ways.length).toBeGreaterThanOrEqual(2);
    expect(ways[0]?.checked).toBe(true);
    expect(screen.getByRole('button', { name: /转 何静 办/ })).toBeTruthy();
  });
});

describe('a step of one’s own', () => {
  it('says before the click what follows', async () => {
    await show(<StepDrawer number="EX2601-017" stepKey={BOOKED} onClose={() => undefined} />);
    expect(await screen.findByText('确认后')).toBeTruthy();
    expect(screen.getByText(/轮到海通货代：船期已确认/)).toBeTruthy();
    expect(screen.getByText(/“船期已确认”开始计时：3 个工作日/)).toBeTruthy();
  });
  it('is not sent while evidence is missing', async () => {
    const { sent } = await show(<StepDrawer number="EX2601-017" stepKey={BOOKED} onClose={() => undefined} />);
    await userEvent.click(await screen.findByRole('button', { name: /确认已联系货代/ }));
    expect(await screen.findByText(/还缺“货好日期”/)).toBeTruthy();
    expect(sent).toEqual([]);
  });
  it('is recorded only when the case said so, and the draft goes', async () => {
    window.localStorage.clear();
    const { sent } = await show(<StepDrawer number="EX2601-017" stepKey={'progressChecked@factoryOrder:B 批'} onClose={() => undefined} />);
    await userEvent.type(await screen.findByLabelText('进度'), '做到 62%');
    await waitFor(() => expect(Object.keys(window.localStorage).some((key) => key.includes('progressChecked'))).toBe(true));
    await userEvent.click(screen.getByRole('button', { name: /确认已跟进度/ }));
    expect(await screen.findByText(/已记入订单/)).toBeTruthy();
    expect(sent.at(-1)?.body).toMatchObject({ kind: 'confirm', milestone: 'progressChecked', values: { progress: '做到 62%' } });
    expect(Object.keys(window.localStorage).some((key) => key.includes('progressChecked'))).toBe(false);
  });
  it('taken in by a slow engine is said done when it is, without a further click, and was sent under one id', async () => {
    const { sent } = await show(
      <StepDrawer number="EX2601-017" stepKey={'progressChecked@factoryOrder:B 批'} onClose={() => undefined} />,
      {
        wish: 'wish=late',
      },
    );
    await userEvent.type(await screen.findByLabelText('进度'), '62%');
    await userEvent.click(screen.getByRole('button', { name: /确认已跟进度/ }));
    expect(await screen.findByText(/已记入订单/)).toBeTruthy();
    const ids = sent.map(({ body }) => (body as { id: string }).id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
  });
  it('sent again after nobody knew whether it arrived, it goes under the same id', async () => {
    const { sent } = await show(
      <StepDrawer number="EX2601-017" stepKey={'progressChecked@factoryOrder:B 批'} onClose={() => undefined} />,
      {
        wish: 'wish=away',
      },
    );
    await userEvent.type(await screen.findByLabelText('进度'), '62%');
    await userEvent.click(screen.getByRole('button', { name: /确认已跟进度/ }));
    expect(await screen.findByText('DATABASE_AWAY')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /再送一次/ }));
    expect(await screen.findByText(/已记入订单/)).toBeTruthy();
    expect(new Set(sent.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
  });
  it('taken in by a slow engine is not said done', async () => {
    await show(<StepDrawer number="EX2601-017" stepKey={'progressChecked@factoryOrder:B 批'} onClose={() => undefined} />, {
      wish: 'wish=slow',
    });
    await userEvent.type(await screen.findByLabelText('进度'), '62%');
    await userEvent.click(screen.getByRole('button', { name: /确认已跟进度/ }));
    expect(await screen.findByText('已收下，还没办成')).toBeTruthy();
    expect(screen.queryByText('办成了')).toBeNull();
  });
});

describe('a step whose turn has not come', () => {
  it('says what it waits for', async () => {
    await show(<StepDrawer number="EX2601-017" stepKey="goodsLoaded@shipment:1" onClose={() => undefined} />);
    expect(await screen.findByText('在等')).toBeTruthy();
    expect(screen.getByText(/验货合格 · 出运 1/)).toBeTruthy();
  });
});

describe('a step that is not needed this time', () => {
  /** A drawer that is opened anew when it is closed. */
  const Reopened = (): ReactNode => {
    const [times, setTimes] = useState(0);
    return <StepDrawer key={times} number="EX2601-017" stepKey={BOOKED} onClose={() => setTimes(times + 1)} />;
  };
  const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
  const said = (kind: string, reason: string): object => ({ kind, milestone: 'forwarderContacted', part: 'shipment:2', reason });

  it('is skipped with a reason, and asked for after all with another', async () => {
    const { sent } = await show(<Reopened />);
    await press('不用办，跳过');
    await press('不用办，跳过');
    expect(await screen.findByText('还没填')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('理由'), '客户自己订舱');
    await press('不用办，跳过');
    await screen.findByText('办成了');
    expect(sent.at(-1)?.body).toMatchObject(said('skip', '客户自己订舱'));
    await userEvent.click(screen.getAllByRole('button', { name: '关闭' }).at(-1) as HTMLElement);
    await press('还是要办');
    await userEvent.type(screen.getByLabelText('理由'), '货代换了');
    await press('还是要办');
    await screen.findByText('办成了');
    expect(sent.at(-1)?.body).toMatchObject(said('withdraw', '货代换了'));
  });

  it('is not what a law looks at', async () => {
    await show(<StepDrawer number="EX2601-017" stepKey={PASSED} onClose={() => undefined} />);
    await screen.findByText(/这一步等 何静/);
    expect(screen.queryByRole('button', { name: '不用办，跳过' })).toBeNull();
  });
});
