import { type AsideRow, type Page } from '@gendan/contracts';
import { useQuery } from '../desk/held';
import { read } from '../desk/desk';
import { useMe } from '../desk/queries';

/** Who looks after reports that found no case. */
const MAY = ['administrator', 'finance', 'merchandiser', 'salesAdmin'];
export const useMayReports = (): boolean => useMe().data?.roles.some((role) => MAY.includes(role)) ?? false;

export const useAside = (enabled = true) =>
  useQuery({
    queryKey: ['reports', 'aside'],
    enabled,
    queryFn: async ({ signal }) => (await read<Page<AsideRow>>('/api/reports/aside', undefined, signal)).items,
  });
