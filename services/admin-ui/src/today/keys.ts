import { useEffect } from 'react';
import { read } from '../app/keep';

/** Single keys can be switched off, and are never active in a field or over an open dialog. */
export const singleKeys = (): boolean => read('keys') !== 'off';

export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement | null;
      const typing = target?.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target?.tagName ?? '');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !singleKeys()) return;
      if (document.querySelector('[role=dialog]')) return;
      const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      // Enter and space on a control are the control's own
      if (event.key === 'Enter' && /^(BUTTON|A)$/.test(target?.tagName ?? '')) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
