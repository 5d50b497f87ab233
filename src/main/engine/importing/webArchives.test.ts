import { readFileSync } from 'node:fs';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importBytes, openNow, partNamed, stagedCaptures, wordsOfSource } from '../testing/importBytes.ts';
import { openTestCase } from '../testing/openTestCase.ts';
import { writeWarc } from '../testing/writeWarc.ts';
import { writeZip } from '../testing/writeZip.ts';
import type { Part } from './format.ts';
import { warc } from './warc.ts';
import { warcRecords } from './warcRecords.ts';
import { wacz } from './wacz.ts';

const quayWarc = readFileSync(new URL('fixtures/quay.warc.gz', import.meta.url));
const quayWacz = readFileSync(new URL('fixtures/quay.wacz', import.meta.url));
const page = (words: string): string =>
  `<html><head><title>Quay</title></head><body><p>${words}, the quay master wrote to the carriers.</p></body></html>`;

async function partsOf(bytes: Uint8Array): Promise<{ parts: Part[]; skipped: string[] }> {
  const parts: Part[] = [];
  const skipped: string[] = [];
  const skip = (name: string, reason: string): void => void skipped.push(`${name}: ${reason}`);
  for await (const part of warc.parts?.(bytes, 'quay.warc', skip) ?? []) parts.push(part);
  return { parts, skipped };
}

describe('a WARC file', () => {
  // Bug: the crawl's pages are not found, or are found without where and when they were archived.
  it('lists what it recorded and holds each page and table once', async () => {
    const one = openTestCase();
    const { sourceId, kind, parts, skipped } = await importBytes(one, 'quay.warc.gz', quayWarc);
    expect({ kind, parts }).toEqual({ kind: 'document', parts: 3 });
    const words = wordsOfSource(one, sourceId);
    expect(words).toContain('https://quay.example/old | 2024-04-03 | text/html | 404');
    expect(words).not.toMatch(/logo\.png|ships\.json/u);
    const crane = partNamed(one, sourceId, 'crane-four.html');
    expect(crane.source).toMatchObject({ accessedOn: '2024-04-03', url: 'https://quay.example/news/crane-four' });
    expect(crane.found.url?.from).toBe('archive record');
    expect(wordsOfSource(one, crane.source.id)).toContain('Eleven ships wait in the roads');
    expect(partNamed(one, sourceId, 'dues of the port.csv').source).toMatchObject({ kind: 'dataset', rowCount: 3 });
    const ferry = partNamed(one, sourceId, 'ferry.html');
    expect(wordsOfSource(one, ferry.source.id)).toContain('Билет стоит сорок крон');
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'the server answered with status 404.',
      'it has the same bytes as https://quay.example/news/crane-four, which is read.',
      'the archive only notes that it was unchanged when visited again.',
    ]);
    expect((await one.work('journal.verify', { job: 'verify' })).holds).toBe(true);
  });

  // Bug: a page that was sent packed or in pieces is kept as bytes that no one can read.
  it.each([
    ['gzip', (body: Uint8Array) => gzipSync(body)],
    ['br', (body: Uint8Array) => brotliCompressSync(body)],
    ['deflate', (body: Uint8Array) => deflateSync(body)],
    ['deflate', (body: Uint8Array) => deflateRawSync(body)],
    ['gzip', (body: Uint8Array) => body],
    ['identity', (body: Uint8Array) => body],
  ])('undoes %s', async (encoding, encode) => {
    const body = Buffer.from(page('Crane four stands still'));
    const headers = [`Content-Encoding: ${encoding}`];
    const whole = { url: 'https://quay.example/a', body: encode(body), headers };
    const sent = Buffer.from(whole.body);
    const pieces = [
      `${(9).toString(16)};x=1\r\n`,
      sent.subarray(0, 9),
      '\r\n',
      `${(sent.length - 9).toString(16)}\r\n`,
    ];
    const chunked = Buffer.concat([...pieces, sent.subarray(9), '\r\n0\r\n\r\n'].map((piece) => Buffer.from(piece)));
    const inChunks = { ...whole, body: chunked, headers: [...headers, 'Transfer-Encoding: chunked'] };
    for (const part of [whole, inChunks, { ...whole, headers: inChunks.headers }])
      expect((await partsOf(writeWarc([part]))).parts.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
        body.toString(),
      ]);
  });

  // Bug: a name of the web becomes a path, or a page has a name without an ending.
  it.each([
    ['https://quay.example/', 'text/html', 'quay.example.html'],
    ['https://quay.example/a/b/?page=../../x', 'text/html', 'b.html'],
    ['https://quay.example/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 'text/plain', 'passwd.txt'],
    ['https://quay.example/..%5C..%5Cx.pdf', 'application/pdf', 'x.pdf'],
    ['https://quay.example/news.php?id=4', 'text/html; charset=utf-8', 'news.php.html'],
    ['https://quay.example/%E0%A4%A', 'text/html', '%E0%A4%A.html'],
  ])('names %s', async (url, type, name) => {
    const { parts } = await partsOf(writeWarc([{ url, type, body: 'Words' }]));
    expect(parts.map((part) => part.name)).toEqual([name]);
  });
});

describe('a hostile or broken archive', () => {
  const good = { url: 'https://quay.example/good', body: page('Crane four stands still') };

  // Bug: one page that unpacks without end takes the memory of the whole import.
  it('leaves out a page that is a bomb, and reads the others', async () => {
    const bomb = gzipSync(Buffer.alloc(80 << 20));
    const part = { url: 'https://quay.example/bomb', body: bomb, headers: ['Content-Encoding: gzip'] };
    const one = openTestCase();
    const imported = await importBytes(one, 'quay.warc', writeWarc([part, good]));
    expect(imported).toMatchObject({ parts: 1 });
    expect(imported.skipped).toEqual([
      { name: part.url, reason: 'it unpacks to more than 64 MB, the most that is read of one page.' },
    ]);
    expect(stagedCaptures(one)).toBe(0);
  });

  // Bug: a bomb inside of a second packing is unpacked whole, since only what comes out at the end is measured.
  it('stops at the limit in each packing', async () => {
    const padded = Buffer.concat([gzipSync(good.body), Buffer.alloc(80 << 20)]);
    const part = { ...good, body: gzipSync(padded), headers: ['Content-Encoding: gzip, gzip'] };
    expect(await partsOf(writeWarc([part]))).toEqual({
      parts: [],
      skipped: [`${good.url}: it unpacks to more than 64 MB, the most that is read of one page.`],
    });
    const twice = { ...part, body: gzipSync(gzipSync(good.body)) };
    expect((await partsOf(writeWarc([twice]))).parts).toHaveLength(1);
  });

  // Bug: an archive of a few bytes unpacks until the disk or the memory is full.
  it('refuses an archive that unpacks to more than the limit', async () => {
    const bytes = writeWarc([{ ...good, type: 'image/png', body: Buffer.alloc(3 << 20) }, good], true);
    const read = async (): Promise<number> => {
      let count = 0;
      for await (const { isWhole } of warcRecords(bytes, 'quay.warc.gz', { block: 1 << 20, unpacked: 2 << 20 }))
        count += isWhole ? 1 : 0;
      return count;
    };
    await expect(read()).rejects.toMatchObject({
      code: 'unreadable-file',
      message: '"quay.warc.gz" unpacks to more than 2 MB, the most that is read of an archive.',
    });
  });

  // Bug: an archive that was cut off is read for ever, or not at all, or as if it were whole.
  it.each([
    [
      'cut short',
      writeWarc([good, { ...good, url: 'https://quay.example/cut', statedLength: 99_999 }]),
      'cut short in the record of https://quay.example/cut',
    ],
    [
      'cut short and packed',
      writeWarc([good, { ...good, url: 'https://quay.example/b' }], true).slice(0, -40),
      'is damaged',
    ],
    [
      'with rubbish behind it',
      Buffer.concat([writeWarc([good]), Buffer.from('rubbish\r\n\r\n')]),
      'no record begins at byte',
    ],
    [
      'with a length that is none',
      Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n'),
      'no record begins at byte 0',
    ],
    ['with a head without end', Buffer.from(`WARC/1.0\r\n${'X: y\r\n'.repeat(300_000)}`), 'no record begins at byte 0'],
  ])('reads one %s as far as it goes', async (_, bytes, reason) => {
    const { blocks } = await warc.read(bytes, 'quay.warc');
    expect(blocks.at(-1)?.text).toContain('quay.warc is damaged');
    expect(blocks.at(-1)?.text).toContain(reason);
    const { parts, skipped } = await partsOf(bytes);
    expect(parts.length).toBe(blocks.length - 1);
    expect(skipped).toEqual([`quay.warc: ${blocks.at(-1)?.text}`]);
  });

  it.each([
    ['zstd', 'it is encoded as zstd, which is not supported.'],
    ['br', 'its br encoding is damaged.'],
  ])('says why a page encoded as %s is left out', async (encoding, reason) => {
    const part = { ...good, headers: [`Content-Encoding: ${encoding}`] };
    expect(await partsOf(writeWarc([part]))).toEqual({ parts: [], skipped: [`${good.url}: ${reason}`] });
  });
});

describe('a WACZ package', () => {
  // Bug: the pages inside are unreachable, or the titles that the crawler gave are lost.
  it('holds the pages of its archives, and checks what it is made of', async () => {
    const one = openTestCase();
    const { sourceId, title, parts } = await importBytes(one, 'quay.wacz', quayWacz);
    expect({ title, parts }).toEqual({ title: 'Quay, spring of 2024', parts: 3 });
    expect(wordsOfSource(one, sourceId)).toContain(
      'Crane four, as the crawler saw it | https://quay.example/news/crane-four | 2024-04-03',
    );
    const crane = partNamed(one, sourceId, 'crane-four.html');
    expect(crane.source.title).toBe('Crane number four stands still');
    expect(openNow(one, crane.source.id).partOf).toHaveLength(1);
  });

  const archive = writeWarc([{ url: 'https://quay.example/a', body: page('Crane four stands still') }]);
  const stated = (hash: string): string => JSON.stringify({ resources: [{ path: 'archive/a.warc', hash }] });
  const refusal = (parts: Parameters<typeof writeZip>[0]): Promise<unknown> =>
    Promise.resolve(wacz.read(writeZip(parts), 'quay.wacz')).then(
      () => 'accepted',
      (error: unknown) => error,
    );

  // Bug: a package that was altered after the crawl is taken for what was crawled.
  it('refuses a file that is not as it was packed, and names it', async () => {
    const altered = { name: 'datapackage.json', content: stated(`sha256:${'0'.repeat(64)}`) };
    expect(await refusal([{ name: 'archive/a.warc', content: archive }, altered])).toMatchObject({
      code: 'unreadable-file',
      message: '"quay.wacz" is not as it was packed: "archive/a.warc" has another digest than datapackage.json states.',
    });
  });

  // Bug: a package without an archive becomes an empty source; one with a path that leads out is read.
  it('refuses one without an archive, and paths that lead out', async () => {
    expect(await refusal([{ name: 'pages/pages.jsonl', content: '{}' }])).toMatchObject({
      message: '"quay.wacz" is a web archive (WACZ) without a WARC file in "archive/".',
    });
    expect(await refusal([{ name: 'archive/../../a.warc', content: archive }])).toMatchObject({
      message: expect.stringContaining('leads out of the archive'),
    });
  });
});
