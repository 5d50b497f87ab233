import type { ResolvedContent } from './blocks/all.ts';
import type { GlossaryEntry } from './qualifierWords.ts';
import type { CitedKind, Mark } from './inlineRuns.ts';

/** A report in which every link has become words and footnotes: plain JSON, ready for the page and for the preview. */
export interface ResolvedReport {
  readonly id: string;
  readonly title: string;
  /** Of the words that are not the writer's: see `labelsOf`. */
  readonly language: string;
  readonly blocks: readonly ResolvedBlock[];
  /** Sources that the footnotes cite, once each, in order of first citation. */
  readonly sources: readonly ResolvedSource[];
  /** Estimates that the report uses, once each, in order of first use. */
  readonly methods: readonly ResolvedMethod[];
  /** Words before numbers that the report uses, with what they leave open. */
  readonly glossary: readonly GlossaryEntry[];
  readonly problems: readonly ReportProblem[];
}

export type ResolvedBlock = ResolvedContent & { readonly id: string };

export type ResolvedRun =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | {
      readonly kind: 'figure';
      readonly text: string;
      readonly of: CitedKind;
      readonly id: string;
      readonly stale: boolean;
    }
  | { readonly kind: 'footnote'; readonly number: number; readonly pieces: readonly FootnotePiece[] }
  | { readonly kind: 'missing'; readonly text: string };

/** Pieces carry their own spaces and punctuation: joined, they read as the footnote's text. */
export interface FootnotePiece {
  readonly kind: 'text' | 'quote' | 'title' | 'formula' | 'hash' | 'warning';
  readonly text: string;
}

export interface ResolvedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** In words, such as "23 June 2024"; null where no date is known. */
  readonly date: string | null;
  readonly fileName: string;
  readonly sha256: string;
  /** In words, with the time in UTC. */
  readonly imported: string;
  readonly synthetic: boolean;
  /** Such as "B, usually reliable"; null where nobody has judged it. */
  readonly reliability: string | null;
  /** Numbers of the footnotes that cite it. */
  readonly notes: readonly number[];
  /** Why its identity is withheld: then the title says so, and file, hash and dates are empty. */
  readonly withheld?: string;
}

export interface ResolvedMethod {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly formula: string;
  readonly inputs: readonly ResolvedInput[];
  readonly percentiles: readonly { readonly percent: string; readonly value: string }[];
  readonly unit: string;
  readonly seed: string;
  readonly samples: string;
  readonly sampleCount: number;
  readonly engineVersion: string;
  readonly ran: string;
  readonly stale: boolean;
}

export interface ResolvedInput {
  readonly name: string;
  readonly label: string;
  readonly words: string;
  /** Short names of what the input rests on; empty where nothing is linked. */
  readonly source: string;
  /** What the run rested on when it ran, one line each: quoted words, source, start of the capture's hash. */
  readonly frozen: readonly string[];
}

export interface ReportProblem {
  readonly code: 'missing' | 'lost' | 'no-evidence' | 'stale' | 'withdrawn' | 'no-alternative';
  readonly blockId: string;
  readonly of: CitedKind | 'picture';
  readonly id: string;
  readonly message: string;
}

/** A footnote as one line of plain text, for the preview on hover. */
export function footnoteText(pieces: readonly FootnotePiece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
