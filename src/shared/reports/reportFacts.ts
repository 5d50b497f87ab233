import type { DatasetPage } from '../contract/datasets.ts';
import type { DatasetGroups, GroupsWanted } from '../datasets/groups.ts';
import type { Filter } from '../datasets/filter.ts';
import type { Picture } from './pictures.ts';
import type { Reliability } from '../sources/reliability.ts';
import type { Qualifier } from '../values/quantity.ts';
import type { EstimateDrawing, ChartKind } from '../charts/chartDrawing.ts';

/** What a report's links stand for at the moment it is resolved, gathered beforehand so that resolving is pure. */
export interface ReportFacts {
  readonly passages: ReadonlyMap<string, PassageFact>;
  readonly sources: ReadonlyMap<string, SourceFact>;
  readonly dataPoints: ReadonlyMap<string, DataPointFact>;
  readonly estimates: ReadonlyMap<string, EstimateFact>;
  /** The words of each note in one line, without the signs of Markdown. */
  readonly notes: ReadonlyMap<string, string>;
  readonly pictures?: ReadonlyMap<string, Picture>;
  /** What each source rests on, by accepted derivations; sources that were only named are in it too. */
  readonly restsOn?: ReadonlyMap<string, RestingFact>;
  /** The first rows of a dataset that pass the filters; null where there is no such dataset or a filter does not fit it. */
  readonly readRows?: (sourceId: string, filters: readonly Filter[], limit: number) => DatasetPage | null;
  /** Its rows that pass, grouped and measured; null as above, and where a column can not be measured. */
  readonly readGroups?: (sourceId: string, wanted: GroupsWanted) => DatasetGroups | null;
}

export interface RestingFact {
  readonly name: string;
  readonly origins: readonly string[];
  /** Whether it is an origin is not said. */
  readonly withheld?: boolean;
}

export interface PassageFact {
  /** The marked words, exactly as the source's text has them. */
  readonly exact: string;
  readonly sourceId: string;
  /** Number of the paragraph among the source's body blocks, from 1; null where the passage stands in none. */
  readonly blockIndex: number | null;
  /** From 1, of a paged document. */
  readonly page?: number | null;
  readonly state: 'anchored' | 'moved' | 'lost';
}

export interface SourceFact {
  readonly title: string;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** EDTF, or null where no date is known. */
  readonly publishedOn: string | null;
  /** 64 hex digits. */
  readonly sha256: string;
  /** ISO 8601 in UTC. */
  readonly importedAt: string;
  readonly fileName: string;
  readonly synthetic?: boolean;
  /** By the Admiralty code, A to F; null where nobody has judged it. */
  readonly reliability?: Reliability | null;
  /** Why its identity is withheld: then title says so, and file, hash and dates are empty. */
  readonly withheld?: string;
}

export interface DataPointFact {
  readonly what: string;
  /** The number as it is written: qualifier, value and unit, such as "about 1.6 million shells". */
  readonly written: string;
  /** The word before its number. */
  readonly qualifier?: Qualifier | null;
  /** EDTF; null or absent where it has no date. */
  readonly period?: string | null;
  readonly evidence: readonly EvidenceFact[];
  /** One word, such as claimed, confirmed, disputed, withdrawn. */
  readonly status: string;
  readonly stale: boolean;
}

export interface EvidenceFact {
  readonly passageId: string;
  readonly stance: 'supports' | 'disputes' | 'context';
}

export interface EstimateFact {
  readonly name: string;
  /** The result as it stands in a line: value, interval and unit. */
  readonly sentence: string;
  readonly formula: string;
  readonly inputs: readonly EstimateInputFact[];
  readonly unit: string;
  readonly seed: number;
  readonly samples: number;
  readonly engineVersion: string;
  /** Value by percentile, keyed "5", "50", "95". */
  readonly percentiles: Readonly<Record<string, number>>;
  /** ISO 8601 in UTC. */
  readonly ranAt: string;
  readonly stale: boolean;
  /** A chart of the last run, drawn when asked for; null where there is nothing to draw. */
  readonly draw?: (chart: ChartKind) => EstimateDrawing | null;
}

export interface EstimateInputFact {
  /** The name that the formula uses. */
  readonly name: string;
  readonly label: string;
  /** Its value or distribution in words, such as "lognormal, 90% between 40 and 60 kg". */
  readonly words: string;
  /** The data point that the input is bound to, whose evidence is then named as the input's source. */
  readonly dataPointId?: string | null;
  /** The column that the input reads; 0-based. */
  readonly dataset?: { readonly sourceId: string; readonly column: number } | null;
  /** Where a constant or a distribution comes from, in the user's words. */
  readonly source?: string | null;
  /** What the run rested on, frozen with it: words of the passage, the source's name, the capture's hash. */
  readonly frozen?: readonly FrozenQuote[];
}

export interface FrozenQuote {
  /** Empty for a dataset. */
  readonly exact: string;
  readonly source: string;
  /** 64 hex digits. */
  readonly captureHash: string;
}
