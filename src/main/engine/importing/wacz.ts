import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Block, ReadText } from '#shared/sources/readText.ts';
import type { Part, TextFormat } from './format.ts';
import { webArchiveVersion } from './warc.ts';
import { capturedParts, captureRows, mostListed, type WarcFile } from './webCaptures.ts';
import { openZip, type ZipArchive } from './zipArchive.ts';

/** A packaged web archive (WACZ 1.1): WARC files in a ZIP with a list of pages and the digests of its files. */
export const wacz: TextFormat = {
  name: 'web archive (WACZ)',
  kind: 'document',
  mediaType: 'application/wacz',
  binary: true,
  recognises: looksLikeWacz,
  read: listPackage,
  parts: partsOfPackage,
};

const archived = /^archive\/[^/]+\.warc(?:\.gz)?$/iu;
const manifest = z.object({
  title: z.string().optional(),
  resources: z.array(z.object({ path: z.string(), hash: z.string().default('') })),
});
const seal = z.object({ hash: z.string() });
const pageLine = z.object({ url: z.string(), title: z.string().optional(), ts: z.string().optional() });
type PageLine = z.infer<typeof pageLine>;

function looksLikeWacz(bytes: Uint8Array, fileName: string): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return false;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  return /\.wacz$/iu.test(fileName) || /archive\/[^/]{1,200}\.warc|pages\/pages\.jsonl/u.test(start);
}

async function listPackage(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<ReadText> {
  const zip = await openZip(bytes, fileName);
  const title = await checkedTitle(zip, fileName);
  signal?.throwIfAborted();
  const pages = await pagesOf(zip);
  const blocks = [...pages.slice(0, mostListed).map(rowOf), ...(await captureRows(warcFiles(zip, fileName), signal))];
  return {
    ...{ title, byline: null, publisher: null, publishedOn: null, language: null, confidence: 1, blocks },
    ...{ extractor: 'web-archive', extractorVersion: webArchiveVersion },
    ...(title === null ? {} : { found: { title: { value: title, from: 'archive record' } } }),
  };
}

function rowOf({ url, title, ts }: PageLine): Block {
  return { kind: 'table', role: 'body', text: [title ?? 'no title', url, ts?.slice(0, 10) ?? 'no date'].join(' | ') };
}

function warcFiles(zip: ZipArchive, fileName: string): readonly WarcFile[] {
  const names = zip.names.filter((name) => archived.test(name));
  if (names.length === 0)
    throw new PlumbError(
      'unreadable-file',
      `"${fileName}" is a web archive (WACZ) without a WARC file in "archive/".`,
      {
        fileName,
      },
    );
  return names.map((name) => ({ name, open: () => zip.read(name) }));
}

/** The package's own title, after every file that has a digest was compared with it. */
async function checkedTitle(zip: ZipArchive, fileName: string): Promise<string | null> {
  const name = 'datapackage.json';
  if (!zip.has(name)) return null;
  const bytes = await zip.read(name);
  if (zip.has('datapackage-digest.json')) {
    const sealed = seal.safeParse(parsed(await zip.read('datapackage-digest.json')));
    if (sealed.success) compare(bytes, sealed.data.hash, name, fileName);
  }
  const package_ = manifest.safeParse(parsed(bytes));
  if (!package_.success)
    throw new PlumbError('unreadable-file', `"${fileName}" has a ${name} that is not of its kind.`, { fileName });
  for (const { path, hash } of package_.data.resources) compare(await zip.read(path), hash, path, fileName);
  return package_.data.title ?? null;
}

function compare(bytes: Uint8Array, stated: string, entry: string, fileName: string): void {
  const [, algorithm = '', digest = ''] = /^(sha256|sha512|sha1|md5):([\da-f]+)$/iu.exec(stated.trim()) ?? [];
  if (algorithm === '') return;
  if (createHash(algorithm.toLowerCase()).update(bytes).digest('hex') === digest.toLowerCase()) return;
  throw new PlumbError(
    'unreadable-file',
    `"${fileName}" is not as it was packed: "${entry}" has another digest than datapackage.json states.`,
    { fileName, entry },
  );
}

async function pagesOf(zip: ZipArchive): Promise<readonly PageLine[]> {
  const name = 'pages/pages.jsonl';
  if (!zip.has(name)) return [];
  const lines = new TextDecoder().decode(await zip.read(name)).split('\n');
  return lines.flatMap((line) => {
    const page = pageLine.safeParse(parsed(line));
    return page.success ? [page.data] : [];
  });
}

/** What JSON says, or null where it is none. */
function parsed(json: string | Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(typeof json === 'string' ? json : new TextDecoder().decode(json));
    return value;
  } catch {
    return null;
  }
}

async function* partsOfPackage(
  bytes: Uint8Array,
  fileName: string,
  skip: (name: string, reason: string) => void,
): AsyncGenerator<Part> {
  const zip = await openZip(bytes, fileName);
  const pages = await pagesOf(zip);
  const titles = new Map(pages.flatMap(({ url, title }) => (title === undefined ? [] : [[url, title] as const])));
  yield* capturedParts(warcFiles(zip, fileName), skip, titles);
}
