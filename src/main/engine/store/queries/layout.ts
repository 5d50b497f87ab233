import type { LayoutContent } from '#shared/contract/layout.ts';
import { type ReadableDatabase, textOf } from '../Database.ts';

/** How the panes were left; null where none was kept, or where another version kept something else. */
export function getLayout(database: ReadableDatabase): LayoutContent | null {
  const row = database.get(`SELECT content FROM layouts WHERE id = 'panes'`);
  if (row === undefined) return null;
  try {
    const content: unknown = JSON.parse(textOf(row['content']));
    return isRecord(content) ? content : null;
  } catch {
    return null;
  }
}

/** What JSON parsed is JSON. */
function isRecord(content: unknown): content is LayoutContent {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}
