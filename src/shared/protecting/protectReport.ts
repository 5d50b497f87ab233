import type { Evidence } from '../reports/evidence.ts';
import type { Report } from '../reports/reportDocument.ts';
import type { ReportFacts } from '../reports/reportFacts.ts';
import type { ReportSettings } from '../reports/reportSettings.ts';
import type { ResolvedReport } from '../reports/resolvedReport.ts';
import { redactEvidence } from './redactEvidence.ts';
import { redactFacts } from './redactFacts.ts';
import { redactText, redactWords, tagWords } from './redactWords.ts';
import { withVersionBlocks } from './withheldBlocks.ts';
import {
  frozenQuotes,
  planWithholding,
  type ProtectingLabels,
  type Withholding,
  type WithholdingFacts,
} from './withholding.ts';

/** How a version changes a report on its way out, step by step as the report is prepared. */
export interface ReportProtection {
  readonly withholding: Withholding;
  /** Before links are resolved. */
  readonly facts: ReportFacts;
  /** After. */
  readonly resolved: (resolved: ResolvedReport) => ResolvedReport;
  readonly evidence: (evidence: Evidence) => Evidence;
  /** Of the report's title, which names its file as well. */
  readonly title: (report: Report) => string;
  /** Who wrote it, and what its logo shows. */
  readonly settings: (settings: ReportSettings) => ReportSettings;
}

/** Applies a report's redactions: nothing in the full version, marks in the lawyer's, what is withheld goes in the public one. */
export function protectReport(
  facts: ReportFacts,
  withholding: WithholdingFacts & { readonly version: Withholding['version'] },
  sha256: (text: string) => string,
  labels?: ProtectingLabels,
): ReportProtection {
  const plan = planWithholding(withholding.version, withholding, frozenQuotes(facts), labels);
  return {
    withholding: plan,
    facts: redactFacts(facts, plan),
    resolved: (resolved) => {
      if (plan.version === 'full') return resolved;
      const marked = withVersionBlocks(resolved, plan);
      return plan.version === 'public' ? redactWords(marked, plan) : tagWords(marked, plan);
    },
    evidence: (evidence) => redactEvidence(evidence, plan, sha256),
    settings: (settings) => {
      if (plan.version !== 'public') return settings;
      const { byline, logoAlternative } = settings;
      return {
        ...settings,
        byline: redactText(byline, plan),
        logoAlternative: redactText(logoAlternative, plan),
      };
    },
    title: ({ title }) => (plan.version === 'public' ? redactText(title, plan) : title),
  };
}
