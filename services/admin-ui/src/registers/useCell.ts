import { type TypedCell } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { put } from '../desk/desk';
import { type DeskProblem, asProblem } from '../desk/problem';
import { registerPath } from './queries';

/** Where something is typed: a row's column, or with the row `*` a figure of the whole register. */
export type At = { register: string; row: string; column: string; base: number };
export const WHOLE = '*';

export function useCell({ register, row, column, base }: At, onSaved: () => void) {
  const client = useQueryClient();
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['register', register] });
  const saving = useMutation({
    mutationFn: (value: string | boolean | null) =>
      put<TypedCell>(`${registerPath(register)}/rows/${encodeURIComponent(row)}/cells/${encodeURIComponent(column)}`, { base, value }),
    onSuccess: async () => {
      onSaved();
      await again();
    },
    // whoever was before us: what it says now is shown beside what was typed
    onError: (error) => (asProblem(error).problem.code === 'CELL_CHANGED' ? again() : undefined),
  });
  const problem: DeskProblem | undefined = saving.isError ? asProblem(saving.error) : undefined;
  return { save: saving.mutate, saving: saving.isPending, problem, dismiss: saving.reset };
}
