/** Nothing of the first export, which has none before it. */
export function changeLines(changes: readonly string[] | null): readonly string[] {
  if (changes === null) return [];
  return changes.length === 0 ? ['Nothing changed since the last export.'] : ['Since the last export:', ...changes];
}
