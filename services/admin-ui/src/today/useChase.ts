import { type ChatText, type TaskRow } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../desk/commands';
import { useLive } from '../desk/live';
import { type DeskProblem, asProblem } from '../desk/problem';
import { readChat } from '../desk/queries';
import { useSay } from '../language/say';
import { copyText } from '../parts/copy';
import { nowMs } from '../time/clock';

export type Chased = { task: Pick<TaskRow, 'id' | 'number' | 'key' | 'title'>; chat: ChatText; text: string; copied: boolean; at: number };

type Chaseable = Pick<TaskRow, 'id' | 'number' | 'key' | 'title' | 'revision'>;

/** 催办: copies the very text, records the chase with the case; both stay to be seen. */
export function useChase(): {
  chase: (task: Chaseable) => void;
  busy?: string;
  last?: Chased;
  problem?: DeskProblem;
  chased: (id: string) => boolean;
} {
  const client = useQueryClient();
  const live = useLive();
  const { say } = useSay();
  const [last, setLast] = useState<Chased>();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const mutation = useMutation({
    mutationFn: async (task: Chaseable): Promise<Chased> => {
      const chat = await client.fetchQuery({
        queryKey: ['chat', task.number, task.key],
        queryFn: () => readChat(task.number, task.key),
        staleTime: 60_000,
      });
      const text = say(chat.text);
      const copied = await copyText(text);
      live.own(task.number);
      const { milestone, part } = partsOfKey(task.key);
      // the letter says the same in its reader's language; the text copied is for the chat
      await command(task.number, { kind: 'chase', milestone, ...(part ? { part } : {}) });
      return { task, chat, text, copied, at: nowMs() };
    },
    onSuccess: (chased) => {
      setLast(chased);
      setDone((ids) => new Set(ids).add(chased.task.id));
      void client.invalidateQueries({ queryKey: ['tasks'] });
      void client.invalidateQueries({ queryKey: ['history', chased.task.number] });
    },
  });
  return {
    chase: (task) => mutation.mutate(task),
    busy: mutation.isPending ? mutation.variables.id : undefined,
    last,
    problem: mutation.isError ? asProblem(mutation.error) : undefined,
    chased: (id) => done.has(id),
  };
}

/** `milestone@kind:n` taken apart. */
export function partsOfKey(key: string): { milestone: string; part?: string } {
  const at = key.indexOf('@');
  return at < 0 ? { milestone: key } : { milestone: key.slice(0, at), part: key.slice(at + 1) };
}
