export interface TabRoom {
  /** Pixels, of each tab in order. */
  readonly widths: readonly number[];
  /** Pixels for tabs and the menu of the others; 0 where nothing is laid out, which then shows them all. */
  readonly room: number;
  readonly menuWidth: number;
  /** How many of the first always stay in sight. */
  readonly always: number;
  /** Index of the tab whose pane shows: it is always in sight. */
  readonly chosen: number;
}

/** Which tabs stand in the strip, by index in order; the rest goes into the menu. */
export function fitTabs({ widths, room, menuWidth, always, chosen }: TabRoom): readonly number[] {
  const all = widths.map((_, index) => index);
  const total = (indexes: readonly number[]) => indexes.reduce((sum, index) => sum + (widths[index] ?? 0), 0);
  if (room === 0 || total(all) <= room) return all;
  const kept = new Set([...all.slice(0, always), chosen]);
  let left = room - menuWidth - total([...kept]);
  for (const index of all) {
    if (kept.has(index)) continue;
    left -= widths[index] ?? 0;
    if (left < 0) break;
    kept.add(index);
  }
  return all.filter((index) => kept.has(index));
}
