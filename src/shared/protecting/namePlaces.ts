import { briefly } from '../reports/checkManifest.ts';
import { nameFinder } from './findNames.ts';
import type { Leaving } from './listLeaving.ts';
import { listWords } from './mapWords.ts';
import type { Stretch } from './replaceAcross.ts';

export interface NamePlaces {
  readonly count: number;
  /** At most a few, in words. */
  readonly where: readonly string[];
  /** The first block in which it stands. */
  readonly blockId: string | null;
}

const mostPlaces = 4;
const contextUnits = 32;

/** Where words stand in a report that is about to leave, on its pages and in what is carried beside them. */
export function placesOfName(words: string, { resolved, evidence, opening, fileName }: Leaving): NamePlaces {
  const finder = nameFinder([{ words, about: null }]);
  const found: { readonly place: string; readonly blockId: string | null; readonly around: string }[] = [];
  const look = (place: string, value: unknown, blockId: string | null = null): void => {
    for (const line of joinLines(listWords(value)))
      for (const { start, end } of finder.find(line))
        found.push({
          place,
          blockId,
          around: briefly(line.slice(Math.max(0, start - contextUnits), end + contextUnits), 120),
        });
  };
  look('the title', resolved.title);
  look('the byline or the logo', opening);
  for (const block of resolved.blocks) look('the text', block, block.id);
  look('the method', resolved.methods);
  look('the list of sources', resolved.sources);
  const onPages = found.length;
  look('the evidence manifest', evidence);
  const beside = found.splice(onPages);
  look('the name of the file', fileName);
  const named = [...new Set(found.map(({ place, around }) => `${place}: “…${around}…”`))];
  const hidden =
    beside.length > 0 ? [`the evidence manifest: ${beside.length === 1 ? 'once' : `${beside.length} times`}`] : [];
  return {
    count: found.length + beside.length,
    where: [
      ...named.slice(0, mostPlaces),
      ...(named.length > mostPlaces ? ['and in other words on the pages'] : []),
      ...hidden,
    ],
    blockId: found.find(({ blockId }) => blockId !== null)?.blockId ?? null,
  };
}

/** Stretches of one line together. */
export function joinLines(stretches: readonly Stretch[]): string[] {
  const lines: string[] = [];
  for (const { text, after } of stretches) {
    if (after === 'apart' || lines.length === 0) lines.push(text);
    else lines[lines.length - 1] += after === 'joined' ? text : ` ${text}`;
  }
  return lines;
}
