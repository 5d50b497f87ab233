import type { SearchKind, TypeName } from './searchKinds.ts';

/** A stretch of what was typed; UTF-16 units, end exclusive. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

/** A word or the words of a phrase. */
export interface Term extends Span {
  readonly kind: 'term';
  readonly text: string;
  /** Whether its last word may go on. */
  readonly prefix: boolean;
}

/** `without` leaves out; `nodes` has at least one. */
export interface AllOf {
  readonly kind: 'all';
  readonly nodes: readonly WordsNode[];
  readonly without: readonly WordsNode[];
}
export interface AnyOf {
  readonly kind: 'any';
  readonly nodes: readonly WordsNode[];
}
export type WordsNode = Term | AllOf | AnyOf;

/** What a filter asks for. Dates are milliseconds since 1970, the end exclusive; null is open. */
export type FilterValue =
  | { readonly field: 'publisher' | 'byline' | 'title'; readonly text: string; readonly prefix: boolean }
  | { readonly field: 'tag'; readonly text: string; readonly prefix: boolean }
  | { readonly field: 'language'; readonly text: string }
  | { readonly field: 'date'; readonly from: number | null; readonly to: number | null }
  | { readonly field: 'type'; readonly type: TypeName }
  | { readonly field: 'in'; readonly kind: SearchKind };

export type Filter = Span & { readonly kind: 'filter'; readonly value: FilterValue };
export type FilterNode =
  | Filter
  | { readonly kind: 'allFilters' | 'anyFilter'; readonly nodes: readonly FilterNode[] }
  | { readonly kind: 'notFilter'; readonly node: FilterNode };

export interface Problem {
  readonly message: string;
  /** The character of the query at which it stands, from 0. */
  readonly at: number;
}

export interface Query {
  readonly words: WordsNode | null;
  /** What is left out where no words are asked for, only filters. */
  readonly without: readonly WordsNode[];
  readonly filters: FilterNode | null;
  /** The filters as typed, negated or not, which an interface can show and take out one by one. */
  readonly filterSpans: readonly Span[];
  readonly problem: Problem | null;
}

/** Every term that is looked for, not those left out. */
export function wantedTerms(node: WordsNode | null): Term[] {
  if (node === null) return [];
  return node.kind === 'term' ? [node] : node.nodes.flatMap(wantedTerms);
}
