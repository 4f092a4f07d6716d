import { cleanup, fireEvent, screen } from '@testing-library/react';
import { type HistoryItem } from '@gendan/contracts';
import { show } from '../testing/screen';
import { History, isMachine } from './History';

afterEach(cleanup);

const event = (of: object): Pick<HistoryItem, 'event'> => ({ event: { rev: 1, at: '2026-04-14T01:00:00.000Z', ...of } as never });

describe('what the machine recorded', () => {
  it.each([
    ['dates worked out', { type: 'datesMoved', moves: [{ key: 'a', which: 'due' }] }, true],
    ['a promise moved by a person', { type: 'datesMoved', moves: [{ key: 'a', which: 'committed' }], cause: 'late' }, false],
    ['a service asked', { type: 'effectAsked', of: { clear: 'load', of: 'logistics' } }, true],
    ['a letter that went out', { type: 'effectAsked', of: { letter: 'sampleNote', to: 'factory' } }, false],
    ['what a service refused', { type: 'effectRefused', effect: 'e', code: 'X' }, false],
    ['what somebody confirmed', { type: 'confirmed', key: 'a', round: 1 }, false],
  ])('%s', (_, of, folded) => expect(isMachine(event(of))).toBe(folded));

  it('stands folded behind one line of its day, and comes when asked for', async () => {
    await show(<History number="EX2601-017" />);
    const [line] = await screen.findAllByRole('button', { name: /^显示机器的记录（\d+）$/ });
    expect(screen.queryByText(/按流程重排了/)).toBeNull();

    if (line) fireEvent.click(line);

    expect(screen.getAllByText(/按流程重排了/).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: '收起机器的记录' }).getAttribute('aria-expanded')).toBe('true');
  });
});
