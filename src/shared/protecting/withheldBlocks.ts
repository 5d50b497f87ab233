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

/** "Version for the public: 3 things are withheld."; empty for the full one. */
export function versionLine({ version, entries: { length } }: Withholding): string {
  const count =
    length === 1
      ? '1 thing is withheld'
      : `${length === 0 ? 'nothing' : length} ${length === 0 ? 'is' : 'things are'} withheld`;
  switch (version) {
    case 'full':
      return '';
    case 'public':
      return `Version for the public: ${count}${length === 0 ? '' : ', see the list at the end'}.`;
    case 'lawyer':
      return length === 0
        ? 'Version for the lawyer: nothing is withheld from the public version.'
        : 'Version for the lawyer: nothing is removed. What the public version withholds is followed by its number, such as [W1]; the list at the end gives the reasons.';
    default:
      return assertNever(version);
  }
}

function withheldList({ version, entries }: Withholding): ResolvedBlock[] {
  if (entries.length === 0) return [];
  const title = version === 'public' ? 'What is withheld, and why' : 'What the public version withholds, and why';
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
