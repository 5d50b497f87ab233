import type { SourceToAnnotate } from '#shared/annotated/annotatedSource.ts';
import { noteWords, readNote } from '#shared/notes/readNote.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { ReadableDatabase } from '../../store/Database.ts';
import { listNotes } from '../../store/queries/notes.ts';
import { listPassages } from '../../store/queries/passages.ts';
import { getSource } from '../../store/queries/sources.ts';
import { listTags } from '../../store/queries/tags.ts';
import { readStoredText } from '../../store/queries/texts.ts';

/** One source as it stands now. Errors: `not-found`; `refused` for a table and for what is not imported. */
export function gatherAnnotated(database: ReadableDatabase, sourceId: string): SourceToAnnotate {
  const source = getSource(database, sourceId);
  if (source.kind === 'dataset')
    throw new PlumbError(
      'refused',
      `“${source.title}” is a table of rows. Only texts are printed with their passages.`,
    );
  if (source.captureId === null)
    throw new PlumbError('refused', `“${source.title}” is not imported yet, so there is no text to print.`);
  const passages = listPassages(database, sourceId);
  const own = new Set(passages.map(({ id }) => id));
  const passageNotes = new Map<string, string[]>();
  for (const { onId, body } of listNotes(database, 'passage', null)) {
    if (!own.has(onId)) continue;
    passageNotes.set(onId, [...(passageNotes.get(onId) ?? []), wordsOf(body)]);
  }
  return {
    source,
    blocks: readStoredText(database, sourceId)?.blocks ?? [],
    ...{ passages, passageNotes, tags: listTags(database) },
    sourceNotes: listNotes(database, 'source', sourceId).map(({ body }) => wordsOf(body)),
  };
}

function wordsOf(body: string): string {
  return noteWords(readNote(body));
}
