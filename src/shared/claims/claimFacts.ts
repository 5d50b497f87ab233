import type { Status, Stance } from '../contract/dataPoints.ts';
import type { SourceKind } from '../contract/sources.ts';
import type { RestsOn } from '../sources/originsOf.ts';
import type { Quantity } from '../values/quantity.ts';

export interface ClaimEvidence {
  readonly passageId: string;
  readonly sourceId: string;
  readonly stance: Stance;
  /** The passage's words, of which a long one's beginning is enough. */
  readonly exact: string;
}

export interface ClaimPoint {
  readonly id: string;
  readonly what: string;
  readonly quantity: Quantity | null;
  readonly written: string | null;
  readonly counted: string | null;
  /** EDTF */
  readonly period: string | null;
  readonly place: string | null;
  readonly status: Status;
  readonly claimId: string | null;
  readonly evidence: readonly ClaimEvidence[];
}

export interface ClaimSource {
  readonly id: string;
  readonly title: string;
  /** The outlet's name, or the title where none is known. */
  readonly outlet: string;
  readonly kind: SourceKind;
  /** EDTF */
  readonly publishedOn: string | null;
}

/** Everything that claims are worked out from. */
export interface ClaimFacts {
  readonly points: readonly ClaimPoint[];
  readonly claims: readonly { readonly id: string; readonly title: string }[];
  readonly sources: ReadonlyMap<string, ClaimSource>;
  readonly restsOn: readonly RestsOn[];
}
