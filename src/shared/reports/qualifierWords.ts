import type { Qualifier } from '../values/quantity.ts';

/** What a word before a number leaves open, in the order of the glossary; the same readings as `readBounds`. */
const meanings: Readonly<Record<Qualifier, string>> = {
  exactly: 'the number itself, not rounded',
  about: 'rounded by its source: half of its last digit that is not nought may lie on either side',
  nearly: 'a little less than the number, by one of its last digit at most',
  'more than': 'above the number; how far, the source does not say',
  'at least': 'the number or above; how far, the source does not say',
  'less than': 'below the number; how far, the source does not say',
  'up to': 'the number or below; the source gives a ceiling, not a count',
};

export interface GlossaryEntry {
  readonly word: string;
  readonly meaning: string;
}

/** The words before numbers that a report uses, with their meaning; each once, in a fixed order. */
export function glossaryOf(used: ReadonlySet<Qualifier>): readonly GlossaryEntry[] {
  return Object.entries(meanings).flatMap(([word, meaning]) =>
    [...used].some((qualifier) => qualifier === word) ? [{ word, meaning }] : [],
  );
}
