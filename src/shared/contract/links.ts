import { z } from 'zod';
import type { Stance, Status } from './dataPoints.ts';
import { idField } from './fields.ts';
import { change, read } from './method.ts';

export const linkKinds = [
  'source',
  'passage',
  'dataPoint',
  'estimate',
  'report',
  'reportBlock',
  'capture',
  'note',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** One line of the Links column: a thing, its words and its state. */
export interface LinkStep {
  readonly kind: LinkKind;
  readonly id: string;
  readonly words: string;
  /** Smaller words under it: publisher and date, hash, formula. */
  readonly detail: string;
  /** `anchored`, `claimed`, `stale`, `fresh`, `unchanged since import`. */
  readonly state: string;
  /** How it hangs under the step before: 0 is the selected thing. */
  readonly depth: number;
  /** Where a click leads in the reader, for passages. */
  readonly sourceId: string | null;
}

export interface Links {
  readonly selected: LinkStep;
  /** Downward to the origin. */
  readonly restsOn: readonly LinkStep[];
  /** Upward to the report's sentences. */
  readonly supports: readonly LinkStep[];
}

/** A thing of a chain with what the column and the graph show of it. */
export interface TraceNode extends Omit<LinkStep, 'depth'> {
  /** Its kind and identifier: what edges name it by. */
  readonly key: string;
  /** Of a passage, the words of its block around it. */
  readonly before: string;
  readonly after: string;
  /** Of an estimate, its inputs that are no data points, each with its value and reason. */
  readonly inputs: readonly string[];
  /** Why the chain is weak or ends here; null where nothing is amiss. */
  readonly gap: string | null;
}

/** `from` rests on `to`. */
export interface TraceEdge {
  readonly from: string;
  readonly to: string;
  /** What a passage says on a data point; null on other edges. */
  readonly stance: Stance | null;
  /** The words that lead from a source to the one it rests on. */
  readonly words: string;
}

/** Everything that a thing rests on, each once, in the order of reading downward. */
export interface Trace {
  readonly start: string;
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
}

export interface BrokenPoint {
  readonly dataPointId: string;
  readonly what: string;
  /** The number with its unit; empty where it states none. */
  readonly number: string;
  readonly status: Status;
  /** Supporting passages that would stay. */
  readonly remaining: number;
  /** The data point itself is withdrawn, or nothing that supports it stays. */
  readonly falls: boolean;
}

export interface BrokenEstimate {
  readonly estimateId: string;
  readonly name: string;
  readonly sentence: string | null;
  /** The inputs that would fall, by their labels. */
  readonly inputs: readonly string[];
}

export interface BrokenSentence {
  readonly blockId: string;
  readonly reportId: string;
  readonly reportTitle: string;
  /** The sentence, with the figures and citations that would fall told apart. */
  readonly runs: readonly { readonly text: string; readonly falls: boolean }[];
}

/** What rests on a thing, and what of it would no longer stand if the thing were withdrawn. */
export interface Impact {
  readonly selected: LinkStep;
  /** All of it in a sentence. */
  readonly words: string;
  /** Sources that rest on nothing else. */
  readonly sources: readonly { readonly sourceId: string; readonly title: string }[];
  readonly dataPoints: readonly BrokenPoint[];
  readonly estimates: readonly BrokenEstimate[];
  readonly sentences: readonly BrokenSentence[];
}

const target = z.strictObject({ kind: z.enum(linkKinds), id: idField });

export const linksContract = {
  /** Errors: `not-found`. */
  'links.trace': read<Trace>()(target),
  /** Errors: `not-found`. */
  'links.impact': read<Impact>()(target),
  'links.of': read<Links>()(target),
  /** The user looked at what changed and stands by what rests on it. */
  'links.confirm': change<null>('Check again')(target),
};
