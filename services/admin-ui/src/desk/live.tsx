import { type LiveEvent } from '@gendan/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { nowMs } from '../time/clock';

/**
 * What has changed at the desk since it was drawn. Nothing moves by itself: the bar says how many updates wait, a click shows them.
 * What the reader did on this screen is shown at once, by whoever did it.
 */
type Live = {
  waiting: number;
  /** When the shown state was known to be true. */
  heard: number;
  lost: boolean;
  take: () => void;
  reconnect: () => void;
  /** Updates of this case are the reader's own: they are not counted. */
  own: (number: string) => void;
};
const LiveContext = createContext<Live>({
  waiting: 0,
  heard: 0,
  lost: false,
  take: () => undefined,
  reconnect: () => undefined,
  own: () => undefined,
});
export const useLive = (): Live => useContext(LiveContext);

const SILENCE = 90_000;
const OWN_FOR = 6_000;

export function LiveProvider({ children }: { children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(0);
  const [lost, setLost] = useState(false);
  const [heard, setHeard] = useState(nowMs);
  const [turn, setTurn] = useState(0);
  const mine = useRef(new Map<string, number>());

  useEffect(() => {
    const source = new EventSource('/api/events');
    let quiet = 0;
    const hear = (): void => {
      setHeard(nowMs());
      setLost(false);
      window.clearTimeout(quiet);
      quiet = window.setTimeout(() => setLost(true), SILENCE);
    };
    const take = (event: LiveEvent): void => {
      if (event.type === 'beat') return;
      if (event.type === 'case') {
        const own = mine.current.get(event.number);
        if (own !== undefined && performance.now() - own < OWN_FOR) return;
        setWaiting((count) => count + 1);
      }
    };
    const read = (message: MessageEvent<string>): void => {
      hear();
      try {
        take(JSON.parse(message.data) as LiveEvent);
      } catch {
        // not one of ours
      }
    };
    source.onopen = hear;
    source.onmessage = read;
    for (const type of ['case', 'tasks', 'letter', 'beat']) source.addEventListener(type, read as (event: Event) => void);
    source.onerror = () => setLost(true);
    return () => {
      window.clearTimeout(quiet);
      source.close();
    };
  }, [turn]);

  const take = useCallback(() => {
    setWaiting(0);
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'procedure' && queryKey[0] !== 'welcome' });
  }, [client]);
  const reconnect = useCallback(() => {
    setTurn((count) => count + 1);
    void client.invalidateQueries();
  }, [client]);
  const own = useCallback((number: string) => {
    mine.current.set(number, performance.now());
  }, []);

  // without the stream the screens still follow: every half minute they ask
  useEffect(() => {
    if (!lost) return;
    const timer = window.setInterval(reconnect, 30_000);
    return () => window.clearInterval(timer);
  }, [lost, reconnect]);

  const value = useMemo(() => ({ waiting, lost, heard, take, reconnect, own }), [waiting, lost, heard, take, reconnect, own]);
  return <LiveContext.Provider value={value}>{children}</LiveContext.Provider>;
}
