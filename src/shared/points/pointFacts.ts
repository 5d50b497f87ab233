import type { DataPoint } from '../contract/dataPoints.ts';
import type { AnchorState } from '../contract/passages.ts';
import type { Tag } from '../contract/tags.ts';
import type { RestsOn } from '../sources/originsOf.ts';

/** A passage as evidence shows it. */
export interface EvidencePassage {
  readonly id: string;
  readonly sourceId: string;
  /** Its words, cut where they are very long. */
  readonly exact: string;
  readonly state: AnchorState;
}

/** All that a table of data points says, as the case holds it. */
export interface PointFacts {
  readonly points: readonly DataPoint[];
  /** Those that are evidence. */
  readonly passages: readonly EvidencePassage[];
  /** Sources of those passages. */
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly claims: readonly { readonly id: string; readonly title: string }[];
  readonly tags: readonly Tag[];
  /** In the order in which they were put. */
  readonly taggings: readonly { readonly dataPointId: string; readonly tagId: string }[];
  /** Which source rests on which, by which sources that share an origin are counted once. */
  readonly restsOn: readonly RestsOn[];
}
