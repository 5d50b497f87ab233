import type { JsonValue } from '../values/json.ts';
import { isObject, type JsonObject, listOf, objectOf, stringOf, without, wordOf } from './jsonFields.ts';
import { plainHtml } from './plainHtml.ts';
import type { HintedRange, Quote } from './ReadAnnotation.ts';

/** JSON literals under these terms hold what only Plumbline knows; as names with a colon they need no context. */
export const passageTerm = 'plumbline:passage';
export const noteTerm = 'plumbline:note';
export const captureState = 'plumbline:CaptureState';
export const hashTerm = 'plumbline:sha256';
export const pageFragments = 'http://tools.ietf.org/rfc/rfc3778';

/** What is left of an annotation when all that a passage holds is taken away; it is written again as it was. */
export interface Leftovers {
  readonly fields?: JsonObject;
  readonly motivation?: JsonValue;
  readonly bodies?: readonly JsonValue[];
  readonly target?: JsonObject;
  readonly source?: JsonValue;
  readonly selectors?: readonly JsonValue[];
  /** Further targets; a passage stands in one source. */
  readonly targets?: readonly JsonValue[];
}

/** A comment in the words of its body, if it is one. */
export function commentOf(body: JsonValue): string | null {
  if (!isObject(body) || typeof body['value'] !== 'string' || body['purpose'] === 'tagging') return null;
  const purposes = listOf(body['purpose']);
  if (purposes.length > 0 && !purposes.some((one) => commentPurposes.has(wordOf(one)))) return null;
  const value = body['value'];
  return listOf(body['format']).includes('text/html') ? plainHtml(value) : value;
}

const commentPurposes = new Set(['commenting', 'describing', 'replying', 'questioning', 'editing', 'assessing']);

/** The tag that a body puts, if it puts one. */
export function tagOf(body: JsonValue, motivation: JsonValue | undefined): string | null {
  if (!isObject(body) || typeof body['value'] !== 'string') return null;
  const isTag =
    listOf(body['purpose']).includes('tagging') || (body['purpose'] === undefined && motivation === 'tagging');
  return isTag && body['value'].trim() !== '' ? body['value'].trim() : null;
}

export function commentBody(comment: string): JsonObject {
  return { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: comment };
}

export function tagBody(name: string): JsonObject {
  return { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: name };
}

/** Bodies that are written anew from the passage; others are kept as they are. */
function isOurs(body: JsonValue): boolean {
  if (
    !isObject(body) ||
    without(body, ['type', 'purpose', 'format', 'value']) !== null ||
    body['type'] !== 'TextualBody'
  )
    return false;
  return body['purpose'] === 'tagging'
    ? body['format'] === 'text/plain'
    : body['purpose'] === 'commenting' && body['format'] === 'text/markdown';
}

export interface AnnotationParts {
  readonly comment: string;
  readonly tags: readonly string[];
  /** Address of the first target's source, or of the whole target. */
  readonly source: string | null;
  readonly sha256: string | null;
  readonly quote: Quote | null;
  readonly range: HintedRange | null;
  readonly page: number | null;
  readonly leftovers: Leftovers | null;
}

/** Takes apart an annotation that was checked: what a passage holds, and what is left. */
export function takeApart(annotation: JsonObject): AnnotationParts {
  const { motivation, bodyValue } = annotation;
  const bodies = bodyValue === undefined ? listOf(annotation['body']) : [{ type: 'TextualBody', value: bodyValue }];
  const [first = '', ...targets] = listOf(annotation['target']);
  const target = isObject(first) ? first : {};
  const selectors = listOf(target['selector']);
  const kept = bodies.filter((body) => !isOurs(body));
  const comments = (some: readonly JsonValue[]): string[] =>
    some.filter((one) => tagOf(one, motivation) === null).flatMap((one) => commentOf(one) ?? []);
  const written = comments(bodies.filter(isOurs));
  const comment = (written.length > 0 ? written : comments(kept)).join('\n\n');
  const tags = [...new Set(bodies.flatMap((body) => tagOf(body, motivation) ?? []))];
  const { state, source = isObject(first) ? (target['id'] ?? '') : first } = target;
  const leftovers: { -readonly [Name in keyof Leftovers]?: Leftovers[Name] | null } = {
    fields: without(annotation, [
      '@context',
      'id',
      'motivation',
      'body',
      'bodyValue',
      'target',
      'created',
      passageTerm,
      noteTerm,
      ...(annotation['type'] === 'Annotation' ? ['type'] : []),
    ]),
    ...(motivation === undefined || same(motivation, motivationOf(comment, tags)) ? {} : { motivation }),
    ...(kept.length === 0 ? {} : { bodies: kept }),
    target: without(target, [
      'source',
      'selector',
      ...(target['type'] === 'SpecificResource' ? ['type'] : []),
      ...(isOurState(state) ? ['state'] : []),
    ]),
    ...(isObject(source) ? { source } : {}),
    ...nonEmpty(
      'selectors',
      selectors.filter((one) => !isOurSelector(one)),
    ),
    ...nonEmpty('targets', targets),
  };
  const present = Object.entries(leftovers).filter(([, value]) => value !== null);
  return {
    comment,
    tags,
    source: isObject(source) ? stringOf(source['id']) : stringOf(source),
    sha256: isOurState(state) ? stringOf(objectOf(state)[hashTerm]) : null,
    ...readSelectors(selectors),
    leftovers: present.length === 0 ? null : Object.fromEntries(present),
  };
}

function nonEmpty(name: string, list: readonly JsonValue[]): Readonly<Record<string, readonly JsonValue[]>> {
  return list.length === 0 ? {} : { [name]: list };
}

function isOurState(state: JsonValue | undefined): boolean {
  return isObject(state) && state['type'] === captureState;
}

/** As a passage of this comment and these tags is written. */
export function motivationOf(comment: string, tags: readonly string[]): JsonValue {
  const motivations = [...(comment === '' ? [] : ['commenting']), ...(tags.length === 0 ? [] : ['tagging'])];
  return motivations.length === 0 ? 'highlighting' : motivations.length === 1 ? (motivations[0] ?? null) : motivations;
}

export function same(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const ourSelectors: Readonly<Record<string, readonly string[]>> = {
  TextQuoteSelector: ['exact', 'prefix', 'suffix'],
  TextPositionSelector: ['start', 'end'],
  FragmentSelector: ['value', 'conformsTo'],
};

function isOurSelector(selector: JsonValue): boolean {
  if (!isObject(selector) || typeof selector['type'] !== 'string') return false;
  const fields = Object.hasOwn(ourSelectors, selector['type']) ? ourSelectors[selector['type']] : undefined;
  if (fields === undefined || without(selector, ['type', ...fields]) !== null) return false;
  return selector['type'] !== 'FragmentSelector' || pageOf(selector) !== null;
}

function pageOf(selector: JsonObject): number | null {
  const page = /^page=(\d{1,6})$/u.exec(wordOf(selector['value']))?.[1];
  return page === undefined || Number(page) === 0 ? null : Number(page);
}

function readSelectors(selectors: readonly JsonValue[]): Pick<AnnotationParts, 'quote' | 'range' | 'page'> {
  const ofType = (name: string): JsonObject[] =>
    selectors.filter(isObject).filter((one) => listOf(one['type']).includes(name));
  const quote = ofType('TextQuoteSelector').find((one) => stringOf(one['exact']) !== null);
  const range = ofType('TextPositionSelector')[0];
  const page = ofType('FragmentSelector').flatMap((one) => pageOf(one) ?? [])[0];
  return {
    quote:
      quote === undefined
        ? null
        : {
            exact: stringOf(quote['exact']) ?? '',
            prefix: stringOf(quote['prefix']) ?? '',
            suffix: stringOf(quote['suffix']) ?? '',
          },
    range:
      range === undefined ? null : { start: Number(range['start']), end: Number(range['end']), unit: 'code points' },
    page: page ?? null,
  };
}
