import type { GlossaryEntry } from '../qualifierWords.ts';
import type { ResolvedMethod, ResolvedSource } from '../resolvedReport.ts';
import { endHeadings, fileWords, publishedWords, runWords } from './endWords.ts';
import { beginLine, escapeMarkdown, headingWords } from './escapeMarkdown.ts';
import { markdownGrid } from './markdownBlocks.ts';
import { markdownPieces } from './markdownRuns.ts';
import type { WrittenNote } from './listNotes.ts';

/** What follows the text, a paragraph each; a reader of Markdown puts the notes at the end, whatever their place. */
export function markdownEnd(
  methods: readonly ResolvedMethod[],
  sources: readonly ResolvedSource[],
  glossary: readonly GlossaryEntry[],
): string[] {
  return [
    ...under(endHeadings.method, methods.flatMap(markdownMethod)),
    ...under(endHeadings.sources, sources.map(markdownSource)),
    ...under(
      endHeadings.glossary,
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

function markdownMethod(method: ResolvedMethod): string[] {
  const inputs = method.inputs.map(({ name, label, words, source, frozen }) => {
    const rested = [source === '' ? 'none linked' : source, ...frozen.map((line) => `When it ran: ${line}`)];
    return [name, `${label}: ${words}`, rested.join(' · ')].map(escapeMarkdown);
  });
  const percentiles = method.percentiles.map(({ percent, value }) => [percent, value].map(escapeMarkdown));
  const unit = escapeMarkdown(method.unit);
  return [
    `### ${headingWords(escapeMarkdown(method.name))}`,
    beginLine(escapeMarkdown(method.sentence)),
    `Formula: ${escapeMarkdown(method.formula)}`,
    ...(method.stale ? [endHeadings.stale] : []),
    ...(inputs.length === 0 ? [] : [markdownGrid(endHeadings.inputs, inputs, ['left', 'left', 'left'])]),
    ...(percentiles.length === 0 ? [] : [markdownGrid([endHeadings.percentile, unit], percentiles, ['left', 'right'])]),
    escapeMarkdown(runWords(method)),
  ];
}

function markdownSource(source: ResolvedSource): string {
  const made = source.synthetic ? ' (synthetic data)' : '';
  const cited = `Cited in ${source.notes.length === 1 ? 'note' : 'notes'} ${source.notes.join(', ')}`;
  const facts = [
    fileWords(source),
    ...(source.sha256 === '' ? [] : [`SHA-256 ${source.sha256}`]),
    source.reliability === null ? cited : `${cited} · Reliability ${source.reliability}`,
  ];
  const title = beginLine(escapeMarkdown(`${source.title}${made}${publishedWords(source)}`));
  return [`- ${title}`, ...facts.map((fact) => `  - ${beginLine(escapeMarkdown(fact))}`)].join('\n');
}
