import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../testing/screen';
import { RegisterImportPage } from './RegisterImportPage';
import { RegisterPage } from './RegisterPage';
import { RegistersPage } from './RegistersPage';

afterEach(cleanup);
const payments = (wish = '', search = '') => show(<RegisterPage />, { at: `/registers/payments${search}`, path: '/registers/:id', wish });
const ROW = 'order:EX2601-017|depositReceived@instalment:1';

describe('registers', () => {
  it('are listed with where they come from and what people type in them', async () => {
    await show(<RegistersPage />, { at: '/registers', path: '/registers' });
    const line = (await screen.findByRole('link', { name: '客户回款跟踪表' })).closest('li');
    expect(line?.textContent).toContain('出处 S2.6 D96');
    expect(line?.textContent).toContain('可填：备注');
  });

  it('S2.6 show what the cases say under the headings of the source: amounts, days, names, choices in words', async () => {
    await payments();
    const [number] = await screen.findAllByRole('link', { name: 'EX2601-017' });
    const row = number?.closest('tr')?.textContent ?? '';
    expect(number?.getAttribute('href')).toBe('/orders/EX2601-017');
    expect(row).toContain('Hansewerk');
    expect(row).toContain('USD 21,240.00');
    expect(row).toContain('已付款');
  });

  it('S2.6.2 say what all rows come to, and go out to Excel as they are narrowed', async () => {
    await payments('', '?state=running&column=paymentStatus&is=unpaid');
    const sums = await screen.findByRole('region', { name: '合计' });
    await waitFor(() => expect(sums.textContent).toContain('USD'));
    const address = screen.getByRole('link', { name: /下载 Excel/ }).getAttribute('href') ?? '';
    expect(address).toBe('/api/registers/payments/xlsx?state=running&column=paymentStatus&is=unpaid&language=zh');
  });

  it('are narrowed to a customer found by name, in the address and in Excel too, and to all again', async () => {
    await payments();
    const excel = () => screen.getByRole('link', { name: /下载 Excel/ }).getAttribute('href') ?? '';
    await userEvent.type(await screen.findByRole('combobox', { name: '客户' }), 'hanse');
    await userEvent.click(await screen.findByTitle('Hansewerk · 德国'));
    await waitFor(() => expect(excel()).toContain('?customer=c'));
    await userEvent.click(screen.getByRole('combobox', { name: '客户' }));
    await userEvent.click(await screen.findByTitle('全部客户'));
    await waitFor(() => expect(excel()).not.toContain('customer='));
  });

  it('take what is typed where nothing is computed, over the version it was typed over', async () => {
    const { sent } = await payments();
    const [cell] = await screen.findAllByRole('button', { name: 'EX2601-017 备注' });
    await userEvent.click(cell as HTMLElement);
    await userEvent.type(screen.getByRole('textbox', { name: 'EX2601-017 备注' }), '每周五催一次{Enter}');
    await waitFor(() =>
      expect(sent).toEqual([
        { method: 'PUT', path: `/api/registers/payments/rows/${ROW}/cells/remark`, body: { base: 0, value: '每周五催一次' } },
      ]),
    );
    expect(await screen.findByRole('button', { name: 'EX2601-017 备注: 每周五催一次' })).toBeTruthy();
  });

  it('keep what was typed and say why when it is refused', async () => {
    const { sent } = await payments('wish=cellChanged');
    const [cell] = await screen.findAllByRole('button', { name: /^EX2601-017 备注/ });
    await userEvent.click(cell as HTMLElement);
    const field = screen.getByRole('textbox', { name: 'EX2601-017 备注' });
    await userEvent.clear(field);
    await userEvent.type(field, '再等一周{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('刚被别人改过');
    expect((screen.getByRole('textbox', { name: 'EX2601-017 备注' }) as HTMLInputElement).value).toBe('再等一周');
    await userEvent.click(screen.getByRole('button', { name: '不改了' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(sent).toHaveLength(1);
  });

  it('leave a cell as it was when Escape is pressed', async () => {
    const { sent } = await payments();
    const [cell] = await screen.findAllByRole('button', { name: /^EX2601-017 备注/ });
    await userEvent.click(cell as HTMLElement);
    await userEvent.type(screen.getByRole('textbox'), '写错了{Escape}');
    expect(screen.queryByRole('textbox', { name: /备注/ })).toBeNull();
    expect(sent).toEqual([]);
  });

  it('S2.7.5 let administrators set from which scrap rate on a row is an exception, and nobody else', async () => {
    const open = (wish: string) => show(<RegisterPage />, { at: '/registers/progress', path: '/registers/:id', wish });
    await open('');
    expect((await screen.findByText('废品率上限（%）')).closest('p')?.textContent).toContain('3');
    expect(screen.queryByRole('button', { name: '改：废品率上限（%）' })).toBeNull();
    cleanup();
    const { sent } = await open('wish=admin');
    await userEvent.click(await screen.findByRole('button', { name: '改：废品率上限（%）' }));
    const field = screen.getByRole('textbox', { name: '废品率上限（%）' });
    await userEvent.clear(field);
    await userEvent.type(field, '5{Enter}');
    await waitFor(() =>
      expect(sent[0]).toMatchObject({ path: '/api/registers/progress/rows/*/cells/scrapLimit', body: { base: 0, value: '5' } }),
    );
  });
});

describe('a register brought back from Excel', () => {
  const bring = async () => {
    const shown = await show(<RegisterImportPage />, { at: '/registers/payments/import', path: '/registers/:id/import' });
    const file = new File(['x'], '客户回款跟踪表.xlsx');
    await screen.findByRole('heading', { name: '导入：客户回款跟踪表' });
    await userEvent.upload(screen.getByLabelText('选择文件', { selector: 'input' }), file);
    await screen.findByText(/Excel 行/);
    return shown;
  };

  it('shows what would change and what cannot be, row by row, before anything is', async () => {
    const { sent } = await bring();
    expect(screen.getByText(/备注：空 → 答应周五付/)).toBeTruthy();
    expect(screen.getByText(/「付款状态」是从案子里算出来的/)).toBeTruthy();
    expect(screen.getByText(/这一行不是台账里的/)).toBeTruthy();
    expect(sent.map(({ path }) => path)).toEqual(['/api/registers/payments/uploads']);
  });

  it('changes only what can be, and says how much it was', async () => {
    const { sent } = await bring();
    await userEvent.click(screen.getByRole('button', { name: '改 1 格' }));
    expect((await screen.findByRole('status')).textContent).toContain('已改 1 格');
    expect(sent.at(-1)).toEqual({
      method: 'POST',
      path: '/api/registers/payments/cells',
      body: { cells: [{ row: ROW, column: 'remark', base: 0, value: '答应周五付' }] },
    });
  });
});
