import { type Page, type RegisterHead, type RegisterPage, type RegisterSums } from '@gendan/contracts';
import { keepPreviousData } from '@tanstack/react-query';
import { useInfiniteQuery, useQuery } from '../desk/held';
import { read } from '../desk/desk';

/** A choice column is narrowed to one of its choices: `column` is `is`. */
export type RegisterFilter = { q?: string; customer?: string; state?: string; column?: string; is?: string };

export const registerPath = (id: string): string => `/api/registers/${encodeURIComponent(id)}`;

export const useRegisters = () =>
  useQuery({
    queryKey: ['registers'],
    queryFn: async ({ signal }) => (await read<Page<RegisterHead>>('/api/registers', undefined, signal)).items,
  });

export const useRegister = (id: string, filter: RegisterFilter) =>
  useInfiniteQuery({
    queryKey: ['register', id, filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read<RegisterPage>(registerPath(id), { ...filter, after: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.next,
  });

export const useRegisterSums = (id: string, filter: RegisterFilter) =>
  useQuery({
    queryKey: ['register', id, 'sums', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read<RegisterSums>(`${registerPath(id)}/sums`, filter, signal),
  });
