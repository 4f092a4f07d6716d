import {
  type CalendarRow,
  type CaseSettings,
  type Page,
  type RunningDifference,
  type SettingsOf,
  type StaffRoles,
  type StructureOf,
} from '@gendan/contracts';
import { useInfiniteQuery, useQuery } from '../desk/held';
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

export const useStructure = (procedure: string) =>
  useQuery({
    queryKey: ['settings', procedure, 'structure'],
    queryFn: ({ signal }) => read<StructureOf>(`/api/settings/${encodeURIComponent(procedure)}/structure`, undefined, signal),
  });

/** When the house and its parties work. */
export const useCalendars = () =>
  useQuery({
    queryKey: ['settings', 'calendars'],
    queryFn: async ({ signal }) => (await read<Page<CalendarRow>>('/api/settings/calendars', undefined, signal)).items,
  });

/** Who holds which role, and in how many running cases they play it. */
export const useStaff = () =>
  useQuery({ queryKey: ['settings', 'staff'], queryFn: ({ signal }) => read<StaffRoles>('/api/staff', undefined, signal) });
