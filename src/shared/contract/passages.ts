import { z } from 'zod';
import { idField, longText, nothing, shortText } from './fields.ts';
import { change, read } from './method.ts';

export const anchorStates = ['anchored', 'moved', 'lost'] as const;
export type AnchorState = (typeof anchorStates)[number];

/** A place that resembles the passage, for the user to accept or not. */
export interface FoundAgain {
  /** UTF-16 units of the canonical text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how alike the words and what stands around them are. */
  readonly score: number;
}

export interface Passage {
  readonly id: string;
  readonly sourceId: string;
  /** TextPositionSelector over the canonical text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** TextQuoteSelector */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly comment: string;
  readonly state: AnchorState;
  /** 1-based number of the paragraph among the body's blocks; null in furniture. */
  readonly paragraph: number | null;
  /** 1-based page of a paged document on which it starts. */
  readonly page: number | null;
  /** Of a moved passage, where its words are thought to stand in the present text; `start` and `exact` stay as they were. */
  readonly found: FoundAgain | null;
  /** Data points that rest on it. */
  readonly dataPointIds: readonly string[];
  /** Its tags, in the order in which they were put: it is drawn in the colour of the first. */
  readonly tagIds: readonly string[];
  /** ISO 8601, UTC */
  readonly createdAt: string;
}

/** A passage as one row of a table: nothing in it grows with the length of its words. */
export interface PassageRow {
  readonly id: string;
  readonly sourceId: string;
  /** UTF-16 units of the canonical text. */
  readonly start: number;
  /** The first of its words, at most 240 UTF-16 units; `isCut` where there are more. */
  readonly words: string;
  readonly isCut: boolean;
  /** Likewise at most 240. */
  readonly comment: string;
  readonly state: AnchorState;
  readonly paragraph: number | null;
  readonly page: number | null;
  readonly tagIds: readonly string[];
  readonly dataPoints: number;
  /** ISO 8601, UTC */
  readonly createdAt: string;
}

export interface PassageTable {
  /** By source, newest publication first; in reading order within each. */
  readonly passages: readonly PassageRow[];
  /** Those in which passages are marked, in the same order. */
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string | null;
    /** EDTF */
    readonly publishedOn: string | null;
  }[];
}

/** A passage that is not where it was, beside what stands at its candidate. */
export interface PassageInDoubt {
  readonly id: string;
  readonly sourceId: string;
  readonly sourceTitle: string;
  readonly state: 'moved' | 'lost';
  /** The words that were marked, with what stood around them; at most 2,000 UTF-16 units of words. */
  readonly old: QuotedWords;
  /** The same of the candidate in the present text; null where there is none. */
  readonly now: (QuotedWords & { readonly start: number; readonly end: number; readonly score: number }) | null;
  /** What the data points say that rest on it, in words. */
  readonly dataPoints: readonly string[];
  readonly comment: string;
}

export interface QuotedWords {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  readonly isCut: boolean;
}

const passageIds = z.array(idField).min(1).max(20_000);

export const passagesContract = {
  'passages.mark': change<{ readonly passageId: string; readonly passage: Passage }>('Mark passage')(
    z
      .strictObject({ sourceId: idField, start: z.int().min(0), end: z.int().min(1), comment: longText.optional() })
      .refine((range) => range.end > range.start, 'A passage ends after it starts'),
  ),
  'passages.comment': change<null>('Comment on passage')(z.strictObject({ passageId: idField, comment: longText })),
  'passages.remove': change<null>('Remove passage')(z.strictObject({ passageId: idField })),
  /** All or none. Errors: `conflict` where something rests on one of them. */
  'passages.removeMany': change<null>('Remove passages')(z.strictObject({ passageIds })),
  /** Takes a moved passage's candidate for its place. Errors: `conflict` for one that is not moved. */
  'passages.acceptMove': change<null>('Accept moved passage')(z.strictObject({ passageId: idField })),
  /** Puts a passage on other words of its source's present text. Errors: `invalid-input` as for marking. */
  'passages.reattach': change<null>('Re-attach passage')(
    z
      .strictObject({ passageId: idField, start: z.int().min(0), end: z.int().min(1) })
      .refine((range) => range.end > range.start, 'A passage ends after it starts'),
  ),
  /** Accepts all moved passages of a source whose score is as high, or higher. */
  'passages.acceptAll': change<{ readonly accepted: number }>('Accept moved passages')(
    z.strictObject({ sourceId: idField, score: z.number().min(0).max(1) }),
  ),
  /** The candidate is not it. Errors: `conflict` for one that is not moved. */
  'passages.markLost': change<null>('Leave passage lost')(z.strictObject({ passageId: idField })),
  /** Moved and lost ones, by source, in the order in which they stood in its earlier text. */
  'passages.inDoubt': read<readonly PassageInDoubt[]>()(z.strictObject({ sourceId: idField.optional() })),
  'passages.list': read<readonly Passage[]>()(z.strictObject({ sourceId: idField.optional() })),
  /** Errors: `not-found`. */
  'passages.get': read<Passage>()(z.strictObject({ passageId: idField })),
  'passages.table': read<PassageTable>()(nothing),
  /** Those whose words or comment hold the given words, whatever their case and accents. */
  'passages.withWords': read<readonly string[]>()(z.strictObject({ words: shortText })),
};
