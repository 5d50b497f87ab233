import type { JsonValue } from '../values/json.ts';
import { countCodePoints } from './codePoints.ts';
import { indexSources, type PlacingSource, type SourceFinder } from './findSource.ts';
import { annotationIdOf, type CaseText, type CaseToPlaceIn, type QuotedRange } from './placeAnnotations.ts';
import { hintOf, placeByPosition, placeFound, type QuotePlace } from './placeQuote.ts';
import type { PlacedPassage, PlacedStub } from './placedRows.ts';
import type { Quote, ReadAnnotation, Refusal } from './ReadAnnotation.ts';

export interface PlacedPassages {
  readonly stubs: readonly PlacedStub[];
  readonly passages: readonly PlacedPassage[];
  readonly duplicates: number;
  readonly refused: readonly Refusal[];
  /** The source that each annotation belongs to, by its place in the file. */
  readonly sourceOf: ReadonlyMap<number, string>;
  /** The passage that each annotation is, new or known, by its place in the file. */
  readonly passageOf: ReadonlyMap<number, string>;
}

/** Comments up to here stand with the passage, longer ones as a note on it. */
export const longestComment = 20_000;
const longestQuote = 1_000_000;

interface Work {
  readonly into: CaseToPlaceIn;
  readonly finder: SourceFinder;
  readonly stubs: PlacedStub[];
  readonly texts: Map<string, CaseText | null>;
}

interface Quoted extends ReadAnnotation {
  readonly quote: Quote;
}

export function placePassages(read: readonly ReadAnnotation[], into: CaseToPlaceIn): PlacedPassages {
  const work: Work = { into, finder: indexSources(into.sources), stubs: [], texts: new Map() };
  const sourceOf = new Map<number, string>();
  const bySource = new Map<PlacingSource, Quoted[]>();
  const refused: Refusal[] = [];
  for (const one of read) {
    const { quote, index } = one;
    const reason = problemOf(one);
    if (reason !== null) {
      refused.push({ index, reason });
      continue;
    }
    const source = sourceFor(work, one);
    sourceOf.set(index, source.id);
    if (quote === null) continue;
    const group = bySource.get(source) ?? [];
    group.push({ ...one, quote });
    bySource.set(source, group);
  }
  const placed = [...bySource].flatMap(([source, group]) => placeInSource(work, source, group));
  return { ...keepNew(placed, into), stubs: work.stubs, refused, sourceOf };
}

function problemOf({ quote, comment, tags, range }: ReadAnnotation): string | null {
  if (comment.length > 100_000) return 'the comment is longer than 100,000 characters';
  if (quote === null && comment.trim() === '' && tags.length === 0)
    return range === null
      ? 'it has neither a quotation, a comment nor a tag'
      : 'it has a position and no quotation to find it by';
  if (quote !== null && quote.exact.trim() === '') return 'the quotation is white space alone';
  return quote !== null && quote.exact.length > longestQuote
    ? 'the quotation is longer than a million characters'
    : null;
}

function textOf({ texts, into }: Work, sourceId: string): CaseText | null {
  const known = texts.get(sourceId);
  if (known !== undefined) return known;
  const text = into.textOf(sourceId);
  texts.set(sourceId, text);
  return text;
}

function sourceFor(work: Work, read: ReadAnnotation): PlacingSource {
  const { signs, quote } = read;
  const found = work.finder.find(signs);
  const holds = ({ id, kind }: PlacingSource): boolean =>
    kind !== 'stub' && quote !== null && textOf(work, id)?.text.includes(quote.exact) === true;
  const best = found.length > 1 ? (found.find(holds) ?? found[0]) : found[0];
  if (best !== undefined) return best;
  const saysNothing =
    signs.sha256 === null && signs.urls.length === 0 && signs.fileName === null && signs.title === null;
  const only = saysNothing && (quote?.exact.length ?? 0) >= 12 ? work.into.sources.filter(holds) : [];
  return only.length === 1 && only[0] !== undefined ? only[0] : addStub(work, read);
}

function addStub(work: Work, { signs: { title, urls, fileName, sha256 } }: ReadAnnotation): PlacingSource {
  const url = urls[0] ?? null;
  const named = [title, fileName, url].find((one) => one !== null && one !== undefined && one.trim() !== '');
  const shown = (named ?? unnamed).replaceAll(/\s+/gu, ' ').trim().slice(0, 300);
  const known = named === undefined ? work.stubs.find((stub) => stub.title === unnamed) : undefined;
  const id = known?.id ?? work.into.newId();
  const source: PlacingSource = { id, kind: 'stub', title: shown, url, canonicalUrl: null, sha256, fileName };
  if (known === undefined) work.stubs.push({ id, title: shown, url: url === null ? null : url.slice(0, 1_000) });
  work.finder.add(source);
  return source;
}

const unnamed = 'Source of imported annotations, not named';

function placeInSource(work: Work, source: PlacingSource, group: readonly Quoted[]): PlacedPassage[] {
  const text = textOf(work, source.id);
  const points = countCodePoints(text?.text ?? '');
  const places = group.map((one) => {
    const isSame = source.sha256 !== null && one.signs.sha256 === source.sha256;
    return text === null ? null : placeByPosition(one, one.quote, text, points, isSame);
  });
  const quoted = group.map((one): QuotedRange => {
    const hint = hintOf(one, points);
    const start = hint?.start ?? 0;
    return { ...one.quote, start, end: start + one.quote.exact.length };
  });
  const open = quoted.filter((_, at) => places[at] === null);
  const answers = text === null || open.length === 0 ? [] : work.into.anchor(text.text, open);
  let next = 0;
  return group.map((one, at) => {
    const range = quoted[at] ?? { ...one.quote, start: 0, end: one.quote.exact.length };
    const place = places[at] ?? placeFound(one, range, answers[next++] ?? { state: 'lost' }, text);
    return passageOf(work, source, one, place);
  });
}

function passageOf({ into }: Work, source: PlacingSource, read: Quoted, place: QuotePlace): PlacedPassage {
  return {
    ...place,
    index: read.index,
    // Only a case's own export brings an identifier along; keepNew sees to it that none is taken twice.
    id: read.ownId !== null && /^[\w-]{1,64}$/u.test(read.ownId) ? read.ownId : into.newId(),
    sourceId: source.id,
    onStub: source.kind === 'stub',
    comment: read.comment.length > longestComment ? '' : read.comment,
    tags: read.tags,
    imported: read.imported,
    createdAt: read.createdAt ?? into.now,
  };
}

/** Leaves out what the case, or the file before, has already. */
function keepNew(
  placed: readonly PlacedPassage[],
  into: CaseToPlaceIn,
): Pick<PlacedPassages, 'passages' | 'duplicates' | 'passageOf'> {
  const taken = new Set(into.passages.map(({ id }) => id));
  const byName = new Map(into.passages.map((known) => [annotationIdOf(known), known.id]));
  const byPlace = new Map(into.passages.map((known) => [placeKey(known), known.id]));
  const passages: PlacedPassage[] = [];
  const passageOf = new Map<number, string>();
  for (const one of placed.toSorted((one, other) => one.index - other.index)) {
    const name = nameOf(one.imported);
    const known =
      name === null && one.imported !== null
        ? byPlace.get(placeKey(one))
        : byName.get(name ?? annotationIdOf({ ...one, annotationId: null }));
    passageOf.set(one.index, known ?? one.id);
    if (known !== undefined) continue;
    const id = taken.has(one.id) ? into.newId() : one.id;
    const fresh = { ...one, id };
    taken.add(id);
    passageOf.set(one.index, id);
    byName.set(annotationIdOf({ ...fresh, annotationId: name }), id);
    byPlace.set(placeKey(fresh), id);
    passages.push(fresh);
  }
  return { passages, duplicates: placed.length - passages.length, passageOf };
}

function nameOf(imported: JsonValue): string | null {
  if (typeof imported !== 'object' || imported === null || !('id' in imported)) return null;
  return typeof imported.id === 'string' ? imported.id : null;
}

function placeKey({
  sourceId,
  start,
  end,
  exact,
  comment,
}: Omit<PlacedPassage, 'index'> | CaseToPlaceIn['passages'][number]): string {
  return JSON.stringify([sourceId, start, end, exact, comment]);
}
