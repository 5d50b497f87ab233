import { describe, expect, it } from 'vitest';
import { cslDate } from './cslDate.ts';
import { sourceWith } from './fixtureReference.ts';
import { referencesOf } from './reference.ts';
import { writeBibtex } from './writeBibtex.ts';
import { writeCsl } from './writeCsl.ts';
import { writeRis } from './writeRis.ts';

const desk = sourceWith({
  ...{
    id: 's2',
    sha256: 'cd'.repeat(32),
    title: 'Prüfung_{offen} \\ 100% — “ja”',
    byline: 'The Harbour desk and Ana de la Cruz',
  },
  ...{ publishedOn: '2023-08/2024-01', publisher: 'Ports & Co. {Ltd}', language: 'de' },
});
const table = sourceWith({
  id: 's3',
  sha256: '01'.repeat(32),
  kind: 'dataset',
  mediaType: 'text/csv',
  title: 'Shipments',
  byline: null,
  url: null,
  publishedOn: '2024~',
  synthetic: true,
});
const stub = sourceWith({
  id: 's4-0000',
  sha256: null,
  kind: 'stub',
  title: 'Wire',
  byline: null,
  publishedOn: null,
  importedAt: null,
  accessedOn: null,
  url: null,
});
const sources = [sourceWith({}), desk, table, stub];

describe('CSL-JSON', () => {
  // Bug: an interval or a `circa` is written as one plain day.
  it.each([
    ['2024-06-19', { 'date-parts': [[2024, 6, 19]] }],
    [
      '2023-08/2024-01',
      {
        'date-parts': [
          [2023, 8],
          [2024, 1],
        ],
      },
    ],
    ['2024-06~', { 'date-parts': [[2024, 6]], circa: true }],
    ['2024?/2025-02-03', { 'date-parts': [[2024], [2025, 2, 3]], circa: true }],
    ['2024-21', { 'date-parts': [[2024]], season: 1 }],
    ['2023-03/..', { literal: 'from March 2023' }],
    ['197X', { literal: expect.stringContaining('197') as string }],
    ['2024-06-19T10:30', { 'date-parts': [[2024, 6, 19]] }],
  ])('writes %s', (edtf, date) => {
    expect(cslDate(edtf)).toEqual(date);
  });

  // Bug: a source of one kind is written as another, or without what finds it again.
  it('names type, names, dates, address and hash of every source', () => {
    const items = JSON.parse(writeCsl(sources)) as Record<string, unknown>[];
    expect(items.map((item) => String(item['type'])).toSorted()).toEqual([
      'article-newspaper',
      'article-newspaper',
      'dataset',
      'document',
    ]);
    expect(items.find((item) => item['title'] === 'Cranes & cables: a 5% rise')).toEqual({
      id: 'doe2024cranes-abababab',
      type: 'article-newspaper',
      title: 'Cranes & cables: a 5% rise',
      author: [{ family: 'Doe', given: 'Jane' }],
      'container-title': 'Harbour Ledger',
      issued: { 'date-parts': [[2024, 6, 19]] },
      accessed: { 'date-parts': [[2024, 6, 23]] },
      URL: 'https://ledger.example/cranes?a=1&b=%7B_2',
      language: 'en',
      note: `Captured file, SHA-256 ${'ab'.repeat(32)}.`,
    });
    expect(items.find((item) => item['title'] === 'Shipments')).toMatchObject({
      note: expect.stringMatching(/^Synthetic/u),
      issued: { circa: true },
    });
  });

  // Bug: adding a source renames the keys that a manuscript cites already.
  it('gives keys that are unique, and stay when other sources come', () => {
    const before = referencesOf(sources).map(({ key, title }) => `${title} ${key}`);
    const twin = sourceWith({ id: 's9', sha256: 'ef'.repeat(32) });
    const after = referencesOf([twin, ...sources.toReversed()]);
    expect(after.map(({ key, title }) => `${title} ${key}`)).toEqual(expect.arrayContaining(before));
    expect(new Set(after.map(({ key }) => key)).size).toBe(5);
    expect(new Set(referencesOf([twin, twin]).map(({ key }) => key)).size).toBe(2);
  });
});

/** Reads as BibTeX does: braces are counted whatever stands before them. */
function parseBibtex(text: string): { type: string; key: string; fields: Record<string, string> }[] {
  const entries: { type: string; key: string; fields: Record<string, string> }[] = [];
  let at = 0;
  const expectText = (pattern: RegExp): string => {
    const match = new RegExp(pattern.source, 'uy');
    match.lastIndex = at;
    const found = match.exec(text);
    if (found === null) throw new Error(`no ${pattern.source} at ${at}: ${text.slice(at, at + 40)}`);
    at = match.lastIndex;
    return found[1] ?? '';
  };
  while (/\S/u.test(text.slice(at))) {
    const type = expectText(/\s*@([a-z]+)\{/u);
    const key = expectText(/([^\s,{}"#%'()=\\]+),\s*/u);
    const fields: Record<string, string> = {};
    while (text[at] !== '}') {
      const name = expectText(/([a-z]+) = \{/u);
      const start = at;
      for (let depth = 1; depth > 0; at += 1) {
        if (at >= text.length) throw new Error(`${name} of ${key} has no end`);
        if (text[at] === '{') depth += 1;
        if (text[at] === '}') depth -= 1;
      }
      fields[name] = text.slice(start, at - 1);
      expectText(/,\s*/u);
    }
    at += 1;
    entries.push({ type, key, fields });
  }
  return entries;
}

describe('BibTeX', () => {
  // Bug: a brace, a per cent sign or a backslash in a title ends the entry or comments out its rest.
  it('is read by a strict parser, with special characters escaped and letters kept', () => {
    const entries = parseBibtex(writeBibtex(sources));
    expect(entries.map(({ type }) => type).toSorted()).toEqual(['article', 'article', 'dataset', 'misc']);
    const hard = entries.find(({ fields }) => fields['language'] === 'de')?.fields;
    expect(hard).toMatchObject({
      author: '{The Harbour desk} and {de la Cruz}, Ana',
      title: String.raw`{Prüfung\_\textbraceleft{}offen\textbraceright{} \textbackslash{} 100\% — “ja”}`,
      journaltitle: String.raw`Ports \& Co. \textbraceleft{}Ltd\textbraceright{}`,
      date: '2023-08/2024-01',
      url: 'https://ledger.example/cranes?a=1&b=%7B_2',
      urldate: '2024-06-23',
    });
    expect(parseBibtex(writeBibtex([sourceWith({ title: 'An {open brace' })]))).toHaveLength(1);
  });
});

/** Strict: two letters or a letter and a digit, two spaces, hyphen, space; TY first and ER last of each record. */
function parseRis(text: string): [string, string][][] {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  const records: [string, string][][] = [];
  for (const line of text.split('\r\n').filter((one) => one !== '')) {
    const match = /^([A-Z][A-Z\d])  - (.*)$/u.exec(line);
    if (match === null) throw new Error(`no tag: ${line}`);
    const [, tag = '', value = ''] = match;
    if (tag === 'TY') records.push([]);
    const record = records.at(-1);
    if (record === undefined || record.at(-1)?.[0] === 'ER') throw new Error(`outside of a record: ${line}`);
    record.push([tag, value]);
  }
  expect(records.every((record) => record[0]?.[0] === 'TY' && record.at(-1)?.[0] === 'ER')).toBe(true);
  return records;
}

describe('RIS', () => {
  // Bug: a line break in a title starts a line without a tag, and importers drop the rest.
  it('is read by a strict parser, one record to a source', () => {
    const records = parseRis(
      writeRis([...sources, sourceWith({ id: 's8', sha256: '99'.repeat(32), title: 'Two\r\nlines' })]),
    );
    expect(records).toHaveLength(5);
    expect(records.find((record) => record.some(([, value]) => value === 'Two lines'))).toBeDefined();
    const article = new Map(records.find((record) => record.some(([, value]) => value.startsWith('Cranes'))));
    expect(Object.fromEntries(article)).toMatchObject({
      ...{
        TY: 'NEWS',
        AU: 'Doe, Jane',
        T2: 'Harbour Ledger',
        PY: '2024',
        DA: '2024/06/19/',
        Y2: '2024/06/23/',
        LA: 'en',
      },
    });
    const dates = records.flatMap((record) => record.filter(([tag]) => tag === 'DA').map(([, value]) => value));
    expect(dates).toEqual(expect.arrayContaining(['2023/08//2023-08/2024-01', '2024///2024~']));
  });
});
