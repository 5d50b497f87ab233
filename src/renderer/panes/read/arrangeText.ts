import type { PlacedBlock } from '#shared/contract/sources.ts';
import type { BlockKind, BlockRole } from '#shared/sources/readText.ts';

/** A block, or a stretch of a very long one: what one element of the page holds. */
export interface Piece {
  readonly kind: BlockKind;
  /** 1 to 6, of a heading. */
  readonly level: number | null;
  readonly text: string;
  /** UTF-16 units of the canonical text. */
  readonly start: number;
  /** True where the same block goes on after this piece. */
  readonly goesOn: boolean;
  /** The page that begins here, where it is another than that of the block before. */
  readonly page: number | null;
}

/** Neighbouring items become one list and neighbouring rows one table; anything else stands alone. */
export interface Group {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
}

/** What is drawn, or left undrawn, as one. */
export interface Chunk {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly groups: readonly Group[];
  /** How many lines of print it takes, about. */
  readonly lines: number;
}

/** Neighbouring blocks of one role: body is drawn, furniture folds to one line. */
export interface Section {
  readonly role: BlockRole;
  readonly start: number;
  readonly end: number;
  /** Lines of text in it. */
  readonly lineCount: number;
  /** The page on which it ends, where that is another than the one before it. */
  readonly page: number | null;
  readonly chunks: readonly Chunk[];
}

const longestPiece = 8_000;
/** Small enough to be drawn within a frame or two, also with a hundred passages in it. */
const fullChunk = { pieces: 16, units: 5_000 };
/** Lists and tables are drawn whole up to here, so that their columns stay in line. */
const fullList = { pieces: 120, units: 48_000 };
const charactersInLine = 66;

/** Arranges a text for drawing in windows: sections of one role, each in chunks of a screen or a few. */
export function arrangeText(blocks: readonly PlacedBlock[]): Section[] {
  const sections: Section[] = [];
  let from = 0;
  for (let at = 1; at <= blocks.length; at += 1) {
    if (at < blocks.length && blocks[at]?.role === blocks[from]?.role) continue;
    sections.push(makeSection(blocks.slice(from, at), blocks[from - 1]?.page ?? null));
    from = at;
  }
  return sections;
}

/** `1 line of page furniture`, `12 lines of page furniture`. */
export function furnitureWords({ lineCount }: Pick<Section, 'lineCount'>): string {
  return `${lineCount.toLocaleString('en')} ${lineCount === 1 ? 'line' : 'lines'} of page furniture`;
}

function makeSection(blocks: readonly PlacedBlock[], pageBefore: number | null): Section {
  const [first] = blocks;
  const last = blocks.at(-1);
  let page = pageBefore;
  const pieces = blocks.flatMap((block) => {
    const begins = block.page !== undefined && block.page !== page ? block.page : null;
    page = begins ?? page;
    return cutBlock(block, begins);
  });
  return {
    role: first?.role ?? 'body',
    start: first?.start ?? 0,
    end: last === undefined ? 0 : last.start + last.text.length,
    lineCount: blocks.reduce((sum, block) => sum + block.text.split('\n').length, 0),
    page: page === pageBefore ? null : page,
    chunks: makeChunks(pieces),
  };
}

/** A block of millions of characters in one paragraph would be laid out as a whole whenever any of it shows. */
function cutBlock(block: PlacedBlock, page: number | null): Piece[] {
  const { kind, text, start } = block;
  const level = block.level ?? null;
  if (text.length <= longestPiece) return [{ kind, level, text, start, goesOn: false, page }];
  const pieces: Piece[] = [];
  let from = 0;
  while (from < text.length) {
    const to = text.length - from <= longestPiece ? text.length : cutPlace(text, from + longestPiece);
    const goesOn = to < text.length;
    const shown = from === 0 ? page : null;
    pieces.push({ kind, level, text: text.slice(from, to), start: start + from, goesOn, page: shown });
    from = to;
  }
  return pieces;
}

/** After the last white space before `wanted`, where one is near; never inside of a surrogate pair. */
function cutPlace(text: string, wanted: number): number {
  for (let at = wanted; at > wanted - 400; at -= 1) if (/\s/.test(text[at - 1] ?? '')) return at;
  const code = text.charCodeAt(wanted);
  return code >= 0xdc00 && code <= 0xdfff ? wanted + 1 : wanted;
}

function makeChunks(pieces: readonly Piece[]): Chunk[] {
  const chunks: Chunk[] = [];
  let held: Piece[] = [];
  let units = 0;
  const close = () => {
    if (held.length > 0) chunks.push(makeChunk(held));
    held = [];
    units = 0;
  };
  for (const [index, piece] of pieces.entries()) {
    held.push(piece);
    units += piece.text.length;
    const next = pieces[index + 1];
    // A list or a table is not cut at the edge of a chunk, unless it is very long.
    const joins = next !== undefined && gathers(piece.kind) && next.kind === piece.kind;
    const full = held.length >= fullChunk.pieces || units >= fullChunk.units;
    if (full && (!joins || held.length >= fullList.pieces || units >= fullList.units)) close();
  }
  close();
  return chunks;
}

function makeChunk(pieces: readonly Piece[]): Chunk {
  const groups: { kind: BlockKind; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    // A page that begins in the middle of a list or a table divides it, so that its number has a place to stand.
    if (last?.kind === piece.kind && gathers(piece.kind) && piece.page === null) last.pieces.push(piece);
    else groups.push({ kind: piece.kind, pieces: [piece] });
  }
  const last = pieces.at(-1);
  return {
    start: pieces[0]?.start ?? 0,
    end: last === undefined ? 0 : last.start + last.text.length,
    groups,
    lines: pieces.reduce((sum, { text }) => sum + Math.ceil(text.length / charactersInLine) + 0.6, 0),
  };
}

function gathers(kind: BlockKind): boolean {
  return kind === 'list' || kind === 'table';
}
