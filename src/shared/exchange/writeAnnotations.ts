import type { Note } from '../contract/notes.ts';
import type { Passage } from '../contract/passages.ts';
import type { Source } from '../contract/sources.ts';
import type { JsonValue } from '../values/json.ts';
import {
  captureState,
  commentBody,
  commentOf,
  hashTerm,
  type Leftovers,
  motivationOf,
  noteTerm,
  pageFragments,
  passageTerm,
  tagBody,
  tagOf,
} from './annotationParts.ts';
import { annotationContext } from './checkAnnotation.ts';
import { type CodePoints, countCodePoints } from './codePoints.ts';
import { iriOf } from './iriOf.ts';
import { isObject, type JsonObject, stringOf } from './jsonFields.ts';
import type { WantedTag } from './ReadAnnotation.ts';

export interface ExportedPassage {
  readonly passage: Passage;
  readonly tags: readonly WantedTag[];
  readonly notes: readonly Note[];
  /** What it was imported from, as the case keeps it. */
  readonly imported: JsonValue;
  /** Data points that rest on it, for programs that read them; they are not read back. */
  readonly dataPoints: readonly JsonObject[];
}

export interface ExportedSource {
  readonly source: Source;
  /** The canonical text; null for a stub. */
  readonly text: string | null;
  readonly passages: readonly ExportedPassage[];
  readonly notes: readonly Note[];
}

/** The annotations of these sources, in an order that depends on what they say alone. */
export function annotationsOf(sources: readonly ExportedSource[]): JsonObject[] {
  return sources
    .toSorted((one, other) => compare(orderOf(one.source), orderOf(other.source)))
    .flatMap((exported) => [
      ...exported.notes.map((note) => noteAnnotation(note, targetOf(exported.source, null))),
      ...passagesOf(exported),
    ]);
}

/** One JSON-LD document: an AnnotationCollection with its one page inside. The context is named, never fetched. */
export function writeAnnotations(annotations: readonly JsonObject[]): string {
  const id = 'urn:plumbline:annotations';
  const page = { id: `${id}:page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items: annotations };
  const collection = { '@context': annotationContext, id, type: 'AnnotationCollection', total: annotations.length };
  return `${JSON.stringify({ ...collection, first: page }, null, 2)}\n`;
}

function orderOf({ sha256, canonicalUrl, url, title }: Source): string {
  return sha256 ?? `~${canonicalUrl ?? url ?? title}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function passagesOf({ source, text, passages }: ExportedSource): JsonObject[] {
  const points = countCodePoints(text ?? '');
  return passages
    .toSorted((one, other) => {
      const [a, b] = [one.passage, other.passage];
      return a.start - b.start || a.end - b.end || compare(a.id, b.id);
    })
    .flatMap((exported) => {
      const annotation = passageAnnotation(source, text, points, exported);
      const replies = exported.notes.map((note) => noteAnnotation(note, stringOf(annotation['id'])));
      return [annotation, ...replies];
    });
}

function passageAnnotation(
  source: Source,
  text: string | null,
  points: CodePoints,
  exported: ExportedPassage,
): JsonObject {
  const { passage, tags, imported, dataPoints } = exported;
  const { start, end, exact, prefix, suffix, comment, page } = passage;
  const left = leftoversOf(imported);
  const stands = passage.state === 'anchored' && text?.slice(start, end) === exact;
  const names = tags.map(({ name }) => name);
  const bodies = bodiesOf(comment, names, left);
  const range = { type: 'TextPositionSelector', start: points.fromUnits(start), end: points.fromUnits(end) };
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const fragment = { type: 'FragmentSelector', conformsTo: pageFragments, value: `page=${page}` };
  const selector = [...(stands ? [range] : []), quote, ...(page === null ? [] : [fragment]), ...(left.selectors ?? [])];
  const target = targetOf(source, selector, left);
  return {
    id: stringOf(isObject(imported) ? imported['id'] : null) ?? iriOf('passage', passage.id),
    type: 'Annotation',
    created: passage.createdAt,
    motivation: left.motivation ?? motivationOf(comment, names),
    ...left.fields,
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: left.targets === undefined ? target : [target, ...left.targets],
    [passageTerm]: literal({
      ...ownFacts(exported, stands),
      source: factsOf(source),
      ...(dataPoints.length === 0 ? {} : { dataPoints }),
    }),
  };
}

function ownFacts({ passage, tags, imported }: ExportedPassage, stands: boolean): JsonObject {
  const { id, state, paragraph, start, end, found } = passage;
  const isForeign = isObject(imported) && imported['format'] !== 'w3c';
  return {
    ...{ id, state, paragraph },
    ...(stands ? {} : { start, end }),
    ...(found === null ? {} : { found: { ...found } }),
    ...(tags.length === 0 ? {} : { tags: tags.map((tag) => ({ ...tag })) }),
    ...(isForeign ? { imported } : {}),
  };
}

function literal(value: JsonObject): JsonObject {
  return { '@type': '@json', '@value': value };
}

function factsOf({ title, publisher, publishedOn, fileName }: Source): JsonObject {
  return { title, publisher, publishedOn, fileName };
}

function leftoversOf(imported: JsonValue): Leftovers {
  if (!isObject(imported)) return {};
  const left = imported['format'] === 'w3c' ? imported['left'] : imported['w3c'];
  return isObject(left) ? left : {};
}

/** The bodies that came with it stay where they still say what the passage says; the rest is written anew. */
function bodiesOf(comment: string, names: readonly string[], { bodies = [], motivation }: Leftovers): JsonValue[] {
  const isComment = (body: JsonValue): boolean => tagOf(body, motivation) === null && commentOf(body) !== null;
  const came = bodies
    .filter(isComment)
    .flatMap((body) => commentOf(body) ?? [])
    .join('\n\n');
  const kept = bodies.filter((body) => {
    const tag = tagOf(body, motivation);
    return tag === null ? !isComment(body) || came === comment : names.includes(tag);
  });
  const there = new Set(kept.flatMap((body) => tagOf(body, motivation) ?? []));
  const own = comment === '' || (came === comment && came !== '') ? [] : [commentBody(comment)];
  return [...own, ...kept, ...names.filter((name) => !there.has(name)).map(tagBody)];
}

function targetOf(source: Source, selector: readonly JsonValue[] | null, left: Leftovers = {}): JsonObject {
  const { sha256 } = source;
  return {
    type: 'SpecificResource',
    source: left.source ?? addressOf(source),
    ...left.target,
    ...(selector === null ? {} : { selector }),
    ...(sha256 === null || left.target?.['state'] !== undefined
      ? {}
      : { state: { type: captureState, [hashTerm]: sha256 } }),
  };
}

function addressOf({ canonicalUrl, url, sha256, title }: Source): string {
  const address = [canonicalUrl, url].find((one) => one !== null && URL.canParse(one));
  if (address !== undefined && address !== null) return new URL(address).href;
  return sha256 === null
    ? `urn:plumbline:source:${encodeURIComponent(title.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))}`
    : `urn:plumbline:sha256:${sha256}`;
}

function noteAnnotation(note: Note, target: JsonValue): JsonObject {
  const isReply = typeof target === 'string';
  return {
    id: iriOf('note', note.id),
    type: 'Annotation',
    created: note.createdAt,
    modified: note.changedAt,
    motivation: isReply ? 'replying' : 'commenting',
    body: {
      type: 'TextualBody',
      purpose: isReply ? 'replying' : 'commenting',
      format: 'text/markdown',
      value: note.body,
    },
    target,
    [noteTerm]: literal({ id: note.id }),
  };
}
