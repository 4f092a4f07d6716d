/** The screens' only clock; a fixture morning sets its own. */
let source: () => number = () => Date.now();

export const nowMs = (): number => source();
export const setClock = (next: () => number): void => {
  source = next;
};
