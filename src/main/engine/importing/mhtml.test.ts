import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importBytes, openNow, wordsOfSource } from '../testing/importBytes.ts';
import { openTestCase } from '../testing/openTestCase.ts';
import { detectFormat } from './formats.ts';
import { mhtml } from './mhtml.ts';

const tolls = readFileSync(new URL('fixtures/tolls.mhtml', import.meta.url));

// Bug: a page saved as one file is refused, or read without the address and the day it was saved.
it('reads the page inside as an article, with where and when it was saved', async () => {
  const one = openTestCase();
  const { sourceId, kind, parts } = await importBytes(one, 'tolls.mhtml', tolls);
  expect({ kind, parts }).toEqual({ kind: 'article', parts: 0 });
  const { source, found, blocks } = openNow(one, sourceId);
  expect(source).toMatchObject({
    title: 'Tolls on the upper canal rise by a tenth',
    byline: 'Mara Quill',
    publishedOn: '2024-02-19',
    accessedOn: '2024-02-21',
    url: 'https://courier.example/tolls/upper-canal?from=front',
    language: 'en',
  });
  expect(found.accessedOn).toEqual({ value: '2024-02-21', from: 'archive record' });
  expect(blocks.find(({ text }) => text.startsWith('The clerk'))).toMatchObject({ role: 'body' });
  expect(blocks.find(({ text }) => text === 'Tolls')).toMatchObject({ role: 'furniture' });
  expect(wordsOfSource(one, sourceId)).not.toContain('replaced by a script');
});

const words = 'Баржа с зерном прошла третий шлюз в среду, сообщили в управлении канала.';
const head = 'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n';

// Bug: an old archive states the encoding only beside the page, and the page becomes noise.
it.each([
  ['beside it', 'text/html; charset="koi8-r"', ''],
  ['inside of it', 'text/html', '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'],
])('reads a page whose encoding is stated %s', async (_, type, meta) => {
  // The Cyrillic letters of KOI8-R lie as their Latin sounds do.
  const koi8 = (text: string): string => {
    const table = new Map(
      Array.from({ length: 64 }, (_each, at) => [new TextDecoder('koi8-r').decode(Uint8Array.of(at + 192)), at + 192]),
    );
    return Buffer.from(Array.from(text, (letter) => table.get(letter) ?? letter.charCodeAt(0))).toString('base64');
  };
  const page = koi8(`<html><head>${meta}<title>x</title></head><body><p>${words}</p></body></html>`);
  const part = `--cut\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${page}\r\n--cut--\r\n`;
  const archive = Buffer.from(`${head}Content-Type: multipart/related; boundary=cut\r\n\r\n${part}`);
  const { blocks } = await mhtml.read(archive, 'page.mht');
  expect(blocks.map(({ text }) => text)).toContain(words);
});

// Bug: an archive of pictures alone becomes an empty article.
it('says of an archive without a page that it has none', async () => {
  const archive = `${head}Content-Type: multipart/related; boundary=cut\r\n\r\n--cut\r\nContent-Type: image/png\r\n\r\nx\r\n--cut--\r\n`;
  await expect(Promise.resolve(mhtml.read(Buffer.from(archive), 'page.mht'))).rejects.toMatchObject({
    code: 'unreadable-file',
    message: '"page.mht" is a web archive (MHTML) without a page in it.',
  });
});

// Bug: a mail with pictures is of the same type, and loses its headers and attachments as a web page.
it.each([
  ['page.mht', 'Subject: A\r\nMIME-Version: 1.0\r\n', 'web archive (MHTML)'],
  ['page', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n', 'web archive (MHTML)'],
  ['letter.eml', 'From: a@b.example\r\nTo: c@d.example\r\nSubject: A\r\nMIME-Version: 1.0\r\n', 'e-mail'],
])('tells a saved page from a mail: %s', (name, fields, format) => {
  const bytes = Buffer.from(`${fields}Content-Type: multipart/related; boundary=cut\r\n\r\n--cut--`);
  expect(detectFormat(bytes, name).name).toBe(format);
});
