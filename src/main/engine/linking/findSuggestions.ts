import { dropAnswered } from '#shared/suggestions/dropAnswered.ts';
import type { Suggestion } from '#shared/suggestions/suggestion.ts';
import { suggestAt, suggestInText } from '#shared/suggestions/suggestInText.ts';
import { lettersOfRoles } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { getSource } from '../store/queries/sources.ts';
import { listAnswers, listDismissed } from '../store/queries/suggestions.ts';
import { readStoredText } from '../store/queries/texts.ts';

/** What a source's text suggests, without what was accepted, made by hand or dismissed. Errors: `not-found`. */
export function findSuggestions(database: ReadableDatabase, sourceId: string): Suggestion[] {
  const { publishedOn } = getSource(database, sourceId);
  const text = readStoredText(database, sourceId);
  if (text === null) return [];
  // Blocks of a stored text never change, only which of them are its body.
  const key = ['suggestions', text.id, lettersOfRoles(text.blocks.map(({ role }) => role)), publishedOn].join(' ');
  const all = database.keep(key, () => suggestInText(text.blocks, publishedOn));
  return dropAnswered(all, listAnswers(database, sourceId), listDismissed(database, sourceId));
}

/** The suggestion at these words. Errors: `not-found`. */
export function getSuggestion(database: ReadableDatabase, sourceId: string, start: number, end: number): Suggestion {
  const { title, publishedOn } = getSource(database, sourceId);
  const text = readStoredText(database, sourceId);
  const found = text === null ? null : suggestAt(text.blocks, publishedOn, { start, end });
  if (found === null) {
    throw new PlumbError('not-found', `"${title}" suggests nothing at these words any more. Select them and press H.`);
  }
  return found;
}
