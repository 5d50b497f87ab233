import { anchorStates, type FoundAgain } from '../contract/passages.ts';
import { tagColours } from '../contract/tags.ts';
import type { JsonValue } from '../values/json.ts';
import { type AnnotationParts, noteTerm, passageTerm, takeApart } from './annotationParts.ts';
import { checkAnnotation } from './checkAnnotation.ts';
import { isObject, type JsonObject, listOf, objectOf, stringOf } from './jsonFields.ts';
import {
  instantOf,
  type OwnFacts,
  type ReadAnnotation,
  type ReadFile,
  type Refusal,
  type WantedTag,
} from './ReadAnnotation.ts';
import { iriOf } from './iriOf.ts';

/** The annotations of a document, page, collection, graph or list; null where it holds none that look like the model's. */
export function listW3c(document: JsonValue): readonly JsonValue[] | null {
  if (Array.isArray(document)) return document.some(looksLikeAnnotation) ? document : null;
  if (!isObject(document)) return null;
  if (looksLikeAnnotation(document)) return [document];
  for (const name of ['items', '@graph', 'first'] as const) {
    const inner = document[name];
    if (name === 'first' ? isObject(inner) : Array.isArray(inner)) {
      const found = listW3c(inner ?? null);
      if (found !== null) return found;
      if (hasType(document, 'AnnotationPage') || name === 'first') return listOf(objectOf(inner)['items'] ?? inner);
    }
  }
  return null;
}

function looksLikeAnnotation(value: unknown): boolean {
  return isObject(value) && hasType(value, 'Annotation');
}

function hasType(value: JsonObject, name: string): boolean {
  return (
    listOf(value['type']).includes(name) ||
    listOf(value['@type']).includes(name) ||
    listOf(value['@type']).includes(`oa:${name}`)
  );
}

/** Reads what `listW3c` found; each that breaks a MUST of the model is refused by index and field. */
export function readW3c(entries: readonly JsonValue[]): ReadFile {
  const annotations: ReadAnnotation[] = [];
  const refused: Refusal[] = [];
  const known = new Set(entries.flatMap((entry) => stringOf(objectOf(entry)['id']) ?? []));
  for (const [index, entry] of entries.entries()) {
    const [problem] = checkAnnotation(entry);
    if (problem !== undefined)
      refused.push({ index, reason: `${problem.field === '' ? 'the annotation' : problem.field} ${problem.message}` });
    else annotations.push(readOne(index, objectOf(entry), known));
  }
  return { format: 'W3C Web Annotation', annotations, refused };
}

function readOne(index: number, entry: JsonObject, known: ReadonlySet<string>): ReadAnnotation {
  const parts = takeApart(entry);
  const own = literalOf(entry[passageTerm]);
  const ownNote = literalOf(entry[noteTerm]);
  const id = stringOf(entry['id']);
  const ownId = stringOf((own ?? ownNote)?.['id']);
  const replyTo = parts.source !== null && parts.quote === null && known.has(parts.source) ? parts.source : null;
  const source = objectOf(own?.['source']);
  return {
    ...{ index, id, ownId, replyTo },
    signs: {
      sha256: parts.sha256,
      urls: replyTo === null && parts.source !== null && !parts.source.startsWith('urn:') ? [parts.source] : [],
      fileName: stringOf(source['fileName']) ?? fileNameOf(parts.source),
      title: stringOf(source['title']) ?? titleOf(parts.source),
    },
    ...{ quote: parts.quote, range: parts.range, page: parts.page, comment: parts.comment },
    tags: tagsOf(parts.tags, own),
    createdAt: instantOf(entry['created']),
    changedAt: instantOf(entry['modified']),
    imported: importedOf(id, ownId, parts, own),
    own: own === null ? null : factsOf(own),
  };
}

function literalOf(value: JsonValue | undefined): JsonObject | null {
  const inner = objectOf(value)['@value'];
  return isObject(inner) ? inner : null;
}

function importedOf(
  id: string | null,
  ownId: string | null,
  { leftovers }: AnnotationParts,
  own: JsonObject | null,
): JsonValue {
  const isOwnName = ownId !== null && id === iriOf('passage', ownId);
  const name = isOwnName || id === null ? {} : { id };
  const foreign = own?.['imported'];
  if (isObject(foreign)) return leftovers === null ? foreign : { ...foreign, w3c: { ...leftovers } };
  if (leftovers === null && isOwnName) return null;
  return { format: 'w3c', ...name, ...(leftovers === null ? {} : { left: { ...leftovers } }) };
}

function tagsOf(names: readonly string[], own: JsonObject | null): WantedTag[] {
  const written = listOf(own?.['tags']).filter(isObject);
  return names.map((name) => {
    const tag = written.find((one) => one['name'] === name);
    return {
      name,
      colour: tagColours.find((colour) => colour === tag?.['colour']) ?? null,
      description: stringOf(tag?.['description']),
    };
  });
}

function factsOf(own: JsonObject): OwnFacts | null {
  const state = anchorStates.find((one) => one === own['state']);
  if (state === undefined) return null;
  return {
    state,
    paragraph: positive(own['paragraph']),
    start: natural(own['start']),
    end: natural(own['end']),
    found: foundOf(own['found']),
  };
}

function foundOf(value: JsonValue | undefined): FoundAgain | null {
  const { start, end, score } = objectOf(value);
  const [from, to] = [natural(start), natural(end)];
  if (from === null || to === null || to <= from || typeof score !== 'number') return null;
  return { start: from, end: to, score };
}

function natural(value: JsonValue | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function positive(value: JsonValue | undefined): number | null {
  const number = natural(value);
  return number === 0 ? null : number;
}

function fileNameOf(address: string | null): string | null {
  return address?.startsWith('file:') === true ? (decoded(address).split(/[\\/]/u).at(-1) ?? null) : null;
}

function titleOf(address: string | null): string | null {
  const named = 'urn:plumbline:source:';
  return address?.startsWith(named) === true ? decoded(address.slice(named.length)) : null;
}

/** As written where it is no valid escape. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
