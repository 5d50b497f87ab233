/** Where a key leads in a list of `length` items; null where it leads nowhere. The ends do not wrap. */
export function stepInList(index: number, length: number, key: string): number | null {
  const wanted: Partial<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: length - 1,
  };
  const next = wanted[key];
  return next === undefined || next < 0 || next >= length ? null : next;
}
