import type { Making } from '../making';
import type { Move } from '../messages';

/** The first date a rule gives is the baseline; the due dates of what is open are in events, and so ladders hang on something written down. */
export function dates(making: Making): void {
  const { look, dues } = making;
  const moves: Move[] = [];
  for (const spot of look.spotsOf(look.compiled.dated)) {
    const { key } = spot;
    const { state } = look.stateAt(spot);
    const kept = look.kept(key);
    const due = state === 'open' || state === 'shaken';
    if (!due && (state !== 'waits' || kept.baseline !== undefined)) continue;
    const at = dues.of(key);
    if (kept.baseline === undefined && at !== undefined) moves.push({ key, which: 'baseline', to: at });
    if (due && kept.due !== at)
      moves.push({ key, which: 'due', ...(kept.due === undefined ? {} : { from: kept.due }), ...(at === undefined ? {} : { to: at }) });
  }
  if (moves.length > 0) making.emit({ type: 'datesMoved', moves });
}
