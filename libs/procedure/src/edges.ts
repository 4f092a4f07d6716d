import type { Ground, Spot } from './ground';

/** What stands before a spot at one place: of a oneOf any of `all` is enough, as long as one that is `named` is needed. */
type Place = { named: Spot[]; all: Spot[] };
export type Before = { places: readonly Place[]; incomplete: boolean };

/** What every spot of a ground waits for by its `after`: found once, and the same for every plan on that ground. */
export class Edges {
  private readonly known: (Before | undefined)[] = [];

  constructor(private readonly ground: Ground) {}

  before(spot: Spot): Before {
    return (this.known[spot.index] ??= this.found(spot));
  }

  private found({ milestone, part }: Spot): Before {
    const places = new Map<string, Place>();
    let incomplete = false;
    for (const name of milestone.afterNames) {
      const { spots, complete } = this.ground.meant(name, part);
      if (!complete) incomplete = true;
      for (const spot of spots) if (!spot.milestone.rule.every) this.enter(places, spot);
    }
    return { places: [...places.values()], incomplete };
  }

  private enter(places: Map<string, Place>, spot: Spot): void {
    const { oneOf } = spot.milestone;
    const id = oneOf === undefined ? spot.key : `oneOf ${oneOf} ${spot.part ?? ''}`;
    const place = places.get(id);
    if (!place) places.set(id, { named: [spot], all: oneOf === undefined ? [spot] : this.members(oneOf, spot) });
    else place.named.push(spot);
  }

  /** Whoever waits for one member of a oneOf waits for the first of them. */
  private members(oneOf: string, { part }: Spot): Spot[] {
    const names = this.ground.compiled.groups.get(oneOf) ?? [];
    return [...new Set(names.flatMap((name) => this.ground.meant(name, part).spots))];
  }
}

const known = new WeakMap<Ground, Edges>();

export function edgesOf(ground: Ground): Edges {
  let edges = known.get(ground);
  if (!edges) known.set(ground, (edges = new Edges(ground)));
  return edges;
}
