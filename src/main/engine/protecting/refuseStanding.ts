import { findStanding } from '#shared/protecting/redactWords.ts';
import type { Withholding } from '#shared/protecting/withholding.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';

const mostNamed = 5;

/**
 * The last look at what is about to leave: throws `refused`, with the places, where a withheld name still stands in any word of it. Only
 * the public version withholds.
 */
export function refuseStanding(withholding: Withholding, outgoing: Readonly<Record<string, unknown>>): void {
  if (withholding.version !== 'public') return;
  const found = Object.entries(outgoing).flatMap(([part, value]) =>
    findStanding(value, withholding).map(({ words, around }) => ({ part, words, around })),
  );
  if (found.length === 0) return;
  const places = found.slice(0, mostNamed).map(({ part, words, around }) => `“${words}” in ${part}: “…${around}…”`);
  const more = found.length > mostNamed ? `, and ${found.length - mostNamed} more places` : '';
  const message = `The public version was not written: what it withholds still stands in it. ${places.join('; ')}${more}. Take the words out where they stand, or withhold them in that form too.`;
  throw new PlumbError('refused', message, { found: found.slice(0, 50) });
}

/** The words of drawn charts, without their markup. */
export function wordsOfDrawings(drawings: ReadonlyMap<string, string>): string[] {
  return [...drawings.values()].map((svg) => svg.replaceAll(/<[^>]*>/gu, '\n'));
}
