import { type KeptRows } from '@gendan/contracts';
import { useQuery } from '../desk/held';
import { read } from '../desk/desk';
import { paths } from '../desk/queries';

/** What services keep about a case. */
export const useKept = (number: string) =>
  useQuery({
    queryKey: ['kept', number],
    queryFn: ({ signal }) => read<KeptRows>(`${paths.case(number)}/kept`, undefined, signal),
  });
