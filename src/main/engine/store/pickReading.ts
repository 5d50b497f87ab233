import { describePassage } from '#shared/sources/describePassage.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from './Change.ts';
import { listPassages } from './queries/passages.ts';
import { readStoredText } from './queries/texts.ts';

/**
 * Takes other blocks of a source's text for its body. Readings differ in roles alone, so every passage keeps its place and
 * only the number of its paragraph may change. Errors: `refused` without a text; `invalid-input` for too few or many roles.
 */
export function pickReading(change: Change, sourceId: string, extractor: string, letters: string | null): void {
  const text = readStoredText(change.database, sourceId);
  if (text === null) throw new PlumbError('refused', 'This source has no text to be read in another way.');
  if (letters === null) {
    if (text.picked !== null) change.remove('picks', text.id);
  } else {
    if (letters.length !== text.blocks.length) {
      const counts = `${letters.length} roles for ${text.blocks.length} blocks`;
      throw new PlumbError('invalid-input', `A reading says of each block what it is: ${counts}.`);
    }
    if (text.picked === null) change.insert('picks', { id: text.id, extractor, roles: letters });
    else change.update('picks', text.id, { extractor, roles: letters });
  }
  renumberPassages(change, sourceId);
}

function renumberPassages(change: Change, sourceId: string): void {
  const blocks = readStoredText(change.database, sourceId)?.blocks ?? [];
  for (const { id, start, end, paragraph } of listPassages(change.database, sourceId)) {
    const now = describePassage(blocks, start, end).paragraph;
    if (now !== paragraph) change.update('passages', id, { paragraph: now });
  }
}
