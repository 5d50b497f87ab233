import type { ClaimPoint } from './claimFacts.ts';
import { contentWords } from './contentWords.ts';
import type { Described } from './fitsTogether.ts';
import type { Measure } from './measureOf.ts';
import { type Span, spanOf } from './periodsFit.ts';

/** Words for what a place is, which its name may go with or without. */
const kindsOfPlace = new Set('port harbor city town villag region area'.split(' '));

export function describePoint(point: ClaimPoint, measure: Measure | null): Described {
  const { what, counted, quantity, period, place } = point;
  const own = [quantity?.value, quantity?.low, quantity?.high].flatMap((value) => value ?? []);
  const said = contentWords(`${what}; ${counted ?? ''}`, own);
  const placed = contentWords(place ?? '');
  const where = [...placed.words, ...placed.times];
  const names = where.filter((word) => !kindsOfPlace.has(word));
  return {
    ...said,
    dimension: measure?.dimension ?? 'no number',
    span: period === null ? spanOfYears(said.times, said.words) : spanOf(period),
    place: new Set(names.length === 0 ? where : names),
  };
}

/** The years that the words name, where the period is left open; null after a word that leaves their other end open. */
function spanOfYears(times: ReadonlySet<string>, words: ReadonlySet<string>): Span | null {
  const years = [...times].filter((time) => /^\d/.test(time)).toSorted();
  if (years.length === 0 || ['since', 'after', 'before', 'until'].some((word) => words.has(word))) return null;
  return spanOf(`${years[0]}/${years.at(-1)}`);
}
