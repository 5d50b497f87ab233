import type { Labels } from '../labels/en.ts';
import type { Qualifier } from '../values/quantity.ts';

/** In the order of the glossary. */
const order: readonly Qualifier[] = ['exactly', 'about', 'nearly', 'more than', 'at least', 'less than', 'up to'];

export interface GlossaryEntry {
  readonly word: string;
  readonly meaning: string;
}

/** The words before numbers that a report uses, with what they leave open; each once, in a fixed order. The readings of `readBounds`. */
export function glossaryOf(used: ReadonlySet<Qualifier>, { qualifiers, meanings }: Labels): readonly GlossaryEntry[] {
  return order.flatMap((qualifier) =>
    used.has(qualifier) ? [{ word: qualifiers[qualifier], meaning: meanings[qualifier] }] : [],
  );
}
