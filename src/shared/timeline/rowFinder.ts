/** Finds the topmost free row for spans that arrive in order of their starts. */
export interface RowFinder {
  /** The lowest-numbered row that is free from `start` on, now taken until `end`; null where all rows are taken. */
  readonly take: (start: number, end: number) => number | null;
}

/**
 * A tournament tree over the rows' ends: each inner node holds the earliest end below it, so that a
 * row is found in the logarithm of the number of rows, however many spans overlap.
 */
export function findRows(rows: number): RowFinder {
  let leaves = 1;
  while (leaves < rows) leaves *= 2;
  const tree = new Float64Array(leaves * 2).fill(Infinity);
  tree.fill(-Infinity, leaves, leaves + rows);
  for (let node = leaves - 1; node >= 1; node -= 1) tree[node] = earlier(tree, node);
  return {
    take(start, end) {
      if (rows < 1 || (tree[1] ?? Infinity) > start) return null;
      let node = 1;
      while (node < leaves) {
        node *= 2;
        if ((tree[node] ?? Infinity) > start) node += 1;
      }
      tree[node] = end;
      for (let parent = node >> 1; parent >= 1; parent >>= 1) tree[parent] = earlier(tree, parent);
      return node - leaves;
    },
  };
}

function earlier(tree: Float64Array, node: number): number {
  return Math.min(tree[node * 2] ?? Infinity, tree[node * 2 + 1] ?? Infinity);
}
