import type { Labels } from '../labels/en.ts';
import { assertNever } from '../values/assertNever.ts';
import type { CitationRun, CitedKind, FigureRun, InlineRun } from './inlineRuns.ts';
import type { DataPointFact, EstimateFact } from './reportFacts.ts';
import type { FootnotePiece, ResolvedRun } from './resolvedReport.ts';
import { withoutComments } from './withoutComments.ts';
import type { Resolving } from './resolving.ts';
import {
  citeDataPoint,
  citeEstimate,
  citeNote,
  citePassage,
  missingMessage,
  missingWords,
  withdrawn,
} from './writeFootnote.ts';

/** The words and footnotes of a line of text. */
export function resolveInline(inline: readonly InlineRun[], resolving: Resolving): ResolvedRun[] {
  return withoutComments(inline).flatMap((run): ResolvedRun[] => {
    switch (run.kind) {
      case 'text':
        return [{ kind: 'text', text: run.text, marks: run.marks ?? [] }];
      case 'figure':
      case 'citation':
        return resolveLink(run, resolving);
      case 'remark':
        return [addFootnote(resolving, () => [{ kind: 'text', text: run.text }])];
      default:
        return assertNever(run);
    }
  });
}

function resolveLink(run: FigureRun | CitationRun, resolving: Resolving): ResolvedRun[] {
  const { id } = run;
  const isFigure = run.kind === 'figure';
  switch (run.of) {
    case 'passage':
      if (!resolving.facts.passages.has(id)) return missing(run.of, id, resolving);
      return [addFootnote(resolving, () => citePassage(id, resolving))];
    case 'dataPoint': {
      const point = resolving.facts.dataPoints.get(id);
      if (point === undefined) return missing(run.of, id, resolving);
      if (point.qualifier) resolving.qualifiers.add(point.qualifier);
      const words = isFigure ? showFigure(run, wordsOf(point, resolving.labels), point.stale, resolving) : [];
      return [...words, addFootnote(resolving, () => citeDataPoint(id, point, resolving, !isFigure))];
    }
    case 'estimate': {
      const estimate = resolving.facts.estimates.get(id);
      if (estimate === undefined) return missing(run.of, id, resolving);
      resolving.methods.set(id, estimate);
      const words = isFigure ? showFigure(run, estimate.sentence, estimate.stale, resolving) : [];
      return [...words, addEstimateNote(id, estimate, !isFigure, resolving)];
    }
    case 'note': {
      const words = resolving.facts.notes.get(id);
      if (words === undefined) return missing(run.of, id, resolving);
      return [addFootnote(resolving, () => citeNote(words, resolving.labels))];
    }
    default:
      return assertNever(run);
  }
}

function wordsOf({ what, written, status }: DataPointFact, { statuses }: Labels): string {
  const words = written === '' ? what : written;
  return status === withdrawn ? `${words} (${statuses.withdrawn})` : words;
}

function showFigure(run: FigureRun, words: string, stale: boolean, resolving: Resolving): ResolvedRun[] {
  if (stale) {
    const message = `“${words}” is stale: what it rests on has changed. Check it or run it again.`;
    resolving.report({ code: 'stale', of: run.of, id: run.id, message });
  }
  return [
    { kind: 'figure', text: stale ? `${words} (${resolving.labels.stale})` : words, of: run.of, id: run.id, stale },
  ];
}

/** How it was made is said once: a later footnote leads to the first. */
function addEstimateNote(id: string, estimate: EstimateFact, showResult: boolean, resolving: Resolving): ResolvedRun {
  const first = resolving.estimateNotes.get(id);
  const { introduced, notes } = resolving.labels;
  const before = `${introduced(notes.estimate, estimate.name)}${notes.asInNote(first ?? 0)}`;
  if (first !== undefined && !showResult) return addFootnote(resolving, () => [{ kind: 'text', text: before }]);
  resolving.estimateNotes.set(id, resolving.given.note + 1);
  return addFootnote(resolving, () => citeEstimate(estimate, resolving, showResult));
}

/** What stands where a link leads nowhere. */
export function missing(of: CitedKind, id: string, resolving: Resolving): ResolvedRun[] {
  resolving.report({ code: 'missing', of, id, message: missingMessage(of, id) });
  return [{ kind: 'missing', text: missingWords(of, id, resolving.labels) }];
}

/** The next footnote; `write` is called with its number already given. */
export function addFootnote(resolving: Resolving, write: () => FootnotePiece[]): ResolvedRun {
  resolving.given.note += 1;
  return { kind: 'footnote', number: resolving.given.note, pieces: write() };
}
