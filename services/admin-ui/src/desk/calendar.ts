import { type MyCalendar } from '@gendan/contracts';
import { type Instant } from '@gendan/trade';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../language/say';
import { useNow } from '../time/now';
import { type Due, dueWords } from '../time/due';
import { read } from './desk';

/** When the reader works. Until it is known, or where there is none, the clock counts. */
export const useCalendar = (): MyCalendar | undefined =>
  useQuery({
    queryKey: ['me', 'calendar'],
    staleTime: Infinity,
    queryFn: ({ signal }) => read<MyCalendar>('/api/me/calendar', undefined, signal),
  }).data;

/** A due instant in the reader's words and working time, counted down each full minute. */
export function useDueWords(): (due: Instant | undefined, zone?: string) => Due {
  const now = useNow();
  const calendar = useCalendar();
  const { language } = useSay();
  return (due, zone) => dueWords(due, now, language, { ...(zone && { zone }), calendar });
}
