import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** What is asked again after the case answered. */
export function useAfterCommand(number: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['case', number] }),
      client.invalidateQueries({ queryKey: ['history', number] }),
      client.invalidateQueries({ queryKey: ['plan', number] }),
      client.invalidateQueries({ queryKey: ['why', number] }),
      client.invalidateQueries({ queryKey: ['tasks'] }),
      client.invalidateQueries({ queryKey: ['cases'] }),
    ]);
  }, [client, number]);
}
