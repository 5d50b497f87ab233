import type { PlacedBlock } from '../contract/sources.ts';
import { cellsOfRow } from '../sources/cellsOfRow.ts';

/** The smallest stretch that is set on its own: a block, or a cell of a table. Places count UTF-16 units of the canonical text. */
export interface Leaf {
  readonly text: string;
  readonly start: number;
  /** Index of its block. */
  readonly block: number;
}

/** Those that have words, in the order of the text. */
export function listLeaves(blocks: readonly PlacedBlock[]): Leaf[] {
  return blocks
    .flatMap(({ kind, text, start }, block): Leaf[] =>
      kind === 'table'
        ? cellsOfRow(text, start).flatMap((row) => row.map((cell) => ({ ...cell, block })))
        : [{ text, start, block }],
    )
    .filter(({ text }) => text !== '');
}

/** Index of the first leaf that ends after `place`; as many as there are where none does. */
export function firstLeafAfter(leaves: readonly Leaf[], place: number): number {
  let [low, high] = [0, leaves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const leaf = leaves[middle];
    if (leaf !== undefined && leaf.start + leaf.text.length <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
