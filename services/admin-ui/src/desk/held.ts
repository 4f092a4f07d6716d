import { hashKey, type QueryKey, useInfiniteQuery as useAnyInfiniteQuery, useQuery as useAnyQuery } from '@tanstack/react-query';

/** What could not be read stays said while it is tried again; by itself a query forgets its fault as soon as it asks anew, and the page goes blank. */
const faults = new Map<string, unknown>();

function held<R extends { isPending: boolean; isError: boolean; isSuccess: boolean; error: unknown }>(key: QueryKey, result: R): R {
  const hash = hashKey(key);
  if (result.isError) faults.set(hash, result.error);
  if (result.isSuccess) faults.delete(hash);
  if (!result.isPending || !faults.has(hash)) return result;
  return { ...result, isPending: false, isError: true, status: 'error', error: faults.get(hash) };
}

export const useQuery = ((options: Parameters<typeof useAnyQuery>[0]) =>
  held(options.queryKey, useAnyQuery(options))) as typeof useAnyQuery;
export const useInfiniteQuery = ((options: Parameters<typeof useAnyInfiniteQuery>[0]) =>
  held(options.queryKey, useAnyInfiniteQuery(options))) as typeof useAnyInfiniteQuery;
