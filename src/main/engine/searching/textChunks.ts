import { canonicalText } from '#shared/sources/readText.ts';
import { numberOf, type ReadableDatabase, textOf } from '../store/Database.ts';

/** A stretch of a text that is indexed together: whole blocks, or code points of one very long block. */
export interface Chunk {
  readonly firstBlock: number;
  readonly lastBlock: number;
  readonly cut: { readonly from: number; readonly length: number } | null;
  /** UTF-16 units of the canonical text. */
  readonly startAt: number;
  readonly endAt: number;
}

/** Code points. Ten pages or so: short enough for one short transaction, long enough that words stand together in it. */
export const chunkLength = 50_000;
const separatorLength = 2;

/** The stretch after this one; the first where there is none yet; null at the text's end. */
export function nextChunk(database: ReadableDatabase, textId: string, before: Chunk | null): Chunk | null {
  const begin = afterChunk(database, textId, before);
  const sql = `SELECT position, length(content) AS size, CASE WHEN length(content) <= ${chunkLength} THEN content END AS content
    FROM blocks WHERE text_id = ? AND position >= ? ORDER BY position`;
  const taken: { readonly block: number; readonly endAt: number }[] = [];
  let total = 0;
  for (const row of database.iterate(sql, textId, begin.block)) {
    const [block, size] = [numberOf(row['position']), numberOf(row['size'])];
    if (taken.length > 0 && total + size > chunkLength) break;
    if (row['content'] === null) {
      const cut = { from: begin.cutFrom, length: Math.min(chunkLength, size - begin.cutFrom) };
      const { length } = readCut(database, textId, block, cut);
      return { firstBlock: block, lastBlock: block, cut, startAt: begin.at, endAt: begin.at + length };
    }
    const endBefore = taken.at(-1)?.endAt;
    const startAt = endBefore === undefined ? begin.at : endBefore + separatorLength;
    taken.push({ block, endAt: startAt + textOf(row['content']).length });
    total += size;
  }
  const [first] = taken;
  const last = taken.at(-1);
  if (first === undefined || last === undefined) return null;
  return { firstBlock: first.block, lastBlock: last.block, cut: null, startAt: begin.at, endAt: last.endAt };
}

function afterChunk(database: ReadableDatabase, textId: string, before: Chunk | null) {
  if (before === null) return { block: 0, cutFrom: 0, at: 0 };
  const { cut, lastBlock, endAt } = before;
  if (cut !== null) {
    const sql = 'SELECT length(content) AS size FROM blocks WHERE text_id = ? AND position = ?';
    const cutFrom = cut.from + cut.length;
    if (cutFrom < numberOf(database.get(sql, textId, lastBlock)?.['size']))
      return { block: lastBlock, cutFrom, at: endAt };
  }
  return { block: lastBlock + 1, cutFrom: 0, at: endAt + separatorLength };
}

export interface ChunkText {
  readonly body: string;
  readonly furniture: string;
  /** As in the canonical text, from the chunk's start. */
  readonly whole: string;
}

/** Its words as they are stored, with the roles that the extractor gave. */
export function readChunk(database: ReadableDatabase, textId: string, chunk: Chunk): ChunkText {
  const { firstBlock, lastBlock, cut } = chunk;
  const sql = `SELECT kind, role, ${cut === null ? 'content' : `'' AS content`} FROM blocks
    WHERE text_id = ? AND position BETWEEN ? AND ? ORDER BY position`;
  const blocks = database.all(sql, textId, firstBlock, lastBlock).map((row) => {
    const text = cut === null ? textOf(row['content']) : readCut(database, textId, firstBlock, cut);
    return {
      kind: 'paragraph' as const,
      role: row['role'] === 'body' ? ('body' as const) : ('furniture' as const),
      text,
    };
  });
  const ofRole = (role: string) => blocks.filter((block) => block.role === role).map(({ text }) => text);
  return {
    body: ofRole('body').join('\n'),
    furniture: ofRole('furniture').join('\n'),
    whole: canonicalText(blocks),
  };
}

function readCut(database: ReadableDatabase, textId: string, block: number, cut: NonNullable<Chunk['cut']>): string {
  const sql = 'SELECT substr(content, ?, ?) AS piece FROM blocks WHERE text_id = ? AND position = ?';
  return textOf(database.get(sql, cut.from + 1, cut.length, textId, block)?.['piece']);
}
