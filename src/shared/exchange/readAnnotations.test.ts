import { describe, expect, it } from 'vitest';
import { looksLikeAnnotations, readAnnotations } from './readAnnotations.ts';

const read = (value: unknown, name = 'notes.json') =>
  readAnnotations(typeof value === 'string' ? value : JSON.stringify(value), name);

describe('reading a file of annotations', () => {
  // Bug: a broken file is refused without its place, or a part of it is imported.
  it.each([
    ['', /"notes.json" is empty/u],
    ['  \n ', /"notes.json" is empty/u],
    ['{"annotations": [\n  {"id": "a", "text": "cut o', /ends in the middle, at line 2, column \d+/u],
    ['{"annotations": [],\n\n oops}', /is not valid JSON, at line 3, column 2/u],
    ['['.repeat(100_000), /nests more than 100 levels deep, at line 1, column 101/u],
    [`{"a":"${'['.repeat(500)}"}`, /holds no annotations/u],
    ['{"type":"Feature","geometry":null}', /holds no annotations. It was looked through for W3C/u],
    ['<html><p>A page</p></html>', /holds no annotations/u],
    ['[]', /holds no annotations/u],
  ])('refuses %#', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  // Bug: a file's `__proto__` changes what objects of the program are.
  it('takes hostile names for names', () => {
    const text =
      '[{"id":"urn:x:1","type":"Annotation","target":"https://a.example/","bodyValue":"Seen","__proto__":{"polluted":true},"constructor":{"a":1},"toString":5}]';
    const [one] = read(text).annotations;
    expect(one?.comment).toBe('Seen');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(JSON.stringify(one?.imported)).not.toContain('polluted');
    expect(one?.imported).toMatchObject({ left: { fields: { constructor: { a: 1 }, toString: 5 } } });
  });

  // Bug: 100,001 annotations are placed before anyone says that they are too many.
  it('refuses more annotations than are read at once', () => {
    const annotations = Array.from({ length: 100_001 }, () => ({ uri: 'https://a.example/' }));
    expect(() => read({ export_date: '2024', annotations })).toThrow(/holds 100,001 annotations; up to 100,000/u);
  });

  // Bug: one bad annotation takes the good ones with it, or is refused without its place.
  it('refuses each bad annotation by its place and field', () => {
    const good = { id: 'urn:x:1', type: 'Annotation', target: 'https://a.example/', bodyValue: 'Seen' };
    const page = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [good, { ...good, id: 5 }, 'text', { ...good, id: 'urn:x:2', created: 'soon' }],
    };
    const { annotations, refused } = read(page);
    expect(annotations.map(({ index }) => index)).toEqual([0]);
    expect(refused.map(({ index, reason }) => `${index} ${reason.split(' ')[0]}`)).toEqual([
      '1 id',
      '2 the',
      '3 created',
    ]);
  });

  // Bug: a page, a collection, a graph or a bare list is not recognised.
  it.each([
    (items: unknown[]) => items,
    (items: unknown[]) => items[0],
    (items: unknown[]) => ({ type: 'AnnotationPage', items }),
    (items: unknown[]) => ({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items } }),
    (items: unknown[]) => ({ '@context': 'x', '@graph': items }),
  ])('finds annotations in every shape of the model (%#)', (wrap) => {
    const items = [{ id: 'urn:x:1', type: ['Annotation'], target: 'https://a.example/', bodyValue: 'Seen' }];
    expect(read(wrap(items)).annotations).toHaveLength(1);
  });
});

describe('telling annotations from data', () => {
  // Bug: an export of Hypothesis becomes a table in the library; or a table of JSON is taken for annotations.
  it('knows both kinds by their beginning', () => {
    const hypothesis = JSON.stringify({
      export_date: '2024-06-19',
      export_userid: 'acct:ann',
      client_version: '1.1',
      annotations: [],
    });
    const w3c = JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [] });
    expect([hypothesis, w3c].map(looksLikeAnnotations)).toEqual([true, true]);
    const others = [
      '[{"annotations": 5, "type": "Annotation"}]',
      '{"type":"FeatureCollection","features":[]}',
      '<p>http://www.w3.org/ns/anno.jsonld "Annotation"</p>',
    ];
    expect(others.map(looksLikeAnnotations)).toEqual([false, false, false]);
  });
});
