import { english, type Labels } from '../labels/en.ts';
import type { Qualifier } from '../values/quantity.ts';
import type { EstimateFact, ReportFacts, SourceFact } from './reportFacts.ts';
import type { ReportProblem } from './resolvedReport.ts';
import type { Citing } from './writeFootnote.ts';

/** What is gathered while a report's blocks are resolved one after the other. */
export interface Resolving extends Citing {
  readonly sources: Map<string, { source: SourceFact; notes: Set<number> }>;
  readonly methods: Map<string, EstimateFact>;
  /** The footnote that says how an estimate was made; later ones point to it. */
  readonly estimateNotes: Map<string, number>;
  /** Words before the numbers that were shown. */
  readonly qualifiers: Set<Qualifier>;
  readonly problems: ReportProblem[];
  /** Numbers given so far, in reading order. */
  readonly given: { note: number; figure: number; table: number };
  /** The block that is being resolved. */
  blockId: string;
}

export function beginResolving(facts: ReportFacts, labels: Labels = english): Resolving {
  const resolving: Resolving = {
    facts,
    labels,
    sources: new Map(),
    methods: new Map(),
    estimateNotes: new Map(),
    qualifiers: new Set(),
    problems: [],
    given: { note: 0, figure: 0, table: 0 },
    blockId: '',
    cite: (sourceId, source) => {
      const cited = resolving.sources.get(sourceId) ?? { source, notes: new Set() };
      cited.notes.add(resolving.given.note);
      resolving.sources.set(sourceId, cited);
    },
    report: (problem) => {
      const { blockId, problems } = resolving;
      const sameLink = (other: ReportProblem) => other.of === problem.of && other.id === problem.id;
      const known = problems.some(
        (other) => other.blockId === blockId && other.code === problem.code && sameLink(other),
      );
      if (!known) problems.push({ ...problem, blockId });
    },
  };
  return resolving;
}
