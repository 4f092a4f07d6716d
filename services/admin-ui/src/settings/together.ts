import type { DoneTogether } from '@gendan/contracts';
import { freshId, send } from '../desk/desk';

/** Some cases at a time, until all were asked. */
export async function doTogether(path: string, asked: object): Promise<DoneTogether> {
  let all: DoneTogether = { done: 0, refused: [] };
  for (let after: string | undefined; ; after = all.next) {
    const some = await send<DoneTogether>(path, { id: freshId(), ...asked, ...(after && { after }) });
    all = { done: all.done + some.done, refused: [...all.refused, ...some.refused], ...(some.next && { next: some.next }) };
    if (!some.next) return all;
  }
}
