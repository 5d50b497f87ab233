import type { Status } from '../contract/dataPoints.ts';
import type { SourceKind } from '../contract/sources.ts';
import type { Quantity } from '../values/quantity.ts';
import type { Bounds } from './readBounds.ts';

/** In the order in which claims are listed. */
export const verdicts = [
  'disagree',
  'periods differ',
  'units differ',
  'one source only',
  'no numbers',
  'agree',
] as const;
export type Verdict = (typeof verdicts)[number];

export interface ClaimRow {
  readonly dataPointId: string;
  readonly what: string;
  readonly written: string | null;
  readonly quantity: Quantity | null;
  /** The quantity in the claim's unit; null where it has none, or cannot be converted. */
  readonly harmonised: Quantity | null;
  readonly bounds: Bounds | null;
  readonly dot: number | null;
  /** Another number over the same period excludes this one, or a passage disputes it. */
  readonly contradicted: boolean;
  readonly period: string | null;
  readonly place: string | null;
  readonly status: Status;
  /** Such as `1 supports, 1 disputes`. */
  readonly evidence: string;
  /** The first passage that supports it, else the first of all. */
  readonly passageId: string | null;
  readonly sourceId: string | null;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  /** Titles of the origins at which its source's chains end, where it is none itself. */
  readonly origins: readonly string[];
  /** An earlier source whose passage has the same wording, with no accepted derivation between the two. */
  readonly sameWords: { readonly passageId: string; readonly outlet: string } | null;
  /** Like the others, and not in the user's claim yet. */
  readonly proposed: boolean;
}

export interface OriginLine {
  readonly sourceId: string;
  readonly depth: number;
  readonly speaks: boolean;
  readonly again: boolean;
  readonly name: string;
  readonly kind: SourceKind;
  readonly publishedOn: string | null;
}

export interface ClaimGroup {
  /** The claim's identifier, or one that lasts while the proposal's first data point does. */
  readonly id: string;
  /** Null for a proposal. */
  readonly claimId: string | null;
  readonly title: string;
  readonly verdict: Verdict;
  /** Such as `2 disagree`. */
  readonly verdictWords: string;
  /** What the numbers say of each other, in a sentence; empty where there is nothing to say. */
  readonly sentence: string;
  /** Of the axis; empty for a plain number. */
  readonly unit: string;
  readonly rows: readonly ClaimRow[];
  /** `3 outlets, 1 origin`. */
  readonly originWords: string;
  readonly originLines: readonly OriginLine[];
}
