import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/values/json.ts';
import type { OpenSource, PlacedBlock } from '#shared/contract/sources.ts';
import { type Block, blockKinds, blockStarts, type FoundFacts, rolesOfLetters } from '#shared/sources/readText.ts';
import { numberOf, numberOrNull, oneOf, type ReadableDatabase, textOf, textOrNull } from '../Database.ts';

export interface StoredText {
  readonly id: string;
  readonly extractor: string;
  readonly extractorVersion: string;
  readonly confidence: number;
  readonly found: FoundFacts;
  readonly readings: OpenSource['readings'];
  readonly picked: string | null;
  readonly blocks: readonly PlacedBlock[];
}

/** The text that a source is read as, with the roles that were picked; null for what has no text. */
export function readStoredText(database: ReadableDatabase, sourceId: string): StoredText | null {
  const text = database.get(
    'SELECT texts.* FROM sources JOIN texts ON texts.id = sources.text_id WHERE sources.id = ?',
    sourceId,
  );
  if (text === undefined) return null;
  const id = textOf(text['id']);
  const pick = database.get('SELECT extractor, roles FROM picks WHERE id = ?', id);
  const blocks = withRoles(readBlocks(database, id), textOrNull(pick?.['roles']));
  const starts = blockStarts(blocks);
  return {
    id,
    extractor: textOf(text['extractor']),
    extractorVersion: textOf(text['extractor_version']),
    confidence: numberOf(text['confidence']),
    // Written by this program from a value of this type.
    found: JSON.parse(textOf(text['found'])) as FoundFacts,
    readings: listReadings(database, id),
    picked: textOrNull(pick?.['extractor']),
    blocks: blocks.map((block, index) => ({ ...block, start: starts[index] ?? 0 })),
  };
}

function withRoles(blocks: readonly Block[], letters: string | null): readonly Block[] {
  if (letters === null) return blocks;
  const roles = rolesOfLetters(letters);
  return blocks.map((block, at) => ({ ...block, role: roles[at] ?? block.role }));
}

function listReadings(database: ReadableDatabase, textId: string): OpenSource['readings'] {
  const sql = 'SELECT extractor, version, roles FROM readings WHERE text_id = ? ORDER BY position';
  return database.all(sql, textId).map((row) => ({
    extractor: textOf(row['extractor']),
    version: textOf(row['version']),
    roles: textOf(row['roles']),
  }));
}

/** SHA-256 over a text's blocks as they are stored now, in hex. */
export function hashText(database: ReadableDatabase, textId: string): string {
  const hash = createHash('sha256');
  const sql = 'SELECT kind, role, content FROM blocks WHERE text_id = ? ORDER BY position';
  for (const { kind, role, content } of database.iterate(sql, textId))
    hash.update(`${canonicalJson([textOf(kind), textOf(role), textOf(content)])}\n`);
  return hash.digest('hex');
}

/** A text's blocks with the roles that its extractor gave them. */
export function readBlocks(database: ReadableDatabase, textId: string): Block[] {
  return database
    .all('SELECT kind, role, content, level, page FROM blocks WHERE text_id = ? ORDER BY position', textId)
    .map((row) => {
      const [level, page] = [numberOrNull(row['level']), numberOrNull(row['page'])];
      return {
        kind: oneOf(blockKinds, row['kind']),
        role: oneOf(['body', 'furniture'], row['role']),
        text: textOf(row['content']),
        ...(level === null ? {} : { level }),
        ...(page === null ? {} : { page }),
      };
    });
}
