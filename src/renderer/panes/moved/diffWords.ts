export interface WordPiece {
  readonly text: string;
  /** Only on this side. */
  readonly changed: boolean;
}

/** More words than these are shown without their differences: the table of the comparison grows with the square. */
const mostWords = 600;

/** Two wordings by their longest common words (Wagner and Fischer 1974), each with what only it has told apart. */
export function diffWords(
  before: string,
  after: string,
): { readonly before: WordPiece[]; readonly after: WordPiece[] } {
  const [old, now] = [splitWords(before), splitWords(after)];
  if (old.length > mostWords || now.length > mostWords)
    return { before: [{ text: before, changed: false }], after: [{ text: after, changed: false }] };
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const kept = { old: new Set<number>(), now: new Set<number>() };
  for (let row = 0, column = 0; row < old.length && column < now.length;) {
    if (old[row] === now[column]) {
      kept.old.add(row++);
      kept.now.add(column++);
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return { before: pieces(old, kept.old), after: pieces(now, kept.now) };
}

function splitWords(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

function pieces(words: readonly string[], kept: ReadonlySet<number>): WordPiece[] {
  const joined: WordPiece[] = [];
  for (const [index, text] of words.entries()) {
    const changed = !kept.has(index);
    const last = joined.at(-1);
    if (last !== undefined && last.changed === changed) joined[joined.length - 1] = { text: last.text + text, changed };
    else joined.push({ text, changed });
  }
  return joined;
}
