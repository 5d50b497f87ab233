interface Listed {
  readonly depth: number;
  readonly ordered: boolean;
}

/** One list: items of one depth and one marker, each with the lists inside it. */
export interface NestedList<Item> {
  readonly ordered: boolean;
  readonly items: { readonly item: Item; readonly inside: NestedList<Item>[] }[];
}

/**
 * Items in reading order as lists inside lists. An item that is deeper by more than one level than the one before it
 * stands one level deeper; at one level, another marker begins another list.
 */
export function nestItems<Item extends Listed>(items: readonly Item[]): readonly NestedList<Item>[] {
  const top: NestedList<Item>[] = [];
  /** The levels that are open, the outermost first. */
  const open = [top];
  for (const item of items) {
    open.length = Math.min(open.length, item.depth + 1);
    const last = open.at(-1)?.at(-1)?.items.at(-1);
    if (item.depth >= open.length && last !== undefined) open.push(last.inside);
    const level = open.at(-1) ?? top;
    const list = level.at(-1);
    const made = { item, inside: [] };
    if (list?.ordered === item.ordered) list.items.push(made);
    else level.push({ ordered: item.ordered, items: [made] });
  }
  return top;
}
