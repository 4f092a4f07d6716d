import { type ReactNode } from 'react';

/** The state of a thing, everywhere the same shape; the word stands beside it. */
export type State = 'overdue' | 'today' | 'risk' | 'open' | 'others' | 'done' | 'refused' | 'hold' | 'notNeeded' | 'locked';

const shapes: Record<State, { tone: string; draw: ReactNode }> = {
  overdue: { tone: 'red', draw: <rect x="1" y="1" width="10" height="10" rx="1" fill="currentColor" /> },
  today: {
    tone: 'amber',
    draw: (
      <>
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
      </>
    ),
  },
  risk: { tone: 'amber', draw: <path d="M6 1 11.5 11h-11z" fill="currentColor" /> },
  open: { tone: 'grey', draw: <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" strokeWidth="1.6" /> },
  others: {
    tone: 'grey',
    draw: <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2" />,
  },
  done: {
    tone: 'green',
    draw: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />,
  },
  refused: { tone: 'red', draw: <path d="m2 2 8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" /> },
  hold: { tone: 'hold', draw: <path d="M3.5 1.5v9M8.5 1.5v9" fill="none" stroke="currentColor" strokeWidth="2.4" /> },
  notNeeded: { tone: 'grey', draw: <path d="M2.5 6h7" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" /> },
  locked: {
    tone: 'grey',
    draw: (
      <path d="M2.5 5.5h7v5h-7zM4 5.5V4a2 2 0 0 1 4 0v1.5" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" />
    ),
  },
};

export function StateMark({ state, size = 12 }: { state: State; size?: number }): ReactNode {
  const { tone, draw } = shapes[state];
  return (
    <svg className={`mark tone-${tone}`} viewBox="0 0 12 12" width={size} height={size} aria-hidden="true">
      {draw}
    </svg>
  );
}
