/** The code with which it was refused; 'not refused' when it was not. */
export const codeOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'not refused',
    (error: { code?: unknown }) => error.code,
  );
