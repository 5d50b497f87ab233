import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importTable } from '../testing/importTable.ts';
import { openJson } from './jsonTable.ts';

const ships = readFileSync(new URL('fixtures/grain-ships.geojson', import.meta.url));
const log = readFileSync(new URL('fixtures/quay-log.jsonl', import.meta.url));

describe('JSON', () => {
  it('of features gives their properties, and where their points lie', async () => {
    const { columns, rows, imported } = await importTable('grain-ships.geojson', ships);
    expect(imported).toMatchObject({ kind: 'dataset', rows: 3, parts: 0, skipped: [] });
    expect(columns.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'ship: text',
      'tonnes: number',
      'cleared: boolean',
      'holds: text',
      'lon: number',
      'lat: number',
      'altitude: integer',
      'geometry.type: text',
      'geometry.coordinates: text',
    ]);
    expect(rows).toEqual([
      ['Лебідь', 1200, 1, '["fore","aft"]', 30.75, 46.49, null, null, null],
      ['Heron', 845.25, 0, null, 30.8, 46.52, 3, null, null],
      ['channel', null, null, null, null, null, null, 'LineString', '[[30.1,46.1],[30.2,46.2]]'],
    ]);
  });

  it.each<readonly [string, string, readonly string[], readonly (readonly (string | number | null)[])[]]>([
    [
      'a list of records',
      '[{"a":1,"b":{"c":"x"}},{"b":{"c":"y","d":[1,{"e":null}]},"a":2}]',
      ['a', 'b.c', 'b.d'],
      [
        [1, 'x', null],
        [2, 'y', '[1,{"e":null}]'],
      ],
    ],
    ['a list deep inside', '{"meta":{"tags":["p","q"],"n":2},"data":{"items":[{"a":1},{"a":2}]}}', ['a'], [[1], [2]]],
    [
      'columns',
      '{"ship":["Heron","Tern"],"tonnes":[1,2.5]}',
      ['ship', 'tonnes'],
      [
        ['Heron', 1],
        ['Tern', 2.5],
      ],
    ],
    [
      'a list of lists, the header first',
      '[["ship","tonnes"],["Heron",1],["Tern",null,"more"]]',
      ['ship', 'tonnes', 'column 3'],
      [
        ['Heron', 1, null],
        ['Tern', null, 'more'],
      ],
    ],
    ['a list of values', '["Heron","Tern"]', ['value'], [['Heron'], ['Tern']]],
    ['lines under the name of JSON', '{"a":1}\n{"a":2}\n', ['a'], [[1], [2]]],
    [
      'numbers of many digits',
      '[{"id":9007199254740993,"x":0.1000},{"id":12345678901234567890,"x":1E2}]',
      ['id', 'x'],
      [
        ['9007199254740993', 0.1],
        ['12345678901234567890', 100],
      ],
    ],
    [
      'mixed values',
      '[{"a":1},{"a":"one"},{"a":true},{"a":{"b":2}}]',
      ['a', 'a.b'],
      [
        ['1', null],
        ['one', null],
        ['true', null],
        [null, 2],
      ],
    ],
    [
      'names that objects already have',
      '[{"__proto__":{"x":1},"constructor":2,"toString":"3"}]',
      ['__proto__.x', 'constructor', 'toString'],
      [[1, 2, 3]],
    ],
    ['escapes', String.raw`[{"a":"\u041e\n\"\\","b":"\ud83d\ude00 \ud800"}]`, ['a', 'b'], [['О\n"\\', '😀 \ufffd']]],
    ['a byte order mark', '\ufeff [ { "a" : 1 } ] \n', ['a'], [[1]]],
  ])('reads %s', async (_, content, names, cells) => {
    const { columns, rows } = await importTable('x.json', content);
    expect(columns.map(({ name }) => name)).toEqual(names);
    expect(rows).toEqual(cells);
  });

  it('is read by its old encoding', async () => {
    const { rows } = await importTable('x.json', Buffer.from('[{"Stra\xdfe":"\xdcberseering, M\xfcnchen"}]', 'latin1'));
    expect(rows).toEqual([['Überseering, München']]);
  });

  it.each([
    ['[]', 'x.json', 'holds an empty list'],
    ['{"a":1,"b":"x"}', 'x.json', 'holds no list of records'],
    ['"words"', 'x.json', 'holds no list of records'],
    ['{"orders":[{"a":1}],"ships":[{"b":1}]}', 'x.json', 'holds 2 lists of records ("orders", "ships")'],
    ['{"a":[1,2],"b":[1]}', 'x.json', 'lists of different lengths ("a" 2, "b" 1)'],
    ['[{"a":1},\n{"a":1,"b":{"c":2},"b":{"c":3}}]', 'x.json', 'line 2: "b.c" stands twice in one record'],
    ['[{"a":1},\n7]', 'x.json', 'line 2: this list mixes records with other values'],
    ['[{"a":1},\n{"a":1,}]', 'x.json', 'line 2: this is not valid JSON: "}" stands where a name in quotes is expected'],
    ['[{"a":1},\n{"a":NaN}]', 'x.json', 'line 2: this is not valid JSON: "NaN" stands where a value is expected'],
    ['[{"a":1},\n{"a":"x', 'x.json', 'line 2: a text opens here and is never closed'],
    ['[{"a":1},\n{"a":1}', 'x.json', 'line 2: the file ends inside of a list'],
    ['[{"a":1}] []', 'x.json', 'line 1: this is not valid JSON'],
    ['[{"a":"one\ntwo"}]', 'x.json', 'line break'],
    ['['.repeat(100_000), 'x.json', 'lie more than 200 deep'],
    [`[{"a":${'{"a":'.repeat(100_000)}`, 'x.json', 'lie more than 200 deep'],
    [
      `[{${Array.from({ length: 2000 }, (_, at) => `"c${at}":1`).join(',')}}]`,
      'x.json',
      'more than 1,999 different names',
    ],
    [`[{"a":"${'x'.repeat(5_000_000)}"}]`, 'x.json', 'longer than 4,000,000 characters'],
    [`[{"a":[${'"x",'.repeat(5_000_000)}1]}]`, 'x.json', 'a record is longer than 4,000,000 characters'],
  ])('is refused where it is no table or broken (%#)', async (content, fileName, words) => {
    await expect(importTable(fileName, content)).rejects.toThrow(words);
    await expect(importTable(fileName, content)).rejects.toThrow(/^"x\.json"/u);
  });
});

describe('JSON lines', () => {
  it('are rows, with all digits and whatever names', async () => {
    const { columns, rows } = await importTable('quay-log.jsonl', log);
    expect(columns.map(({ name }) => name)).toEqual([
      ...['at', 'ship.name', 'ship.code', 'tonnes', 'remarks', 'id', '__proto__', 'constructor'],
    ]);
    expect(rows).toEqual([
      ['2024-03-05T06:40', 'Лебідь', '00417', 1200, '["wet",{"bay":2}]', null, null, null],
      ['2024-03-07T21:05', 'Heron', '00418', 845.25, null, '90071992547409931', null, null],
      ['2024-03-09T08:00', 'Tern', null, null, null, null, 'kept', 'also kept'],
    ]);
  });

  it('name the line that is broken', async () => {
    await expect(importTable('x.jsonl', '{"a":1}\n{"a":2}\n{"a":3\n{"a":4}\n')).rejects.toThrow(
      '"x.jsonl" line 4: this is not valid JSON',
    );
    await expect(importTable('x.ndjson', '{"a":1}\n{"a":')).rejects.toThrow(
      '"x.ndjson" line 2: the file ends inside of an object',
    );
    await expect(importTable('x.jsonl', `{"a":1}\n{"a":"${'x'.repeat(10_000_000)}"}\n`)).rejects.toThrow(
      'line 2: a text is longer than 4,000,000',
    );
  });

  // Bug: a long file is held in memory whole.
  it('are read as they are asked for', async () => {
    let given = 0;
    async function* open(): AsyncGenerator<Uint8Array> {
      for (given = 0; given < 40; given += 1) {
        yield Buffer.from(Array.from({ length: 1000 }, (_, at) => `{"id":${at},"ship":"Heron ${at}"}\n`).join(''));
      }
    }
    const table = await openJson({ open, fileName: 'x.jsonl', isSequence: true });
    expect(given).toBe(40);
    const records = table.records()[Symbol.asyncIterator]();
    for (let at = 0; at < 100; at += 1) await records.next();
    expect(given).toBeLessThan(5);
  });

  it('of some megabytes are imported whole', async () => {
    const line = (at: number): string => `{"id":${at},"ship":"Heron ${at % 97}","tonnes":${at / 4},"tags":["a","b"]}`;
    const content = Array.from({ length: 60_000 }, (_, at) => line(at)).join('\n');
    expect((await importTable('log.jsonl', content)).imported.rows).toBe(60_000);
  }, 60_000);
});
