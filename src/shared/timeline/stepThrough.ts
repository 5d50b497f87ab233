import { assertNever } from '../values/assertNever.ts';
import type { Lane, PlacedItem } from './arrangeLanes.ts';

export type StepDirection = 'earlier' | 'later' | 'laneUp' | 'laneDown' | 'first' | 'last';

interface Place {
  readonly lane: number;
  readonly index: number;
}

/** The item that an arrow key leads to; null where there is none. Without a present item, any key leads to the first. */
export function stepThrough(
  lanes: readonly Lane[],
  present: { readonly kind: string; readonly id: string } | null,
  direction: StepDirection,
): PlacedItem | null {
  const place = present === null ? null : findPlace(lanes, present);
  const first = lanes.find((lane) => lane.items.length > 0)?.items[0] ?? null;
  if (place === null) return first;
  const lane = lanes[place.lane];
  if (lane === undefined) return first;
  switch (direction) {
    case 'earlier':
      return lane.items[place.index - 1] ?? null;
    case 'later':
      return lane.items[place.index + 1] ?? null;
    case 'first':
      return lane.items[0] ?? null;
    case 'last':
      return lane.items.at(-1) ?? null;
    case 'laneUp':
    case 'laneDown':
      return nearestInNextLane(lanes, place, direction === 'laneUp' ? -1 : 1);
    default:
      return assertNever(direction);
  }
}

function findPlace(lanes: readonly Lane[], present: { readonly kind: string; readonly id: string }): Place | null {
  for (const [laneIndex, lane] of lanes.entries()) {
    if (lane.kind !== present.kind) continue;
    const index = lane.items.findIndex(({ item }) => item.id === present.id);
    if (index >= 0) return { lane: laneIndex, index };
  }
  return null;
}

function nearestInNextLane(lanes: readonly Lane[], place: Place, towards: -1 | 1): PlacedItem | null {
  const moment = beginning(lanes[place.lane]?.items[place.index]);
  for (let index = place.lane + towards; lanes[index] !== undefined; index += towards) {
    const items = lanes[index]?.items ?? [];
    let nearest: PlacedItem | null = null;
    for (const item of items) {
      if (nearest === null || Math.abs(beginning(item) - moment) < Math.abs(beginning(nearest) - moment))
        nearest = item;
    }
    if (nearest !== null) return nearest;
  }
  return null;
}

/** An interval without a start counts from its end. */
function beginning(placed: PlacedItem | undefined): number {
  if (placed === undefined) return 0;
  return Number.isFinite(placed.start) ? placed.start : placed.end;
}
