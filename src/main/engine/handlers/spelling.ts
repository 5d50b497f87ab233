import { listSpellingWords } from '../store/queries/spellingWords.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const spellingReads = {
  'spelling.words': (database) => listSpellingWords(database),
} satisfies Partial<ReadHandlers>;

export const spellingChanges = {
  'spelling.add': (change, { word }) => {
    const present = listSpellingWords(change.database).find((one) => one.word === word);
    if (present !== undefined) return { wordId: present.id };
    const id = change.newId();
    change.insert('spelling_words', { id, word, created_at: change.now });
    return { wordId: id };
  },
  'spelling.remove': (change, { wordId }) => {
    change.remove('spelling_words', wordId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;
