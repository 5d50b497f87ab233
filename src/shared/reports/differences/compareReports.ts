import type { Manifest } from '../manifest.ts';
import { compareManifests } from '../compareManifests.ts';
import { diffParagraphs, diffWords, type ParagraphChange, type WordPiece } from './diffParagraphs.ts';

/** What a reader of two exports of a report would want to see of the later one. */
export interface ReportDifferences {
  /** Null where it is the same. */
  readonly title: readonly WordPiece[] | null;
  readonly text: readonly ParagraphChange[];
  readonly footnotes: readonly ParagraphChange[];
  /** Live numbers that read otherwise, once each. */
  readonly numbers: readonly { readonly before: string; readonly after: string }[];
  readonly sources: { readonly added: readonly string[]; readonly gone: readonly string[] };
  /** All of it in sentences, as each export is kept with. */
  readonly sentences: readonly string[];
}

/** Compares what two manifests say. Numbers of footnotes are no words: one more note does not change every paragraph after it. */
export function compareReports(before: Manifest, after: Manifest): ReportDifferences {
  const [was, is] = [before.report, after.report];
  return {
    title: was.title === is.title ? null : diffWords(was.title, is.title),
    text: diffParagraphs(was.text.map(withoutNotes), is.text.map(withoutNotes)),
    footnotes: diffParagraphs(was.footnotes.map(withoutEarlier), is.footnotes.map(withoutEarlier)),
    numbers: changedNumbers(before, after),
    sources: { added: titlesOnlyIn(after, before), gone: titlesOnlyIn(before, after) },
    sentences: compareManifests(before, after),
  };
}

export function isUnchanged({ title, text, footnotes, numbers, sources, sentences }: ReportDifferences): boolean {
  const same = (changes: readonly ParagraphChange[]) => changes.every(({ kind }) => kind === 'same');
  const few = [numbers, sources.added, sources.gone, sentences].every((list) => list.length === 0);
  return title === null && same(text) && same(footnotes) && few;
}

function withoutNotes(paragraph: string): string {
  return paragraph.replaceAll(/\[\^\d+\]/gu, '');
}

/** A note that leads to an earlier one names its number. */
function withoutEarlier(note: string): string {
  return note.replaceAll(/\bnote \d+/gu, 'note …');
}

/** A number of an estimate is told by the estimate, whose run is another each time. */
function changedNumbers(before: Manifest, after: Manifest): ReportDifferences['numbers'] {
  const was = numbersOf(before);
  return [...numbersOf(after)].flatMap(([of, now]) => {
    const earlier = was.get(of);
    return earlier === undefined || earlier === now ? [] : [{ before: earlier, after: now }];
  });
}

function numbersOf({ report, runs }: Manifest): ReadonlyMap<string, string> {
  const estimates = new Map(runs.map(({ id, estimate }) => [id, estimate]));
  return new Map(report.figures.map(({ of, words }) => [estimates.get(of) ?? of, words]));
}

function titlesOnlyIn(one: Manifest, other: Manifest): readonly string[] {
  const known = new Set(other.sources.map(({ id }) => id));
  return one.sources.filter(({ id }) => !known.has(id)).map(({ title }) => title);
}
