import {
  type CaseRow,
  type CaseView,
  type ChatText,
  type CustomerRow,
  type HistoryItem,
  type LetterRow,
  type LetterView,
  type Me,
  type Page,
  type PlanView,
  type ProcedureRow,
  type ProcedureView,
  type TaskPage,
  type Welcome,
  type WhyView,
} from '@gendan/contracts';
import { QueryClient, keepPreviousData } from '@tanstack/react-query';
import { keepCsrf, read } from './desk';
import { useInfiniteQuery, useQuery } from './held';
import { keepHouseZone } from '../time/words';
import { asProblem } from './problem';

const path = {
  case: (number: string) => `/api/cases/${encodeURIComponent(number)}`,
  milestone: (number: string, key: string) => `/api/cases/${encodeURIComponent(number)}/milestones/${encodeURIComponent(key)}`,
};
export const paths = path;

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => {
          return count < 2 && asProblem(error).undecided;
        },
        // whatever is away comes back: the screen finds out by itself
        refetchInterval: ({ state }) => (state.error && asProblem(state.error).undecided ? 5_000 : false),
      },
      mutations: { retry: false },
    },
  });

export const useMe = () =>
  useQuery({
    queryKey: ['me'],
    staleTime: 300_000,
    queryFn: async ({ signal }) => {
      const me = await read<Me>('/api/me', undefined, signal);
      keepCsrf(me.csrf);
      keepHouseZone(me.zone);
      return me;
    },
  });

export const useWelcome = () =>
  useQuery({ queryKey: ['welcome'], staleTime: Infinity, queryFn: ({ signal }) => read<Welcome>('/api/welcome', undefined, signal) });

export type TaskScope = { scope?: 'mine' | 'all'; customer?: string };
export const useTasks = (filter: TaskScope = {}) =>
  useQuery({
    queryKey: ['tasks', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read<TaskPage>('/api/tasks', { ...filter, limit: 200 }, signal),
  });

export type CaseFilter = {
  kind?: string;
  q?: string;
  state?: string;
  overdue?: true;
  held?: true;
  customer?: string;
  stage?: string;
  procedure?: string;
};
export const useCases = (filter: CaseFilter) =>
  useInfiniteQuery({
    queryKey: ['cases', filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read<Page<CaseRow>>('/api/cases', { ...filter, after: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.next,
  });

export const useCase = (number: string) =>
  useQuery({
    queryKey: ['case', number],
    queryFn: ({ signal }) => read<CaseView>(path.case(number), undefined, signal),
    // what was taken in and is not done yet is looked after until it is
    refetchInterval: ({ state }) => (state.data?.waiting.length || (state.error && asProblem(state.error).undecided) ? 5_000 : false),
  });

export const useHistory = (number: string, filter: { milestone?: string } = {}) =>
  useInfiniteQuery({
    queryKey: ['history', number, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      read<Page<HistoryItem>>(`${path.case(number)}/history`, { ...filter, after: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.next,
  });

export const useProcedure = (procedure: { id: string; version: number } | undefined) =>
  useQuery({
    queryKey: ['procedure', procedure?.id, procedure?.version],
    enabled: procedure !== undefined,
    staleTime: Infinity,
    queryFn: ({ signal }) => read<ProcedureView>(`/api/procedures/${procedure?.id}/${procedure?.version}`, undefined, signal),
  });

export const useProcedures = () =>
  useQuery({
    queryKey: ['procedures'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await read<Page<ProcedureRow>>('/api/procedures', undefined, signal)).items,
  });

/** Of each procedure the version that new cases follow: the desk lists it first. */
export const newestOf = (procedures: ProcedureRow[]): ProcedureRow[] =>
  procedures.filter(({ id }, at) => procedures.findIndex((each) => each.id === id) === at);

export const useWhy = (number: string, key: string | undefined) =>
  useQuery({
    queryKey: ['why', number, key],
    enabled: key !== undefined,
    queryFn: ({ signal }) => read<WhyView>(`${path.milestone(number, key ?? '')}/why`, undefined, signal),
  });

export const usePlan = (number: string) =>
  useQuery({ queryKey: ['plan', number], queryFn: ({ signal }) => read<PlanView>(`${path.case(number)}/plan`, undefined, signal) });

export const readChat = (number: string, key: string): Promise<ChatText> => read<ChatText>(`${path.milestone(number, key)}/chat`);

/** Outside parties of a kind: customer, shop, factory, supplier … */
export const useParties = (kind: string, q: string) =>
  useQuery({
    queryKey: ['customers', kind, q],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read<Page<CustomerRow>>('/api/customers', { q, kind }, signal),
  });

export type LetterFilter = { q?: string; state?: string; case?: string; mine?: true };
export const useLetters = (filter: LetterFilter) =>
  useInfiniteQuery({
    queryKey: ['letters', filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read<Page<LetterRow>>('/api/letters', { ...filter, after: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.next,
  });

export const useLetter = (id: string | undefined) =>
  useQuery({
    queryKey: ['letter', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => read<LetterView>(`/api/letters/${encodeURIComponent(id ?? '')}`, undefined, signal),
  });
