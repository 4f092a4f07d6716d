/** The demo speaks like a merchandiser: one line an act, the consequences indented. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const heading = (line: string): void => say(`\n■ ${line}`);
export const does = (who: string, what: string): void => say(`  ${who}：${what}`);
export const follows = (what: string): void => say(`      → ${what}`);
