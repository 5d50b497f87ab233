import type { FoundAgain, AnchorState } from '../contract/passages.ts';
import type { TagColour } from '../contract/tags.ts';
import type { JsonValue } from '../values/json.ts';

export interface WantedTag {
  readonly name: string;
  /** Null where the format knows none: the codebook's next. */
  readonly colour: TagColour | null;
  readonly description: string | null;
}

/** What an annotation says of the source that it stands in; the first that fits decides. */
export interface SourceSigns {
  readonly sha256: string | null;
  readonly urls: readonly string[];
  readonly fileName: string | null;
  readonly title: string | null;
}

export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Positions in UTF-16 units or code points of a text that may be another than ours. */
export interface HintedRange {
  readonly start: number;
  readonly end: number;
  readonly unit: 'code points' | 'units';
}

/** What only Plumbline writes, with which a passage comes back as it was. */
export interface OwnFacts {
  readonly state: AnchorState;
  readonly paragraph: number | null;
  /** UTF-16 units; null where the position selector says it. */
  readonly start: number | null;
  readonly end: number | null;
  readonly found: FoundAgain | null;
}

/** One annotation of a file, whatever its format, before it is placed in a source. */
export interface ReadAnnotation {
  /** 0-based place in the file. */
  readonly index: number;
  readonly id: string | null;
  /** The identifier that a passage or note had in the case that it was exported from. */
  readonly ownId: string | null;
  /** Of a reply: the annotation that it answers. */
  readonly replyTo: string | null;
  readonly signs: SourceSigns;
  /** Null for a note on the whole source. */
  readonly quote: Quote | null;
  readonly range: HintedRange | null;
  readonly page: number | null;
  /** Markdown */
  readonly comment: string;
  readonly tags: readonly WantedTag[];
  /** ISO 8601, UTC; null where it is not told. */
  readonly createdAt: string | null;
  readonly changedAt: string | null;
  /** What is to be exported again unchanged; null where nothing is unknown. */
  readonly imported: JsonValue;
  readonly own: OwnFacts | null;
}

export interface Refusal {
  /** 0-based place in the file. */
  readonly index: number;
  readonly reason: string;
}

export interface ReadFile {
  /** As named to people: `W3C Web Annotation`. */
  readonly format: string;
  readonly annotations: readonly ReadAnnotation[];
  readonly refused: readonly Refusal[];
}

/** In UTC, or null for what is no date. */
export function instantOf(text: unknown): string | null {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d/u.test(text)) return null;
  // Zotero and old servers leave the zone out and mean UTC.
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/iu.test(text) || !/\d:\d/u.test(text) ? text : `${text.replace(' ', 'T')}Z`;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
