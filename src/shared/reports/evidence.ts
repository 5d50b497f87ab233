import type { DataPoint } from '../contract/dataPoints.ts';
import type { Run } from '../contract/estimates.ts';
import type { Passage } from '../contract/passages.ts';
import type { Source } from '../contract/sources.ts';
import type { Filter } from '../datasets/filter.ts';

/** All that a report rests on, gathered beforehand and each thing once, in the order in which the report comes to it. */
export interface Evidence {
  readonly passages: readonly CitedPassage[];
  readonly sources: readonly CitedSource[];
  readonly dataPoints: readonly DataPoint[];
  readonly runs: readonly CitedRun[];
  readonly selections: readonly CitedSelection[];
}

export interface CitedPassage {
  readonly passage: Passage;
  /** Code points of the canonical text, end exclusive; null where its words do not stand where they were marked. */
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly textSha256: string | null;
}

export interface CitedSource {
  readonly source: Source;
  /** Identifiers of the sources that it rests on, cited in this report or not. */
  readonly restsOn: readonly string[];
}

export interface CitedRun {
  readonly run: Run;
  readonly stale: boolean;
  /** Identifiers of the selections that its lines read. */
  readonly selections: readonly string[];
}

/** Rows of a dataset that a report rests on, with the columns that it rests on alone. */
export interface CitedSelection {
  readonly id: string;
  readonly sourceId: string;
  /** In the order of the table; positions are 0-based, as in the capture. */
  readonly columns: readonly { readonly position: number; readonly name: string }[];
  readonly filters: readonly Filter[];
  /** Only so many of the rows that pass, the first ones; null for all. */
  readonly limit: number | null;
  readonly rows: number;
  readonly file: string;
  readonly sha256: string;
  /** The table as CSV; null where it is too long to carry. */
  readonly csv: string | null;
}
