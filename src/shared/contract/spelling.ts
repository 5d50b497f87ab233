import { z } from 'zod';
import { idField } from './fields.ts';
import { change, read } from './method.ts';

export interface SpellingWord {
  readonly id: string;
  readonly word: string;
}

const word = z.string().trim().min(1, 'A word is needed').max(200).regex(/^\S+$/u, 'One word at a time');

export const spellingContract = {
  /** A word that is there already is not added again. */
  'spelling.add': change<{ readonly wordId: string }>('Add to the case’s words')(z.strictObject({ word })),
  /** Errors: `not-found`. */
  'spelling.remove': change<null>('Remove from the case’s words')(z.strictObject({ wordId: idField })),
  /** The case's own words, in the order in which they came. */
  'spelling.words': read<readonly SpellingWord[]>()(z.strictObject({})),
};
