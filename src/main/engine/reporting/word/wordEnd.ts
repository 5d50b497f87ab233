import type { Labels } from '#shared/labels/en.ts';
import type { GlossaryEntry } from '#shared/reports/qualifierWords.ts';
import type { ResolvedMethod, ResolvedSource } from '#shared/reports/resolvedReport.ts';
import { fileWords, publishedWords, runWords } from '#shared/reports/writing/endWords.ts';
import { escapeHtml } from '#shared/reports/writing/escapeHtml.ts';
import { wordHeading } from './wordBlocks.ts';
import { wordParagraph } from './wordParagraph.ts';
import { isFromRight, wordText } from './wordRuns.ts';
import { wordTable, type WordCell } from './wordTable.ts';
import type { WordWriting } from './WordWriting.ts';

/** The method of each estimate, the sources, the words before numbers; nothing of what there is none of. */
export function wordEnd(
  {
    methods,
    sources,
    glossary,
  }: {
    readonly methods: readonly ResolvedMethod[];
    readonly sources: readonly ResolvedSource[];
    readonly glossary: readonly GlossaryEntry[];
  },
  writing: WordWriting,
): string {
  const { labels } = writing;
  const under = (title: string, entries: readonly (() => string)[]) =>
    entries.length === 0
      ? ''
      : wordHeading(title, wordText(title), 1, writing) + entries.map((write) => write()).join('');
  return [
    under(
      labels.method.heading,
      methods.map((method) => () => methodOf(method, writing)),
    ),
    under(
      labels.sources.heading,
      sources.map((source) => () => sourceOf(source, labels)),
    ),
    under(
      labels.glossary.heading,
      glossary.map(
        ({ word, meaning }) =>
          () =>
            wordParagraph(wordText(word, { bold: true }) + wordText(`${labels.introduced('', meaning)}.`)),
      ),
    ),
  ].join('');
}

function methodOf(method: ResolvedMethod, writing: WordWriting): string {
  const { labels } = writing;
  const said = labels.method;
  const inputs = method.inputs.map(({ name, label, words, source, frozen }) => [
    cellOf([wordText(name, { italic: true })], name),
    cellOf([wordText(label), wordText(words, { style: 'Quiet' })], `${label} ${words}`),
    cellOf(
      [
        wordText(source === '' ? said.noSource : source),
        ...frozen.map((line) => wordText(said.whenItRan(line), { style: 'Quiet' })),
      ],
      source + frozen.join(''),
    ),
  ]);
  const percentiles = method.percentiles.map(({ percent, value }) => [wordCell(percent), wordCell(value)]);
  const gap = wordParagraph('', { style: 'TableNote' });
  return [
    wordHeading(method.name, wordText(method.name), 2, writing),
    textOf(method.sentence),
    wordParagraph(wordText(method.formula, { italic: true })),
    method.stale ? wordParagraph(wordText(labels.notes.staleRun, { style: 'Warning' })) : '',
    inputs.length === 0 ? '' : gridOf(method.name, said.columns, inputs, ['left', 'left', 'left']) + gap,
    percentiles.length === 0
      ? ''
      : gridOf(method.name, [said.percentile, method.unit], percentiles, ['left', 'right']) + gap,
    wordParagraph(wordText(runWords(method, labels), { style: 'Quiet' })),
  ].join('');
}

function gridOf(
  title: string,
  header: readonly string[],
  rows: readonly (readonly WordCell[])[],
  alignments: readonly ('left' | 'right')[],
): string {
  return wordTable({ header: header.map(wordCell), rows, alignments, title: escapeHtml(title) });
}

function sourceOf(source: ResolvedSource, labels: Labels): string {
  const made = source.synthetic ? wordText(` (${labels.synthetic})`, { style: 'Warning' }) : '';
  const title = wordText(source.title, { italic: true }) + made + wordText(publishedWords(source));
  const cited = labels.sources.citedIn(source.notes.length, source.notes.join(', '));
  const facts = [
    fileWords(source, labels),
    ...(source.sha256 === '' ? [] : [`SHA-256 ${source.sha256}`]),
    source.reliability === null ? cited : `${cited} · ${labels.sources.reliability(source.reliability)}`,
  ];
  return [
    wordParagraph(title, { style: 'SourceTitle', keepNext: true, fromRight: isFromRight(source.title) }),
    ...facts.map((fact, at) =>
      wordParagraph(wordText(fact, { style: 'Quiet' }), { style: 'SourceFact', keepNext: at < facts.length - 1 }),
    ),
  ].join('');
}

function textOf(words: string): string {
  return wordParagraph(wordText(words), { fromRight: isFromRight(words) });
}

function wordCell(words: string): WordCell {
  return cellOf([wordText(words)], words);
}

function cellOf(lines: readonly string[], plain: string): WordCell {
  return { lines, plain };
}
