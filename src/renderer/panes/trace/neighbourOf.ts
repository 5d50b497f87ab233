import type { TraceEdge } from '#shared/contract/links.ts';

interface At {
  readonly x: number;
  readonly y: number;
}

/** Where an arrow key leads: right and left along the lines, to the nearest in height, up and down within the column. Null for nowhere. */
export function neighbourOf(
  arrow: string,
  key: string,
  edges: readonly TraceEdge[],
  boxes: ReadonlyMap<string, At>,
): string | null {
  const here = boxes.get(key);
  if (here === undefined) return null;
  const candidates = keysFor(arrow, key, here, edges, boxes).flatMap((each) => {
    const box = boxes.get(each);
    return box === undefined ? [] : [{ key: each, distance: Math.abs(box.y - here.y) }];
  });
  return candidates.toSorted((one, other) => one.distance - other.distance)[0]?.key ?? null;
}

function keysFor(
  arrow: string,
  key: string,
  here: At,
  edges: readonly TraceEdge[],
  boxes: ReadonlyMap<string, At>,
): string[] {
  if (arrow === 'ArrowRight') return edges.filter(({ from }) => from === key).map(({ to }) => to);
  if (arrow === 'ArrowLeft') return edges.filter(({ to }) => to === key).map(({ from }) => from);
  if (arrow !== 'ArrowUp' && arrow !== 'ArrowDown') return [];
  const down = arrow === 'ArrowDown';
  return [...boxes].filter(([, { x, y }]) => x === here.x && (down ? y > here.y : y < here.y)).map(([each]) => each);
}
