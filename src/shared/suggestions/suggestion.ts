import type { SentencePlace } from '../sources/splitSentences.ts';
import type { Quantity } from '../values/quantity.ts';

/** What a data point takes from words of a text: nothing else is needed to make one. */
export interface ReadClaim {
  readonly quantity: Quantity | null;
  /** The words as they stand. */
  readonly written: string | null;
  /** The unit as it stands, such as `metric tons`. */
  readonly unitWritten: string | null;
  /** What is counted or measured, such as `artillery shells`. */
  readonly counted: string | null;
  /** EDTF */
  readonly period: string | null;
}

/** Words that could be a data point. Places are UTF-16 units of the canonical text, end exclusive. */
export interface Suggestion extends ReadClaim, SentencePlace {
  readonly kind: 'quantity' | 'date' | 'duration';
  readonly written: string;
  /** The words to mark as its passage: its sentence, or the clause of one that is very long. */
  readonly sentence: SentencePlace;
  /** The same words in one line, to say what is claimed; at most 300 characters. */
  readonly what: string;
}
