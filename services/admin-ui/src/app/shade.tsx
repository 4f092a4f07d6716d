import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { read, write } from './keep';
import { type Shade } from './theme';

/** `system` follows the machine. */
export type ShadeChoice = 'system' | Shade;

type Chosen = { shade: Shade; choice: ShadeChoice; choose: (choice: ShadeChoice) => void };
const ShadeContext = createContext<Chosen>({ shade: 'light', choice: 'system', choose: () => undefined });

export const useShade = (): Chosen => useContext(ShadeContext);

export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia?.(query).matches ?? false);
  useEffect(() => {
    const list = window.matchMedia?.(query);
    if (!list) return;
    const follow = (): void => setMatches(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return matches;
}

const asChoice = (text: string | undefined): ShadeChoice => (text === 'light' || text === 'dark' ? text : 'system');

export function ShadeProvider({ children }: { children: ReactNode }): ReactNode {
  const darkSystem = useMedia('(prefers-color-scheme: dark)');
  const [choice, setChoice] = useState<ShadeChoice>(() => asChoice(read('shade')));
  const shade: Shade = choice === 'system' ? (darkSystem ? 'dark' : 'light') : choice;
  useEffect(() => {
    document.documentElement.dataset.theme = shade;
  }, [shade]);
  const choose = useCallback((next: ShadeChoice) => {
    setChoice(next);
    write('shade', next);
  }, []);
  const value = useMemo(() => ({ shade, choice, choose }), [shade, choice, choose]);
  return <ShadeContext.Provider value={value}>{children}</ShadeContext.Provider>;
}
