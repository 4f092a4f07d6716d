import { type Accepted } from '@gendan/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type DeskProblem, asProblem } from '../desk/problem';
import { useAfterCommand } from '../desk/useAfterCommand';
import { type Sent } from '../desk/useCommand';

const AGAIN = 3_000;
type Asked = { data?: Accepted; error: Error | null };

const isSettled = ({ data, error }: Asked): boolean => data?.state === 'recorded' || (error !== null && !asProblem(error).undecided);

/** What has become of a command that was taken in: asked about until the case has said yes or no. */
export function useFate(number: string, { accepted, again }: Sent): { accepted: Accepted; problem?: DeskProblem } {
  const after = useAfterCommand(number);
  const waits = accepted.state === 'accepted';
  const fate = useQuery({
    queryKey: ['fate', accepted.id],
    queryFn: again,
    enabled: ({ state }) => waits && !isSettled(state),
    refetchInterval: ({ state }) => (isSettled(state) ? false : AGAIN),
    retry: false,
  });
  const settled = isSettled(fate);
  useEffect(() => {
    if (settled) void after();
  }, [settled, after]);
  return { accepted: fate.data ?? accepted, ...(settled && fate.error && { problem: asProblem(fate.error) }) };
}
