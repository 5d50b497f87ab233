import type { PlacedBlock } from '../contract/sources.ts';
import type { UnitRange } from '../passages/wholeCharacters.ts';
import { cellsOfRow } from '../sources/cellsOfRow.ts';
import type { AnnotatedBlock, AnnotatedSource, PassageSaid, SourceToAnnotate, TextPiece } from './annotatedSource.ts';
import { cutPieces, type Touches, touchLeaves } from './cutPieces.ts';
import { keptStretches } from './keptStretches.ts';
import { numberPassages } from './numberPassages.ts';
import type { AnnotationChoices } from './printChoices.ts';
import { listLeaves } from './textLeaves.ts';

/** More columns than a page can hold: such rows are set as lines, with the signs that part their cells. */
const mostColumns = 10;

/** A block that is printed, at least in part. */
interface KeptBlock {
  readonly block: PlacedBlock;
  readonly paragraph: number | null;
  readonly page: number | null;
  readonly kept: readonly UnitRange[];
}

type Line = KeptBlock | Extract<AnnotatedBlock, { kind: 'furniture' | 'leftOut' }>;

/** One source as it is printed: its text with numbered passages, what is said of each, and what could not be drawn. */
export function arrangeAnnotated(given: SourceToAnnotate, choices: AnnotationChoices): AnnotatedSource {
  const { blocks } = given;
  const leaves = listLeaves(blocks);
  const chosen = given.passages.filter(({ id }) => choices.only?.has(id) ?? true);
  const { placed, unplaced } = numberPassages({ ...given, passages: chosen }, leaves, choices.beside);
  const marked = new Set<number>();
  for (const { first, last } of placed) for (let at = first; at <= last; at += 1) marked.add(leaves[at]?.block ?? -1);
  const kept = choices.extent === 'full' ? null : keptStretches(blocks, leaves, placed, choices.context);
  // Without a passage there is nothing to keep, and how much is left out says nothing.
  const lines = kept !== null && placed.length === 0 ? [] : chooseLines(blocks, marked, kept);
  const dropped = blocks.filter(({ role }, at) => role === 'furniture' && !marked.has(at));
  return {
    source: given.source,
    hasText: leaves.length > 0,
    blocks: setLines(lines, touchLeaves(leaves, placed)),
    passages: placed.map(({ number, colour, tags, comment, notes }) => ({ number, colour, tags, comment, notes })),
    unplaced,
    notChosen: given.passages.length - chosen.length,
    tags: tagsOf([...placed, ...unplaced]),
    sourceNotes: choices.beside === 'all' ? given.sourceNotes : [],
    furnitureLines: countLines(dropped),
  };
}

/** `kept` is null where all of the body is printed. Furniture is printed only where something in it is marked. */
function chooseLines(
  blocks: readonly PlacedBlock[],
  marked: ReadonlySet<number>,
  kept: readonly UnitRange[] | null,
): Line[] {
  const lines: Line[] = [];
  let paragraph = 0;
  let page: number | null = null;
  for (const [at, block] of blocks.entries()) {
    if (block.role === 'body') paragraph += 1;
    const begins: number | null = block.page !== undefined && block.page !== page ? block.page : null;
    const dropped = block.role === 'furniture' && !marked.has(at);
    const parts = kept === null ? [{ start: block.start, end: block.start + block.text.length }] : partsOf(block, kept);
    if (dropped) {
      if (kept === null) addFurniture(lines, block);
    } else if (block.text !== '' && parts.length === 0) addLeftOut(lines, block);
    else if (block.text !== '') {
      lines.push({ block, paragraph: block.role === 'body' ? paragraph : null, page: begins, kept: parts });
      page = begins ?? page;
    }
  }
  return lines;
}

function partsOf({ start, text }: PlacedBlock, kept: readonly UnitRange[]): UnitRange[] {
  const end = start + text.length;
  return kept
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }));
}

function addFurniture(lines: Line[], block: PlacedBlock): void {
  const last = lines.at(-1);
  const own = countLines([block]);
  if (last !== undefined && 'lines' in last) lines.splice(-1, 1, { kind: 'furniture', lines: last.lines + own });
  else lines.push({ kind: 'furniture', lines: own });
}

function addLeftOut(lines: Line[], { kind }: PlacedBlock): void {
  const last = lines.at(-1);
  const before = last !== undefined && 'paragraphs' in last ? last : null;
  const [paragraphs, rows] = kind === 'table' ? [0, 1] : [1, 0];
  if (before !== null) lines.pop();
  lines.push({
    kind: 'leftOut',
    paragraphs: (before?.paragraphs ?? 0) + paragraphs,
    rows: (before?.rows ?? 0) + rows,
  });
}

function countLines(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.split('\n').length, 0);
}

function setLines(lines: readonly Line[], touches: Touches): AnnotatedBlock[] {
  const set: AnnotatedBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (!('block' in line)) set.push(line);
    else if (line.block.kind !== 'table') set.push(setBlock(line, line.block.kind, touches));
    else {
      const rows = tableFrom(lines, at);
      set.push(...setTable(rows, touches));
      at += rows.length - 1;
    }
  }
  return set;
}

/** Neighbouring rows are one table, as long as no page of the original begins among them. */
function tableFrom(lines: readonly Line[], from: number): KeptBlock[] {
  const rows: KeptBlock[] = [];
  for (const line of lines.slice(from)) {
    if (!('block' in line) || line.block.kind !== 'table' || (rows.length > 0 && line.page !== null)) break;
    rows.push(line);
  }
  return rows;
}

function setBlock(
  { block, paragraph, page, kept }: KeptBlock,
  kind: Exclude<PlacedBlock['kind'], 'table'>,
  touches: Touches,
): AnnotatedBlock {
  const pieces = cutPieces(block, touches, kept);
  if (kind === 'heading') return { kind, paragraph, page, level: block.level ?? 2, pieces };
  return { kind, paragraph, page, pieces };
}

function setTable(lines: readonly KeptBlock[], touches: Touches): AnnotatedBlock[] {
  const rows = lines.flatMap((line) => cellsOfRow(line.block.text, line.block.start).map((cells) => ({ line, cells })));
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const whole = (cell: { text: string; start: number }) =>
    cutPieces(cell, touches, [{ start: cell.start, end: cell.start + cell.text.length }]);
  const [first] = lines;
  const place = { paragraph: first?.paragraph ?? null, page: first?.page ?? null };
  if (columns <= mostColumns) {
    const padded = rows.map(({ cells }) =>
      Array.from({ length: columns }, (_, at): TextPiece[] => {
        const cell = cells[at];
        return cell === undefined ? [] : whole(cell);
      }),
    );
    return [{ kind: 'table', ...place, rows: padded }];
  }
  return rows.map(({ line, cells }) => ({
    kind: 'paragraph',
    ...{ paragraph: line.paragraph, page: line.page },
    pieces: cells.flatMap((cell) => [
      ...whole(cell),
      { kind: 'text', text: cell.separator.replace('\n', ''), colours: [] },
    ]),
  }));
}

function tagsOf(said: readonly PassageSaid[]): AnnotatedSource['tags'] {
  const byName = new Map(said.flatMap(({ tags }) => tags.map((tag) => [tag.name, tag] as const)));
  // By code unit: the order must not hang on the machine's language.
  return [...byName.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
