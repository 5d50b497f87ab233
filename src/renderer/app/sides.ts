import { firstSide, sideNames, type PaneName, type Place, type Side, type SideName, type SidePlace } from './places.ts';

export function sideOf(place: Place, name: SideName): Side {
  return place.sides.find((side) => side.name === name) ?? place.sides[0];
}

export function activeSide(place: Place): Side {
  return sideOf(place, place.active);
}

export function otherSide({ sides, active }: Place): Side | null {
  return sides.find((side) => side.name !== active) ?? null;
}

/** Changes what one side shows. */
export function showOn(place: Place, name: SideName, change: Partial<SidePlace>): Place {
  const changed = (side: Side): Side => (side.name === name ? { ...side, ...change } : side);
  const [left, right] = place.sides;
  return { ...place, sides: right === undefined ? [changed(left)] : [changed(left), changed(right)] };
}

/**
 * Which side shows a thing that is opened: the one from which it is asked if it has that pane, else the other one if that
 * has it, so that a table beside a reader opens its lines there. Where neither has it, the one that asks.
 */
export function sideFor(place: Place, asking: SideName, pane: PaneName): SideName {
  if (sideOf(place, asking).pane === pane) return asking;
  return place.sides.find((side) => side.pane === pane)?.name ?? asking;
}

/** A second side at the right of the one that shows, with the same in it; it becomes the active one. */
export function split(place: Place): Place {
  const [only, second] = place.sides;
  if (second !== undefined) return place;
  const name = sideNames.find((each) => each !== only.name) ?? firstSide.name;
  return { ...place, sides: [only, { ...only, name }], active: name };
}

/** Closes one of two sides; the other takes the whole room. */
export function closeSide(place: Place, name: SideName): Place {
  const kept = place.sides.find((side) => side.name !== name);
  return kept === undefined ? place : { ...place, sides: [kept], active: kept.name };
}

export function swapSides(place: Place): Place {
  const [left, right] = place.sides;
  return right === undefined ? place : { ...place, sides: [right, left] };
}

export function activate(place: Place, name: SideName): Place {
  return place.active === name || !place.sides.some((side) => side.name === name) ? place : { ...place, active: name };
}
