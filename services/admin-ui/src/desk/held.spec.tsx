import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useQuery } from './held';

let answer: { resolve: (said: string) => void; reject: (fault: Error) => void };
const asked = () => new Promise<string>((resolve, reject) => (answer = { resolve, reject }));

function Page(): ReactNode {
  const read = useQuery({ queryKey: ['tasks'], queryFn: asked, retry: false });
  if (read.isPending) return <p>reading</p>;
  if (read.isError) return <button onClick={() => void read.refetch()}>{`${read.error.message}${read.isFetching ? ' …' : ''}`}</button>;
  return <p>{read.data}</p>;
}

it('what could not be read stays said while it is tried again, until it is read', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  );
  expect(screen.getByText('reading')).toBeTruthy();
  act(() => answer.reject(new Error('the desk is away')));
  (await screen.findByText('the desk is away')).click();
  expect(await screen.findByText('the desk is away …')).toBeTruthy();

  act(() => answer.resolve('five tasks'));
  expect(await screen.findByText('five tasks')).toBeTruthy();
});
