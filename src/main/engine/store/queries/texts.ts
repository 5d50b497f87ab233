import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/values/json.ts';
import type { PlacedBlock } from '#shared/contract/sources.ts';
import { type Block, blockKinds, blockStarts } from '#shared/sources/readText.ts';
import { numberOf, oneOf, type ReadableDatabase, textOf } from '../Database.ts';

export interface StoredText {
  readonly extractor: string;
  readonly extractorVersion: string;
  readonly confidence: number;
  readonly blocks: readonly PlacedBlock[];
}

/** The text that a source is read as; null for a dataset. */
export function readStoredText(database: ReadableDatabase, sourceId: string): StoredText | null {
  const text = database.get(
    'SELECT texts.* FROM sources JOIN texts ON texts.id = sources.text_id WHERE sources.id = ?',
    sourceId,
  );
  if (text === undefined) return null;
  const blocks = listBlocks(database, textOf(text['id']));
  const starts = blockStarts(blocks);
  return {
    extractor: textOf(text['extractor']),
    extractorVersion: textOf(text['extractor_version']),
    confidence: numberOf(text['confidence']),
    blocks: blocks.map((block, index) => ({ ...block, start: starts[index] ?? 0 })),
  };
}

/** SHA-256 over a text's blocks as they are stored now, in hex. */
export function hashText(database: ReadableDatabase, textId: string): string {
  const hash = createHash('sha256');
  const sql = 'SELECT kind, role, content FROM blocks WHERE text_id = ? ORDER BY position';
  for (const { kind, role, content } of database.iterate(sql, textId))
    hash.update(`${canonicalJson([textOf(kind), textOf(role), textOf(content)])}\n`);
  return hash.digest('hex');
}

function listBlocks(database: ReadableDatabase, textId: string): Block[] {
  return database
    .all('SELECT kind, role, content FROM blocks WHERE text_id = ? ORDER BY position', textId)
    .map((row) => ({
      kind: oneOf(blockKinds, row['kind']),
      role: oneOf(['body', 'furniture'], row['role']),
      text: textOf(row['content']),
    }));
}
