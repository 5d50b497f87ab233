import { english, type Labels } from '../labels/en.ts';
import { resolveContent } from './blocks/all.ts';
import { describeMethod, describeSource } from './describeAppendix.ts';
import { glossaryOf } from './qualifierWords.ts';
import type { Report } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ResolvedReport } from './resolvedReport.ts';
import { withoutPlaceholders } from './withoutPlaceholders.ts';
import { beginResolving } from './resolving.ts';

export type { ResolvedReport } from './resolvedReport.ts';

/**
 * Turns a report's links into words and numbered footnotes, and lists the sources and estimates that these name.
 * Never throws on a broken link: "[missing: ...]" stands in its place and `problems` says what and in which block. `labels` are to be
 * those in which the facts were gathered.
 */
export function resolveReport(report: Report, facts: ReportFacts, labels: Labels = english): ResolvedReport {
  const resolving = beginResolving(facts, labels);
  const blocks = withoutPlaceholders(report.blocks).map(({ id, content }) => {
    resolving.blockId = id;
    return { id, ...resolveContent(content, resolving) };
  });
  return {
    id: report.id,
    title: report.title,
    language: labels.language,
    blocks,
    methods: [...resolving.methods].map(([id, estimate]) => describeMethod(id, estimate, resolving)),
    sources: [...resolving.sources].map(([id, { source, notes }]) => describeSource(id, source, notes, labels)),
    glossary: glossaryOf(resolving.qualifiers, labels),
    problems: resolving.problems,
  };
}
