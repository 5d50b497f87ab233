import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { readNow } from '../testing/readNow.ts';
import { readArticle } from './readArticle.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const bodyOf = (text: ReadText): readonly string[] =>
  text.blocks.filter((block) => block.role === 'body').map((block) => block.text);

async function errorLater(reading: Promise<unknown>): Promise<PlumbError> {
  const error: unknown = await reading.catch((error: unknown) => error);
  if (error instanceof PlumbError) return error;
  throw new Error(`expected a PlumbError, got ${String(error)}`);
}

function errorOf(act: () => unknown): PlumbError {
  try {
    act();
  } catch (error) {
    if (error instanceof PlumbError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('text copied off a news page', () => {
  const text = readNow(fixture('harbour-page.txt'), 'harbour-page.txt');

  it('states title, byline, publisher, day and language', () => {
    expect(text).toMatchObject({
      title: 'Coast Ledger: Port log shows sharp rise in grain leaving two northern harbours',
      byline: 'The Tideway Herald news desk',
      publisher: 'The Tideway Herald',
      publishedOn: '2025-03-04',
      language: 'en',
      extractor: 'plain-text',
    });
  });

  it('keeps exactly the five paragraphs as body, without the teaser, appeals and captions', () => {
    const body = bodyOf(text);
    expect(body.map((paragraph) => paragraph.split(' ').slice(0, 3).join(' '))).toEqual([
      'A port log',
      'The log covers',
      'Two ports handled',
      '"We counted every',
      'The ministry of',
    ]);
    expect(text.blocks.filter((block) => block.role === 'body').every((block) => block.kind === 'paragraph')).toBe(
      true,
    );
  });

  it('throws no line away and keeps their order', () => {
    const lines = new TextDecoder().decode(fixture('harbour-page.txt')).split('\n');
    const kept = lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
    expect(text.blocks.map((block) => block.text)).toEqual(kept);
  });

  it('takes the agency-credited line for a caption and the headline for a heading', () => {
    expect(text.blocks.find((block) => block.text.startsWith('Dockworkers'))?.kind).toBe('caption');
    expect(text.blocks.find((block) => block.text === text.title)).toMatchObject({
      kind: 'heading',
      role: 'furniture',
    });
  });

  it('is surer of a page of prose than of a list of labels', () => {
    const labels = readNow(bytesOf('Home\nSport\nA short line ends here.\nWeather\nMaps'), 'labels.txt');
    expect(text.confidence).toBeGreaterThan(labels.confidence + 0.3);
  });
});

describe('plain text', () => {
  it('joins paragraphs wrapped at a column, and keeps bare notes as body', () => {
    const wrapped =
      'The tide gauge at the old pier has been read by hand every day since\nthe spring of 1921, and nobody has yet found a gap in its book of more\nthan a single morning.\n\n' +
      'This year the harbour office replaced it with a pressure sensor that\nsends a value every minute, and for six months both were read side by\nside.\n';
    const text = readNow(bytesOf(wrapped), 'notes.txt');
    expect(bodyOf(text)).toHaveLength(2);
    expect(bodyOf(text)[0]).toContain('every day since the spring');
  });

  it('reads UTF-16 by its byte order mark', () => {
    const units = '\uFEFFThe ferry left at noon with ninety people aboard, the owner said on Monday.';
    const text = readNow(new Uint8Array(Buffer.from(units, 'utf16le')), 'ferry.txt');
    expect(text.blocks[0]?.text).toBe('The ferry left at noon with ninety people aboard, the owner said on Monday.');
  });

  it('names file, byte and line of broken UTF-8', () => {
    const broken = new Uint8Array([...bytesOf('first line\nsecond '), 0xe9, 0x20, 0x0a]);
    const error = errorOf(() => readNow(broken, 'old.txt'));
    expect(error.code).toBe('unreadable-file');
    expect(error.message).toContain('"old.txt" is not valid UTF-8 at byte 18 (line 2)');
  });
});

describe('a saved page', () => {
  const text = readNow(fixture('canal-page.html'), 'canal-page.html');

  it('states what its markup states, without the site in the title', () => {
    expect(text).toMatchObject({
      title: 'Canal lock closed after survey finds cracks',
      byline: 'Ida Fennick, Tom Reed',
      publisher: 'River Observer',
      publishedOn: '2025-05-11',
      language: 'en-GB',
      extractor: 'plumbline',
    });
    expect(text.confidence).toBeGreaterThan(0.6);
  });

  it('keeps the article as body blocks of their kinds, and navigation and captions as furniture in order', () => {
    const kinds = text.blocks.filter((block) => block.role === 'body').map((block) => block.kind);
    expect(kinds).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'quote',
      'list',
      'list',
      'table',
      'table',
      'table',
      'paragraph',
    ]);
    const furniture = text.blocks.filter((block) => block.role === 'furniture').map((block) => block.text);
    expect(furniture).toContain('Home');
    expect(furniture).toContain('Ferry timetable changes for summer');
    expect(furniture).toContain('The upper gate on Sunday. (R. Moss/Reuters)');
    expect(text.blocks.at(-1)?.text).toBe('© 2025 River Observer');
  });

  it('runs nothing and shows no word of scripts, styles or noscript', () => {
    const all = text.blocks.map((block) => block.text).join('\n');
    expect(all).not.toMatch(/scripted|noscript|pwned|hidden-style/u);
    expect(Reflect.get(globalThis, 'pwned')).toBeUndefined();
  });

  it('is recognised under any extension', () => {
    expect(readNow(fixture('canal-page.html'), 'canal.txt').extractor).toBe('plumbline');
  });

  it('reads the encoding that its head declares', () => {
    const head = bytesOf('<html><head><meta charset="windows-1251"></head><body><p>');
    const cyrillic = [0xcf, 0xee, 0xf0, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2, 0x2e];
    const text = readNow(new Uint8Array([...head, ...cyrillic, ...bytesOf('</p></body></html>')]), 'port.html');
    expect(text.blocks[0]?.text).toBe('Порт закрыт.');
  });

  it('reads a page in UTF-8 whose declared encoding nobody knows', () => {
    const page = bytesOf('<html><head><meta charset="x-mystery"></head><body><p>Words of a café.</p></body></html>');
    expect(readNow(page, 'odd.html').blocks[0]?.text).toBe('Words of a café.');
  });

  it('reads ten thousand nested elements without overflowing the stack', () => {
    const deep = `<html><body>${'<div>'.repeat(10_000)}The bottom of the well was dry that summer.${'</div>'.repeat(10_000)}</body></html>`;
    expect(readNow(bytesOf(deep), 'deep.html').blocks.map((block) => block.text)).toEqual([
      'The bottom of the well was dry that summer.',
    ]);
  });

  it.each([
    '<html><title>Gate notes</title><p>The gate was shut at dusk.</p></html>',
    '<title>Gate notes</title><p>The gate was shut at dusk.</p>',
    '<html><head><title>Gate notes</title></head><p>The gate was shut at dusk.</p></html>',
    '<body><p>The gate was shut at dusk.</p></body>',
  ])('keeps the text of a page that leaves out its head or body: %s', (page) => {
    expect(readNow(bytesOf(page), 'gate.html').blocks.map((block) => block.text)).toEqual([
      'The gate was shut at dusk.',
    ]);
  });

  it('survives JSON-LD that nests its author without end', () => {
    const author = `${'['.repeat(7000)}"A"${']'.repeat(7000)}`;
    const page = `<html><head><script type="application/ld+json">{"@type":"Article","author":${author}}</script></head><body><p>The gate was shut at dusk.</p></body></html>`;
    expect(readNow(bytesOf(page), 'gate.html').byline).toBeNull();
  });

  it('survives markup that is never closed and text hidden by style', () => {
    const page =
      '<html><body><p>Shown words here.<div style="display:none">Hidden words.</div><b><i><table><tr><td>Cell</body>';
    const all = readNow(bytesOf(page), 'open.html').blocks.map((block) => block.text);
    expect(all.join(' ')).toContain('Shown words here.');
    expect(all.join(' ')).not.toContain('Hidden');
  });

  it('says so where a page shows no text', async () => {
    const error = await errorLater(
      readArticle(bytesOf('<html><body><script>var words = 1</script></body></html>'), 'blank.html'),
    );
    expect(error.code).toBe('unreadable-file');
    expect(error.message).toContain('"blank.html" holds no visible text');
  });
});

it('refuses a table as an article', async () => {
  const error = await errorLater(readArticle(bytesOf('a,b\n1,2\n'), 'rows.csv'));
  expect(error.code).toBe('unsupported-format');
  expect(error.message).toContain('"rows.csv" is a table');
});
