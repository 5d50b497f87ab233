import type { GlossaryEntry } from '../qualifierWords.ts';
import type { ResolvedMethod, ResolvedSource } from '../resolvedReport.ts';
import type { Labels } from '../../labels/en.ts';
import { fileWords, publishedWords, runWords } from './endWords.ts';
import { beginLine, escapeMarkdown, headingWords } from './escapeMarkdown.ts';
import { markdownGrid } from './markdownBlocks.ts';
import { markdownPieces } from './markdownRuns.ts';
import type { WrittenNote } from './listNotes.ts';

/** What follows the text, a paragraph each; a reader of Markdown puts the notes at the end, whatever their place. */
export function markdownEnd(
  methods: readonly ResolvedMethod[],
  sources: readonly ResolvedSource[],
  glossary: readonly GlossaryEntry[],
  labels: Labels,
): string[] {
  return [
    ...under(
      labels.method.heading,
      methods.flatMap((method) => markdownMethod(method, labels)),
    ),
    ...under(
      labels.sources.heading,
      sources.map((source) => markdownSource(source, labels)),
    ),
    ...under(
      labels.glossary.heading,
      glossary.map(({ word, meaning }) => `- **${escapeMarkdown(word)}**: ${escapeMarkdown(meaning)}.`),
    ),
  ];
}

export function markdownNote({ number, pieces }: WrittenNote): string {
  return `[^${number}]: ${beginLine(markdownPieces(pieces))}`;
}

function under(title: string, paragraphs: readonly string[]): string[] {
  return paragraphs.length === 0 ? [] : [`## ${title}`, ...paragraphs];
}

function markdownMethod(method: ResolvedMethod, labels: Labels): string[] {
  const words = labels.method;
  const inputs = method.inputs.map(({ name, label, words: said, source, frozen }) => {
    const rested = [source === '' ? words.noSource : source, ...frozen.map(words.whenItRan)];
    return [name, labels.introduced(label, said), rested.join(' · ')].map(escapeMarkdown);
  });
  const percentiles = method.percentiles.map(({ percent, value }) => [percent, value].map(escapeMarkdown));
  const unit = escapeMarkdown(method.unit);
  return [
    `### ${headingWords(escapeMarkdown(method.name))}`,
    beginLine(escapeMarkdown(method.sentence)),
    words.formula(escapeMarkdown(method.formula)),
    ...(method.stale ? [labels.notes.staleRun] : []),
    ...(inputs.length === 0 ? [] : [markdownGrid(words.columns, inputs, ['left', 'left', 'left'])]),
    ...(percentiles.length === 0 ? [] : [markdownGrid([words.percentile, unit], percentiles, ['left', 'right'])]),
    escapeMarkdown(runWords(method, labels)),
  ];
}

function markdownSource(source: ResolvedSource, labels: Labels): string {
  const made = source.synthetic ? ` (${labels.synthetic})` : '';
  const cited = labels.sources.citedIn(source.notes.length, source.notes.join(', '));
  const facts = [
    fileWords(source, labels),
    ...(source.sha256 === '' ? [] : [`SHA-256 ${source.sha256}`]),
    source.reliability === null ? cited : `${cited} · ${labels.sources.reliability(source.reliability)}`,
  ];
  const title = beginLine(escapeMarkdown(`${source.title}${made}${publishedWords(source)}`));
  return [`- ${title}`, ...facts.map((fact) => `  - ${beginLine(escapeMarkdown(fact))}`)].join('\n');
}
