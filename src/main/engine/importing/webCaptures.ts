import { createHash } from 'node:crypto';
import type { Block, FoundFacts } from '#shared/sources/readText.ts';
import type { Part } from './format.ts';
import { httpAnswer, type HttpAnswer, httpContent, Undecodable } from './httpContent.ts';
import { partName, withEnding } from './partName.ts';
import { WarcDamage, type WarcRecord, warcLimits, warcRecords } from './warcRecords.ts';

/** What a web archive recorded of one address. */
export interface WebCapture {
  readonly url: string;
  /** `YYYY-MM-DD` in UTC, as recorded; null where no date is. */
  readonly day: string | null;
  /** Lower case, without parameters. */
  readonly type: string;
  /** Null for a file that was archived without a server's answer. */
  readonly status: number | null;
  /** True for a record that only refers to an earlier one with the same content. */
  readonly isRevisit: boolean;
  readonly answer: HttpAnswer;
  /** False where only the beginning was read, since it is longer than the limit. */
  readonly isWhole: boolean;
}

/** One archive file and the name it has for people. */
export interface WarcFile {
  readonly name: string;
  /** Its bytes, in memory only while they are needed. */
  open(): Promise<Uint8Array>;
}

/** Types that people read or count with, with the endings their names may have; pictures, scripts and data that pages fetch are none. */
const readTypes: ReadonlyMap<string, { readonly ending: string; readonly accepted: RegExp }> = new Map([
  ['text/html', { ending: '.html', accepted: /\.x?html?$/iu }],
  ['application/xhtml+xml', { ending: '.html', accepted: /\.x?html?$/iu }],
  ['application/pdf', { ending: '.pdf', accepted: /\.pdf$/iu }],
  ['text/plain', { ending: '.txt', accepted: /\.[a-z]{1,5}$/iu }],
  ['text/csv', { ending: '.csv', accepted: /\.[a-z]{1,5}$/iu }],
]);

export const mostListed = 20_000;

/** What of an archive matters to a reader, in order. Errors: those of `warcRecords`. */
export async function* webCaptures({ name, open }: WarcFile): AsyncGenerator<WebCapture> {
  for await (const record of warcRecords(await open(), name)) {
    const capture = captureOf(record);
    if (capture !== null && readTypes.has(capture.type)) yield capture;
  }
}

function captureOf({ headers, block, isWhole }: WarcRecord): WebCapture | null {
  const kind = headers.get('warc-type');
  const url = headers.get('warc-target-uri') ?? '';
  if (!/^https?:\/\//iu.test(url) || (kind !== 'response' && kind !== 'revisit' && kind !== 'resource')) return null;
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(headers.get('warc-date') ?? '')?.[0] ?? null;
  const facts = { url, day, isRevisit: kind === 'revisit', isWhole };
  if (kind === 'resource') {
    const answer = { status: 200, headers: new Map<string, string>(), body: block };
    return { ...facts, type: plainType(headers.get('content-type')), status: null, answer };
  }
  const answer = httpAnswer(block);
  if (answer === null) return null;
  return { ...facts, type: plainType(answer.headers.get('content-type')), status: answer.status, answer };
}

function plainType(header = ''): string {
  return header.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** One row for each capture: address, day, type, status. What can not be read any more is said in a last block. */
export async function captureRows(files: readonly WarcFile[], signal?: AbortSignal): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  let left = 0;
  for (const file of files) {
    const damage = await untilDamage(webCaptures(file), ({ url, day, type, status }) => {
      signal?.throwIfAborted();
      if (blocks.length >= mostListed) left += 1;
      else blocks.push(rowOf([url, day ?? 'no date', type, status === null ? 'no status' : String(status)]));
    });
    if (damage !== null) blocks.push({ kind: 'paragraph', role: 'body', text: damageOf(file.name, damage) });
  }
  if (left > 0)
    blocks.push({ kind: 'paragraph', role: 'body', text: `${left.toLocaleString('en')} more are not listed.` });
  return blocks;
}

function rowOf(cells: readonly string[]): Block {
  return { kind: 'table', role: 'body', text: cells.join(' | ') };
}

function damageOf(name: string, { message }: WarcDamage): string {
  return `${name} is damaged: ${message}. What stands behind that place is left out.`;
}

async function untilDamage<Item>(items: AsyncIterable<Item>, take: (item: Item) => void): Promise<WarcDamage | null> {
  try {
    for await (const item of items) take(item);
    return null;
  } catch (error) {
    if (error instanceof WarcDamage) return error;
    throw error;
  }
}

type Skip = (name: string, reason: string) => void;

/** The pages and documents of an archive as files, each once; `titles` are the archive's own, by address. */
export async function* capturedParts(
  files: readonly WarcFile[],
  skip: Skip,
  titles: ReadonlyMap<string, string> = new Map(),
): AsyncGenerator<Part> {
  const seen = new Map<string, string>();
  for (const file of files) {
    try {
      for await (const capture of webCaptures(file)) {
        const part = partOf(capture, seen, skip, titles.get(capture.url) ?? null);
        if (part !== null) yield part;
      }
    } catch (error) {
      if (!(error instanceof WarcDamage)) throw error;
      skip(file.name, damageOf(file.name, error));
    }
  }
}

function partOf(capture: WebCapture, seen: Map<string, string>, skip: Skip, title: string | null): Part | null {
  const { url, answer, isRevisit, isWhole, status } = capture;
  const refuse = (reason: string): null => {
    skip(url, `${reason}.`);
    return null;
  };
  if (isRevisit) return refuse('the archive only notes that it was unchanged when visited again');
  if (status !== null && status !== 200) return refuse(`the server answered with status ${status}`);
  if (!isWhole) return refuse(`it is longer than ${warcLimits.block >> 20} MB, the most that is read of one page`);
  try {
    const bytes = httpContent(answer, warcLimits.block);
    if (bytes.length === 0) return refuse('it is empty');
    const hash = createHash('sha256').update(bytes).digest('hex');
    const first = seen.get(hash);
    if (first !== undefined) return refuse(`it has the same bytes as ${first}, which is read`);
    seen.set(hash, url);
    return { name: nameOfCapture(capture), bytes, found: factsOf(capture, title) };
  } catch (error) {
    if (error instanceof Undecodable) return refuse(error.message);
    throw error;
  }
}

function factsOf({ url, day }: WebCapture, title: string | null): FoundFacts {
  return {
    url: { value: url, from: 'archive record' },
    ...(day === null ? {} : { accessedOn: { value: day, from: 'archive record' } }),
    ...(title === null ? {} : { title: { value: title, from: 'archive record' } }),
  };
}

/** From the last piece of the address's path, or its host where there is none. */
function nameOfCapture({ url, type }: WebCapture): string {
  const [host = 'page', ...path] = url.replace(/^https?:\/\/(?:[^/?#]*@)?|[?#].*$/giu, '').split('/');
  const piece = path.findLast((each) => each !== '') ?? '';
  const { ending, accepted } = readTypes.get(type) ?? { ending: '', accepted: /^/u };
  return withEnding(partName(readable(piece), partName(host, 'page')), ending, accepted);
}

function readable(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
