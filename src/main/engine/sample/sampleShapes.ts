import type { Filter } from '#shared/datasets/filter.ts';
import type { Measure } from '#shared/datasets/groups.ts';
import type { SourceKind } from '#shared/contract/sources.ts';
import type { Stance, Status } from '#shared/contract/dataPoints.ts';
import type { Scenario } from '#shared/estimates/comparisons.ts';
import type { Apart, EstimateInput } from '#shared/estimates/estimate.ts';
import type { Reliability } from '#shared/sources/reliability.ts';
import type { Quantity } from '#shared/values/quantity.ts';

/** The sample case as plain data: keys stand where a built case has ids. */
export interface SampleCase {
  readonly name: string;
  /** In the order in which they are imported. */
  readonly files: readonly SampleFile[];
  readonly derivations: readonly SampleDerivation[];
  readonly passages: readonly SamplePassage[];
  readonly dataPoints: readonly SampleDataPoint[];
  readonly claims: readonly SampleClaim[];
  readonly estimates: readonly SampleEstimate[];
  readonly reports: readonly SampleReport[];
}

export interface SampleFile {
  readonly key: string;
  /** From `resources/sample/`, with forward slashes. */
  readonly path: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly byline: string | null;
  readonly publisher: string;
  /** EDTF */
  readonly publishedOn: string | null;
  readonly reliability: Reliability;
  /** The file's data are generated, and named as such wherever they are shown. */
  readonly synthetic: boolean;
}

/** What a page rests on, accepted as its text offers it; or, of an origin that is only named, added by hand. */
export type SampleDerivation =
  | { readonly kind: 'offered'; readonly file: string; readonly origin: string }
  | { readonly kind: 'byHand'; readonly stub: string; readonly origin: string; readonly words: string };

export interface SampleClaim {
  readonly title: string;
  readonly dataPoints: readonly string[];
}

export interface SamplePassage {
  readonly key: string;
  readonly file: string;
  /** Stands exactly once in the file's text. */
  readonly quote: string;
  readonly comment: string;
}

export interface SampleDataPoint {
  readonly key: string;
  readonly what: string;
  readonly quantity: Quantity | null;
  /** The quantity in the words of the first piece of evidence. */
  readonly written: string | null;
  /** EDTF: what the claim is about where that is stated, else the day on which it was made. Null for what is said of no time. */
  readonly period: string | null;
  readonly place: string | null;
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6;
  readonly status: Status;
  readonly evidence: readonly { readonly passage: string; readonly stance: Stance }[];
}

export interface SampleLine {
  /** As the formula names it. */
  readonly name: string;
  readonly label: string;
  /** Empty to take the data point's, or what the formula gives. */
  readonly unit: string;
  readonly from:
    | { readonly kind: 'dataPoint'; readonly key: string }
    | Extract<EstimateInput, { kind: 'constant' | 'distribution' | 'formula' }>;
  /** Where the value comes from. */
  readonly note: string;
}

export interface SampleCheck {
  readonly dataPoint: string;
  readonly solveFor: string;
  readonly rounded: readonly string[];
}

export interface SampleEstimate {
  readonly key: string;
  readonly name: string;
  readonly formula: string;
  readonly unit: string;
  readonly seed: number;
  readonly samples: number;
  readonly coverage: number;
  readonly lines: readonly SampleLine[];
  readonly apart?: readonly Apart[];
  readonly checks?: readonly SampleCheck[];
  readonly scenarios?: readonly Scenario[];
  /** Other estimates of the same quantity. */
  readonly routes?: readonly string[];
}

export type SampleInline =
  | { readonly kind: 'text'; readonly text: string; readonly marks?: readonly ('bold' | 'italic' | 'plainNumber')[] }
  | { readonly kind: 'figure'; readonly of: 'dataPoint' | 'estimate'; readonly key: string }
  | { readonly kind: 'citation'; readonly of: 'passage' | 'dataPoint' | 'estimate'; readonly key: string };

export type SampleBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inline: readonly SampleInline[] }
  | { readonly kind: 'paragraph'; readonly inline: readonly SampleInline[] }
  | { readonly kind: 'quote'; readonly passage: string }
  | {
      readonly kind: 'estimateChart';
      readonly estimate: string;
      readonly chart: 'histogram' | 'tornado' | 'intervals';
      readonly caption: string;
    }
  | {
      readonly kind: 'pointTable';
      readonly view: 'comparison' | 'timeline';
      readonly dataPoints: readonly string[];
      readonly caption: string;
      readonly form?: 'table' | 'drawing' | 'both';
    }
  | {
      readonly kind: 'datasetTable';
      readonly file: string;
      readonly filters: readonly Filter[];
      readonly columns: readonly number[];
      readonly limit: number;
      readonly caption: string;
    }
  | {
      readonly kind: 'datasetChart';
      readonly file: string;
      readonly filters: readonly Filter[];
      readonly shape: 'bars' | 'line';
      readonly group: number;
      readonly step: 'value' | 'day' | 'month' | 'year';
      readonly measure: Measure;
      readonly most: number;
      readonly unit: string;
      readonly caption: string;
    }
  | { readonly kind: 'chain'; readonly dataPoint: string; readonly form?: 'list' | 'drawing' | 'both' };

export interface SampleReport {
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly SampleBlock[];
}
