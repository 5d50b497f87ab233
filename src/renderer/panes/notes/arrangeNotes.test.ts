import { expect, it } from 'vitest';
import type { NoteKind, NoteLine } from '#shared/contract/notes.ts';
import { arrangeNotes } from './arrangeNotes.ts';

function note(id: string, onKind: NoteKind, onId: string, day: number, body: string): NoteLine {
  const at = `2024-05-0${day}T00:00:00Z`;
  return { id, onKind, onId, body, createdAt: at, changedAt: at, onWords: `Words of ${onId}` };
}

const notes = [
  note('one', 'source', 'quay', 1, 'Ask for the ledger'),
  note('two', 'case', 'case', 2, 'Who else has it?'),
  note('three', 'source', 'quay', 3, 'Rang: no ánswer'),
];

const keys = (...asked: Parameters<typeof arrangeNotes>) => arrangeNotes(...asked).map(({ key }) => key);

// Bug: notes on one thing stand apart, or the newest at the bottom.
it('stand under what they are on, the newest first', () => {
  expect(keys(notes, 'all', '')).toEqual(['source quay', 'three', 'one', 'case case', 'two']);
});

it('are found by kind and by every word, whatever its accents, also of the thing', () => {
  expect(keys(notes, 'case', '')).toEqual(['case case', 'two']);
  expect(keys(notes, 'all', 'answer RANG')).toEqual(['source quay', 'three']);
  expect(keys(notes, 'all', 'quay ledger')).toEqual(['source quay', 'one']);
  expect(keys(notes, 'all', 'nowhere')).toEqual([]);
});
