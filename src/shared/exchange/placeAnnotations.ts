import type { Block } from '../sources/readText.ts';
import { iriOf } from './iriOf.ts';
import type { PlacingSource } from './findSource.ts';
import { placeNotes } from './placeNotes.ts';
import { placePassages } from './placePassages.ts';
import type { PlacedNote, PlacedPassage, PlacedStub, PlacedTag } from './placedRows.ts';
import type { ReadAnnotation, Refusal } from './ReadAnnotation.ts';

/** A passage that the case holds, in as far as an annotation may be the same. */
export interface KnownPassage {
  readonly id: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly comment: string;
  /** The annotation's own identifier, where it was imported. */
  readonly annotationId: string | null;
}

export interface QuotedRange {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export type FoundRange =
  | { readonly state: 'anchored' | 'moved'; readonly start: number; readonly end: number; readonly score: number }
  | { readonly state: 'lost' };

export interface CaseText {
  readonly blocks: readonly Block[];
  /** Canonical */
  readonly text: string;
}

/** What placing asks of the case. */
export interface CaseToPlaceIn {
  readonly sources: readonly PlacingSource[];
  readonly passages: readonly KnownPassage[];
  /** Note identifiers, and what each says. */
  readonly notes: readonly { readonly id: string; readonly onId: string; readonly body: string }[];
  /** Null for a stub or a table. */
  textOf(sourceId: string): CaseText | null;
  /** Finds quotes in a text that they were not taken from word for word, in the order given. */
  anchor(text: string, quotes: readonly QuotedRange[]): readonly FoundRange[];
  newId(): string;
  /** ISO 8601, UTC */
  readonly now: string;
}

export interface ImportPlan {
  readonly stubs: readonly PlacedStub[];
  readonly passages: readonly PlacedPassage[];
  readonly notes: readonly PlacedNote[];
  readonly sourceTags: readonly { readonly sourceId: string; readonly tag: PlacedTag }[];
  readonly duplicates: number;
  readonly refused: readonly Refusal[];
}

/** Where every annotation goes; nothing is written. Those that answer another become notes on its passage. */
export function placeAnnotations(read: readonly ReadAnnotation[], into: CaseToPlaceIn): ImportPlan {
  const passages = placePassages(
    read.filter((one) => one.replyTo === null),
    into,
  );
  const notes = placeNotes(read, passages, into);
  return {
    stubs: passages.stubs,
    passages: passages.passages,
    notes: notes.notes,
    sourceTags: notes.sourceTags,
    duplicates: passages.duplicates + notes.duplicates,
    refused: [...passages.refused, ...notes.refused].toSorted((one, other) => one.index - other.index),
  };
}

/** The name under which a known passage's annotation goes out. */
export function annotationIdOf({ id, annotationId }: KnownPassage): string {
  return annotationId ?? iriOf('passage', id);
}
