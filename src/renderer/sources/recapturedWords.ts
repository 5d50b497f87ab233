import type { Recaptured } from '#shared/contract/sources.ts';

/** What came of a replacement, with how many passages are where. */
export function recapturedWords({ outcome, anchored, moved, lost, otherTitle, otherUrl }: Recaptured): string {
  if (outcome === 'unchanged') return 'The same as before: nothing was replaced.';
  const passages = `${anchored} ${anchored === 1 ? 'passage stands' : 'passages stand'} as before, ${moved} moved, ${lost} lost.`;
  const other = otherTitle === null ? '' : ` The newer page is titled “${otherTitle}”.`;
  const address = otherUrl === null ? '' : ` Its address is ${otherUrl}.`;
  return `Replaced. ${passages}${other}${address} Ctrl+Z takes it back.`;
}
