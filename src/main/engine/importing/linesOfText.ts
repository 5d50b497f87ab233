import { collapse } from './visibleBlocks.ts';

/** A plain text's lines that hold anything, white space collapsed; paragraphs wrapped at a column are joined again. */
export function linesOfText(text: string): readonly string[] {
  const groups = text
    .split(/(?:\r\n?|\n|\u2028|\u2029|\f)/u)
    .map(collapse)
    .reduce<string[][]>(
      (groups, line) => {
        if (line === '') groups.push([]);
        else groups.at(-1)?.push(line);
        return groups;
      },
      [[]],
    )
    .filter((group) => group.length > 0);
  const width = wrapWidth(groups);
  return width === null ? groups.flat() : groups.flatMap((group) => joinWrapped(group, width));
}

/** The column a text is wrapped at, in UTF-16 units, or null: nearly all lines inside paragraphs end just short of it. */
function wrapWidth(groups: readonly (readonly string[])[]): number | null {
  const inner = groups.flatMap((group) => group.slice(0, -1));
  const all = groups.flat();
  const width = Math.max(0, ...all.slice(0, 5000).map((line) => line.length));
  if (inner.length < 3 || width < 40 || width > 110) return null;
  const full = inner.filter((line) => line.length > width - 20).length;
  return full >= inner.length * 0.75 ? width : null;
}

function joinWrapped(group: readonly string[], width: number): string[] {
  const joined: string[] = [];
  let open = false;
  for (const line of group) {
    if (open) joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
    open = line.length > width - 20;
  }
  return joined;
}
