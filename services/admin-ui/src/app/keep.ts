/** What this browser keeps for its person: choices and drafts. A browser that forbids it just forgets. */
const at = (name: string): string => `gendan.${name}`;

export function read(name: string): string | undefined {
  try {
    return window.localStorage.getItem(at(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function write(name: string, value: string | undefined): void {
  try {
    if (value === undefined) window.localStorage.removeItem(at(name));
    else window.localStorage.setItem(at(name), value);
  } catch {
    // full or forbidden: nothing depends on it
  }
}
