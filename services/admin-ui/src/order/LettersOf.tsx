import { type ReactNode } from 'react';
import { LetterList } from '../letters/LetterList';

/** The letters of one order. */
export function LettersOf({ number }: { number: string }): ReactNode {
  return <LetterList filter={{ case: number }} />;
}
