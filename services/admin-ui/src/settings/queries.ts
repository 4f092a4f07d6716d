import { type CaseSettings, type Page, type RunningDifference, type SettingsOf } from '@gendan/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { read } from '../desk/desk';
import { paths } from '../desk/queries';

export const useSettings = () =>
  useQuery({
    queryKey: ['settings'],
    queryFn: async ({ signal }) => (await read<Page<SettingsOf>>('/api/settings', undefined, signal)).items,
  });

/** Running cases that were drawn up with other values. */
export const useRunning = (procedure: string) =>
  useInfiniteQuery({
    queryKey: ['settings', procedure, 'running'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read<Page<RunningDifference>>(`/api/settings/${encodeURIComponent(procedure)}/running`, { after: pageParam }, signal),
    getNextPageParam: (page) => page.next,
  });

export const useCaseSettings = (number: string) =>
  useQuery({
    queryKey: ['case', number, 'settings'],
    queryFn: ({ signal }) => read<CaseSettings>(`${paths.case(number)}/settings`, undefined, signal),
  });
