import { groupBy } from '../values/groupBy.ts';

/** A graph by keys; `from` rests on `to`. */
export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
}

export interface PlacedNode {
  readonly key: string;
  /** Column, 0 at the left where the chain starts. */
  readonly layer: number;
  /** Row within the column, from 0. */
  readonly row: number;
}

const sweeps = 4;

/**
 * Columns from the start to the origins, each thing right of all that rest on it, rows in the order of their neighbours' mean so that
 * lines cross little (after Sugiyama, Tagawa and Toda 1981). The same graph gives the same picture; a circle does not hang it.
 */
export function layoutTrace(start: string, keys: readonly string[], edges: readonly LayoutEdge[]): PlacedNode[] {
  const layerOf = layersFrom(start, keys, edges);
  const depth = Math.max(0, ...layerOf.values());
  const layers = Array.from({ length: depth + 1 }, (_, layer) => keys.filter((key) => layerOf.get(key) === layer));
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const order = sweep % 2 === 0 ? layers.keys() : [...layers.keys()].toReversed();
    for (const layer of order) layers[layer] = inOrder(layers, layer, edges, sweep % 2 === 0);
  }
  return layers.flatMap((members, layer) => members.map((key, row) => ({ key, layer, row })));
}

/** The longest way from the start; edges that would go back to what was passed on the way are left out. */
function layersFrom(start: string, keys: readonly string[], edges: readonly LayoutEdge[]): ReadonlyMap<string, number> {
  const below = groupBy(edges, ({ from }) => from);
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const forward: LayoutEdge[] = [];
  const visit = (key: string): void => {
    state.set(key, 'open');
    for (const edge of below.get(key) ?? []) {
      if (state.get(edge.to) === 'open') continue;
      forward.push(edge);
      if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(key, 'done');
    order.push(key);
  };
  for (const key of [start, ...keys]) if (!state.has(key)) visit(key);
  const layerOf = new Map(keys.map((key) => [key, 0]));
  const kept = groupBy(forward, ({ from }) => from);
  for (const key of order.toReversed())
    for (const { to } of kept.get(key) ?? [])
      layerOf.set(to, Math.max(layerOf.get(to) ?? 0, (layerOf.get(key) ?? 0) + 1));
  return layerOf;
}

function inOrder(
  layers: readonly (readonly string[])[],
  layer: number,
  edges: readonly LayoutEdge[],
  downward: boolean,
): string[] {
  const rowOf = new Map<string, number>();
  for (const members of layers) for (const [row, key] of members.entries()) rowOf.set(key, row);
  const members = layers[layer] ?? [];
  const neighbours = groupBy(edges, ({ from, to }) => (downward ? to : from));
  const mean = (key: string, at: number): number => {
    const rows = (neighbours.get(key) ?? []).map(({ from, to }) => rowOf.get(downward ? from : to) ?? 0);
    return rows.length === 0 ? at : rows.reduce((sum, row) => sum + row, 0) / rows.length;
  };
  const keyed = members.map((key, at) => ({ key, at, mean: mean(key, at) }));
  return keyed.toSorted((one, other) => one.mean - other.mean || one.at - other.at).map(({ key }) => key);
}
