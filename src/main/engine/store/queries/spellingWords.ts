import type { SpellingWord } from '#shared/contract/spelling.ts';
import { type ReadableDatabase, textOf } from '../Database.ts';

/** In the order in which they came. */
export function listSpellingWords(database: ReadableDatabase): SpellingWord[] {
  return database
    .all('SELECT id, word FROM spelling_words ORDER BY created_at, rowid')
    .map((row) => ({ id: textOf(row['id']), word: textOf(row['word']) }));
}
