import { splitKey } from '../compile';
import { sameValue } from '../conditions';
import type { Making } from '../making';
import type { PartId, Values } from '../plan';
import { dropPart } from '../spreading';

/** Parts that stand as a list in the terms: they come, change and go with it. */
export function partsOfLists(making: Making): void {
  for (const kind of making.look.compiled.kinds.values()) {
    const list = kind.from === undefined ? undefined : making.plan.terms.slice[kind.from];
    if (!Array.isArray(list)) continue;
    const items = (list as Values[]).map((item) => ({ id: `${kind.name}:${String(item['id'])}`, item }));
    for (const { id, item } of items) partOfItem(making, kind.name, id, item);
    for (const part of making.look.liveParts(kind.name)) if (!items.some((item) => item.id === part.id)) goneFromTerms(making, part.id);
  }
}

/** What the terms no longer list. Where something of it is on file (money that came), that is a task for the owner. */
function goneFromTerms(making: Making, part: PartId): void {
  const { look } = making;
  const onFile = look.keys().find((key) => splitKey(key).part === part && (look.kept(key).fact ?? look.kept(key).entries));
  dropPart(making, part, 'terms');
  if (onFile !== undefined) making.emit({ type: 'unfit', id: `terms/${making.plan.terms.hash}/${part}`, key: onFile, why: 'DROPPED' });
}

function partOfItem(making: Making, kind: string, id: string, item: Values): void {
  const part = making.plan.parts[id];
  if (!part || part.dropped) return void making.emit({ type: 'partOpened', part: { id, kind, label: String(item['id']), values: item } });
  const changed = Object.fromEntries(Object.entries(item).filter(([field, value]) => !sameValue(value, part.values[field])));
  if (Object.keys(changed).length > 0) making.emit({ type: 'partChanged', part: id, values: changed });
}
