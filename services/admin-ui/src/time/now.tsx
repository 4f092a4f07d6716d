import { type ReactNode, createContext, useContext, useEffect, useState } from 'react';
import { nowMs } from './clock';

const NowContext = createContext<number>(nowMs());

/** Milliseconds now; whoever reads it is drawn again each full minute. */
export const useNow = (): number => useContext(NowContext);

export function NowProvider({ children }: { children: ReactNode }): ReactNode {
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    let timer = 0;
    const arm = (): void => {
      timer = window.setTimeout(
        () => {
          setNow(nowMs());
          arm();
        },
        60_000 - (nowMs() % 60_000) + 20,
      );
    };
    arm();
    return () => window.clearTimeout(timer);
  }, []);
  return <NowContext.Provider value={now}>{children}</NowContext.Provider>;
}
