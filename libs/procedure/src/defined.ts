/** Leaves out what is undefined, so that events stay small and equal. */
export function defined<T extends object>(from: T): T {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as T;
}
