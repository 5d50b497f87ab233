import type { DataPoint } from '../contract/dataPoints.ts';
import type { Run } from '../contract/estimates.ts';
import type { Passage } from '../contract/passages.ts';
import type { Source } from '../contract/sources.ts';
import type { WithheldEntry } from '../protecting/withholding.ts';
import type { ReportVersion } from '../protecting/versions.ts';
import type { Filter } from '../datasets/filter.ts';

/** All that a report rests on, gathered beforehand and each thing once, in the order in which the report comes to it. */
export interface Evidence {
  readonly passages: readonly CitedPassage[];
  readonly sources: readonly CitedSource[];
  readonly dataPoints: readonly DataPoint[];
  readonly runs: readonly CitedRun[];
  readonly selections: readonly CitedSelection[];
  /** Absent where nothing is withheld or marked. */
  readonly version?: ReportVersion;
  /** What the public version withholds. */
  readonly withheld?: readonly WithheldEntry[];
  /** Data points some of whose words are withheld. */
  readonly withheldPoints?: ReadonlySet<string>;
}

export interface CitedPassage {
  readonly passage: Passage;
  /** Code points of the canonical text, end exclusive; null where its words do not stand where they were marked. */
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly textSha256: string | null;
  /** Its words, all or a part of them, or only where they stand. */
  readonly withheld?: 'words' | 'place';
}

export interface CitedSource {
  readonly source: Source;
  /** Identifiers of the sources that it rests on, cited in this report or not. */
  readonly restsOn: readonly string[];
  /** Why its identity is withheld. */
  readonly withheld?: string;
}

export interface CitedRun {
  readonly run: Run;
  readonly stale: boolean;
  /** Identifiers of the selections that its lines read. */
  readonly selections: readonly string[];
  /** Words that it does without, or what it can not be computed without. */
  readonly withheld?: 'words' | 'inputs';
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
  /** Null where the table is not carried and a part of it is withheld. */
  readonly sha256: string | null;
  /** Cells, names or where its rows come from are withheld. */
  readonly withheld?: boolean;
  /** The table as CSV; null where it is too long to carry. */
  readonly csv: string | null;
}
