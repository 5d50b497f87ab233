import type { JsonValue } from '../values/json.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { listHypothesis, readHypothesis } from './readHypothesis.ts';
import { listW3c, readW3c } from './readW3c.ts';
import type { ReadFile } from './ReadAnnotation.ts';
import { looksLikeZoteroCsv, readZoteroCsv } from './readZoteroCsv.ts';
import { findZotero, readZoteroJson } from './readZoteroJson.ts';
import { looksLikeZoteroNote, readZoteroNote } from './readZoteroNote.ts';

export const mostAnnotations = 100_000;
/** Brackets within brackets; real files need fewer than 20. */
const deepestJson = 100;

/**
 * Reads a file of annotations in whichever of the formats it is. Errors: PlumbError `unreadable-file` for JSON that is cut
 * off, broken, nested without end or too long, with line and column; `unsupported-format` for what holds no annotations.
 */
export function readAnnotations(text: string, fileName: string): ReadFile {
  const file = read(text, fileName);
  refuseTooMany(file.annotations.length + file.refused.length, fileName);
  return file;
}

function refuseTooMany(count: number, fileName: string): void {
  if (count <= mostAnnotations) return;
  const [there, most] = [count, mostAnnotations].map((number) => number.toLocaleString('en'));
  const message = `"${fileName}" holds ${there} annotations; up to ${most} are read at once.`;
  throw new PlumbError('unreadable-file', message, { fileName });
}

function read(text: string, fileName: string): ReadFile {
  if (text.trim() === '')
    throw new PlumbError('unreadable-file', `"${fileName}" is empty: there is nothing to import.`, { fileName });
  if (/^\s*[[{]/u.test(text)) {
    // `[“words”](zotero://…)` begins as a list does.
    if (/^\s*\[[“"]/u.test(text) && looksLikeZoteroNote(text) && !isJson(text)) return readZoteroNote(text);
    return readJson(parseJson(text, fileName), fileName);
  }
  if (looksLikeZoteroCsv(text)) return readZoteroCsv(text);
  if (looksLikeZoteroNote(text)) return readZoteroNote(text);
  throw noAnnotations(fileName);
}

/** What a file of JSON holds. Errors: as `readAnnotations`. */
function readJson(document: JsonValue, fileName: string): ReadFile {
  const w3c = listW3c(document);
  const hypothesis = w3c === null ? listHypothesis(document) : null;
  const zotero = w3c === null && hypothesis === null ? findZotero(document) : null;
  refuseTooMany((w3c ?? hypothesis ?? zotero ?? []).length, fileName);
  if (w3c !== null) return readW3c(w3c);
  if (hypothesis !== null) return readHypothesis(hypothesis);
  if (zotero !== null) return readZoteroJson(zotero, document);
  throw noAnnotations(fileName);
}

function noAnnotations(fileName: string): PlumbError {
  const looked =
    'It was looked through for W3C Web Annotations (JSON-LD), an export of Hypothesis (JSON), and annotations of Zotero (JSON, CSV, a note as HTML or Markdown)';
  return new PlumbError('unsupported-format', `"${fileName}" holds no annotations. ${looked}.`, { fileName });
}

/** Whether an ordinary import meets a file that is for annotations; `head` may be only its beginning. */
export function looksLikeAnnotations(head: string): boolean {
  const start = head.slice(0, 20_000);
  if (!/^\s*[[{]/u.test(start)) return false;
  if (/"export_date"[\s\S]*"annotations"/u.test(start) && /"(?:client_version|export_userid)"/u.test(start))
    return true;
  return start.includes('www.w3.org/ns/anno.jsonld') && /"Annotation(?:Page|Collection)?"/u.test(start);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string, fileName: string): JsonValue {
  const plain = text.replace(/^\uFEFF/u, '');
  const deep = tooDeepAt(plain);
  if (deep !== null) throw broken(fileName, plain, deep, `nests more than ${deepestJson} levels deep`);
  try {
    const value: JsonValue = JSON.parse(plain);
    return value;
  } catch (error) {
    const at = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
    const place = at === undefined ? plain.trimEnd().length : Number(at);
    throw broken(fileName, plain, place, place >= plain.trimEnd().length ? 'ends in the middle' : 'is not valid JSON');
  }
}

function broken(fileName: string, text: string, at: number, what: string): PlumbError {
  const before = text.slice(0, at).split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  const message = `"${fileName}" ${what}, at line ${line.toLocaleString('en')}, column ${column.toLocaleString('en')}. Nothing was imported.`;
  return new PlumbError('unreadable-file', message, { fileName, line, column });
}

function tooDeepAt(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > deepestJson) return at;
  }
  return null;
}
