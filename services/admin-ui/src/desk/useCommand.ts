import { type Accepted } from '@gendan/contracts';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Sending, command } from './commands';
import { freshId } from './desk';
import { useLive } from './live';
import { type DeskProblem, asProblem } from './problem';
import { useAfterCommand } from './useAfterCommand';

/** What was answered, and how to ask what has become of it: the very same again. */
export type Sent = { accepted: Accepted; again: () => Promise<Accepted> };
type Say = (id: string) => Promise<Accepted>;

/**
 * One click, one id: as long as nobody knows whether it arrived, the same click goes again under the same id and is done once.
 * Other content, or a click after an answer, is a new one.
 */
export function useCommand(number: string, onSent?: (sent: Sent) => void) {
  const live = useLive();
  const after = useAfterCommand(number);
  const unknown = useRef<{ content: string; id: string }>(undefined);
  const mutation = useMutation({
    mutationFn: async ({ content, say }: { content: string; say: Say }): Promise<Sent> => {
      const id = unknown.current?.content === content ? unknown.current.id : freshId();
      unknown.current = { content, id };
      const again = (): Promise<Accepted> => {
        live.own(number);
        return say(id);
      };
      return { accepted: await again(), again };
    },
    onSuccess: async (sent) => {
      unknown.current = undefined;
      onSent?.(sent);
      await after();
    },
    onError: (error) => {
      if (!asProblem(error).undecided) unknown.current = undefined;
    },
  });
  const problem: DeskProblem | undefined = mutation.isError ? asProblem(mutation.error) : undefined;
  return {
    send: (act: Sending) => mutation.mutate({ content: JSON.stringify(act), say: (id) => command(number, { ...act, id }) }),
    /** Something else than a command that also answers with what became of it. */
    report: (content: unknown, say: () => Promise<Accepted>) => mutation.mutate({ content: JSON.stringify(content), say }),
    sending: mutation.isPending,
    sent: mutation.data,
    problem,
    dismiss: () => mutation.reset(),
  };
}
