import { type Page, type RefusedTelling } from '@gendan/contracts';
import { useQuery } from '../desk/held';
import { read } from '../desk/desk';

/** What services would not take of what cases say. */
export const useRefusedTellings = (enabled = true) =>
  useQuery({
    queryKey: ['reports', 'refused'],
    enabled,
    queryFn: async ({ signal }) => (await read<Page<RefusedTelling>>('/api/tellings/refused', undefined, signal)).items,
  });
