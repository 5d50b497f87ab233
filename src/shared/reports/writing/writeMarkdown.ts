import { markdownSignature } from './signatures.ts';
import { labelsOf } from '../../labels/all.ts';
import type { ResolvedReport } from '../resolvedReport.ts';
import { bylineOf, titleOf } from './endWords.ts';
import { escapeMarkdown, headingWords } from './escapeMarkdown.ts';
import { listNotes } from './listNotes.ts';
import { markdownBlock } from './markdownBlocks.ts';
import { markdownEnd, markdownNote } from './markdownEnd.ts';
import { writtenBlocks } from './writtenBlocks.ts';

/**
 * A resolved report as Markdown (CommonMark 0.31.2 with the tables and footnotes of GitHub). `asOf` is the day it speaks for, ISO
 * 8601 in UTC. The same report gives the same text.
 */
export function writeMarkdown(report: ResolvedReport, asOf: string): string {
  const labels = labelsOf(report.language);
  const paragraphs = [
    markdownSignature,
    `# ${headingWords(escapeMarkdown(titleOf(report)))}`,
    escapeMarkdown(bylineOf(report, asOf).join(' · ')),
    ...writtenBlocks(report.blocks, labels).map(markdownBlock),
    ...markdownEnd(report.methods, report.sources, report.glossary, labels),
    ...listNotes(report).map(markdownNote),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
