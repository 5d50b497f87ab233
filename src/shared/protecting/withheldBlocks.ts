import type { ResolvedBlock, ResolvedReport } from '../reports/resolvedReport.ts';
import { assertNever } from '../values/assertNever.ts';
import type { Withholding } from './withholding.ts';

/**
 * The report with a line under its title that says which version it is, and the list of what is withheld at its end: blocks like any
 * other, so that every format has them. The full version has neither.
 */
export function withVersionBlocks(resolved: ResolvedReport, withholding: Withholding): ResolvedReport {
  const line = versionLine(withholding);
  if (line === '') return resolved;
  const first: ResolvedBlock = {
    id: 'version',
    kind: 'paragraph',
    runs: [{ kind: 'text', text: line, marks: ['italic'] }],
  };
  return { ...resolved, blocks: [first, ...resolved.blocks, ...withheldList(withholding)] };
}

/** "Version for the public: 3 things are withheld…"; empty for the full one. */
export function versionLine({ version, entries: { length }, labels }: Withholding): string {
  switch (version) {
    case 'full':
      return '';
    case 'public':
      return length === 0 ? labels.nothingWithheld : labels.publicLine(length);
    case 'lawyer':
      return length === 0 ? labels.nothingMarked : labels.lawyerLine;
    default:
      return assertNever(version);
  }
}

function withheldList({ version, entries, labels }: Withholding): ResolvedBlock[] {
  if (entries.length === 0) return [];
  const title = version === 'public' ? labels.publicHeading : labels.lawyerHeading;
  const items = entries.map(({ tag, what, reason }) => ({
    depth: 0,
    ordered: false,
    runs: [
      {
        kind: 'text' as const,
        text: `${version === 'lawyer' ? `[${tag}] ` : ''}${what}. ${asSentence(reason)}`,
        marks: [],
      },
    ],
  }));
  return [
    { id: 'withheld-title', kind: 'heading', level: 2, runs: [{ kind: 'text', text: title, marks: [] }] },
    { id: 'withheld', kind: 'list', items },
  ];
}

function asSentence(words: string): string {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]$/u.test(begun) ? begun : `${begun}.`;
}
