import { describe, expect, it } from 'vitest';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { csv } from './csv.ts';
import { type CellValue, type DatasetProfile, profileTable, tableRows } from './typedRows.ts';

type Opener = Parameters<typeof csv.openTable>[0];

async function profileDataset(open: Opener, fileName: string, signal?: AbortSignal): Promise<DatasetProfile> {
  return profileTable(await csv.openTable(open, fileName, signal), signal);
}

async function* datasetRows(open: Opener, fileName: string, profile: DatasetProfile, signal?: AbortSignal) {
  yield* tableRows(await csv.openTable(open, fileName, signal), profile, signal);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const shipmentLine = (index: number): string =>
  `${index},Port ${index % 7},2023-09-1${index % 9},${index * 3},a,b,00${index},\n`;

function opener(content: string | Uint8Array, chunkLength = 7): () => AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return async function* () {
    for (let at = 0; at < bytes.length; at += chunkLength) yield bytes.subarray(at, at + chunkLength);
  };
}

async function readAll(content: string | Uint8Array): Promise<{ profile: DatasetProfile; rows: CellValue[][] }> {
  const profile = await profileDataset(opener(content), 'x.csv');
  const rows: CellValue[][] = [];
  for await (const batch of datasetRows(opener(content), 'x.csv', profile)) rows.push(...batch);
  return { profile, rows };
}

async function errorOf(content: string | Uint8Array, fileName = 'x.csv'): Promise<PlumbError> {
  const error: unknown = await profileDataset(opener(content), fileName).catch((error: unknown) => error);
  if (error instanceof PlumbError) return error;
  throw new Error(`expected a PlumbError, got ${String(error)}`);
}

async function typeOf(cells: readonly string[], delimiter = ','): Promise<readonly [string, readonly CellValue[]]> {
  const quoted = cells.map((cell) => `row${delimiter}"${cell}"`).join('\n');
  const { profile, rows } = await readAll(`label${delimiter}cell\n${quoted}\n`);
  return [profile.columns[1]?.type ?? 'none', rows.map((row) => row[1] ?? null)];
}

describe('columns', () => {
  it.each<readonly [string, readonly string[], readonly CellValue[]]>([
    ['integer', ['1', '-20', ''], [1, -20, null]],
    ['number', ['1', '2.5', '-1e3'], [1, 2.5, -1000]],
    ['text', ['00123', '4'], ['00123', '4']],
    ['text', ['9007199254740993', '1'], ['9007199254740993', '1']],
    ['integer', ['1,234', '12,345,678', '9'], [1234, 12_345_678, 9]],
    ['number', ['1,234.5', '2.25'], [1234.5, 2.25]],
    ['number', ['1.234,5', '2,25'], [1234.5, 2.25]],
    ['integer', ['12 500', '1 000 000'], [12_500, 1_000_000]],
    ['text', ['1,234.5', '1.234,5'], ['1,234.5', '1.234,5']],
    ['text', ['1,23.4', '5'], ['1,23.4', '5']],
    ['date', ['2024-06-23', '2023-08'], ['2024-06-23', '2023-08']],
    ['date', ['2023-08/2024-01', '2024-06-19'], ['2023-08/2024-01', '2024-06-19']],
    ['date', ['2024-06-23 19:49', '2024-06-24T01:00:00Z'], ['2024-06-23T19:49', '2024-06-24T01:00:00Z']],
    ['date', ['23 June 2024', 'June 24, 2024'], ['2024-06-23', '2024-06-24']],
    ['date', ['23.06.2024', '01.02.2023'], ['2024-06-23', '2023-02-01']],
    ['date', ['05/06/2024', '23/06/2024'], ['2024-06-05', '2024-06-23']],
    ['text', ['05/06/2024', '06/05/2024'], ['05/06/2024', '06/05/2024']],
    ['text', ['2024-02-30', '2024-02-01'], ['2024-02-30', '2024-02-01']],
    ['boolean', ['true', 'FALSE', 'yes'], [1, 0, 1]],
    ['text', ['yes', '1'], ['yes', '1']],
    ['text', ['', ' '], [null, null]],
    ['text', ['n/a', '4'], ['n/a', '4']],
  ])('are %s for %j', async (type, cells, values) => {
    expect(await typeOf(cells)).toEqual([type, values]);
  });

  it('read "1,5" and "1,234" as fractions in a table separated by semicolons', async () => {
    expect(await typeOf(['1,5', '1,234'], ';')).toEqual(['number', [1.5, 1.234]]);
    expect(await typeOf(['1,234'], ';')).toEqual(['number', [1.234]]);
  });

  it('have unique names, numbered where the header is empty', async () => {
    const { profile } = await readAll('port,Port,,port\n1,2,3,4\n');
    expect(profile.columns.map((column) => column.name)).toEqual(['port', 'Port (2)', 'column 3', 'port (3)']);
  });
});

describe('tables', () => {
  it.each([',', ';', '\t', '|'])('separated by %j are recognised', async (delimiter) => {
    const { profile, rows } = await readAll(
      ['a', 'b', 'c'].join(delimiter) + '\n' + ['1', '"x, y; z"', '3'].join(delimiter) + '\n',
    );
    expect(profile.columns).toHaveLength(3);
    expect(rows).toEqual([[1, 'x, y; z', 3]]);
  });

  it('may have a header and no rows, or one column', async () => {
    expect(await profileDataset(opener('a,b\n'), 'x.csv')).toMatchObject({
      rowCount: 0,
      columns: [
        { name: 'a', type: 'text' },
        { name: 'b', type: 'text' },
      ],
    });
    expect(await readAll('ships\n3\n4')).toMatchObject({
      profile: { rowCount: 2, columns: [{ name: 'ships', type: 'integer' }] },
      rows: [[3], [4]],
    });
  });

  it('keep line breaks and doubled quotes inside quoted cells, and skip blank lines', async () => {
    const { rows } = await readAll('a,b\r\n"one\r\ntwo","say ""so"""\r\n\r\n3,4\r\n');
    expect(rows).toEqual([
      ['one\r\ntwo', 'say "so"'],
      ['3', '4'],
    ]);
  });

  it('read a byte order mark, UTF-16, and characters cut by the end of a chunk', async () => {
    expect((await readAll('\uFEFFпорт,b\nОдеса,1\n')).profile.columns[0]?.name).toBe('порт');
    expect((await readAll(new Uint8Array(Buffer.from('\uFEFFпорт,b\nОдеса,1\n', 'utf16le')))).rows).toEqual([
      ['Одеса', 1],
    ]);
  });

  it('come in batches of a thousand', async () => {
    const content = `n\n${Array.from({ length: 2500 }, (_, index) => index).join('\n')}`;
    const profile = await profileDataset(opener(content, 4096), 'x.csv');
    const lengths: number[] = [];
    for await (const batch of datasetRows(opener(content, 4096), 'x.csv', profile)) lengths.push(batch.length);
    expect(lengths).toEqual([1000, 1000, 500]);
  });
});

describe('bad tables', () => {
  it('name the line of a ragged row, counting lines inside quotes', async () => {
    const error = await errorOf('a,b,c\r\n1,"two\r\nlines",3\r\n4,5\r\n');
    expect(error.code).toBe('unreadable-file');
    expect(error.message).toContain('"x.csv" line 4: 2 cells where the header has 3');
    expect((await errorOf('a,b\n1,2\n3,4,5')).message).toContain('line 3: 3 cells where the header has 2');
    expect((await errorOf('a,b\n\n1\n')).message).toContain('line 3: 1 cell where the header has 2');
  });

  it('name the line where an unclosed quote opens', async () => {
    expect((await errorOf('a,b\n1,2\n3,"open\n5,6\n7,8\n')).message).toContain(
      '"x.csv" line 3: a quote opens here and is never closed',
    );
  });

  it('give up on an unclosed quote before it fills the memory', async () => {
    const chunk = bytesOf('more words,and more\n'.repeat(5000));
    let given = 0;
    const open = async function* (): AsyncGenerator<Uint8Array> {
      yield bytesOf('a,b\n1,"open\n');
      for (; given < 2000; given += 1) yield chunk;
    };
    await expect(profileDataset(open, 'x.csv')).rejects.toThrow('"x.csv" line 2: a record opens here');
    expect(given).toBeLessThan(200);
  });

  it('name the line of a stray quote', async () => {
    expect((await errorOf('a,b\n1,5"2\n')).message).toContain('line 2: a quote stands inside a cell');
    expect((await errorOf('a,b\n1,"5"2\n')).message).toContain('line 2: a quote inside a quoted cell');
  });

  it('name byte and line of broken UTF-8, also at the very end', async () => {
    const start = [...bytesOf('a,b\n1,\u00e9\n3,caf')];
    expect((await errorOf(new Uint8Array([...start, 0xe9, 0x0a]))).message).toContain(
      '"x.csv" is not valid UTF-8 at byte 14 (line 3)',
    );
    expect((await errorOf(new Uint8Array([...start, 0xc3]))).message).toContain('at byte 14 (line 3)');
  });

  it('say so where there is not even a header', async () => {
    expect((await errorOf('\n\n')).message).toContain('"x.csv" is empty');
    expect((await errorOf('')).code).toBe('unreadable-file');
  });

  it('stop when cancelled', async () => {
    const cancel = new AbortController();
    const profile = await profileDataset(opener('a\n1\n'), 'x.csv');
    cancel.abort();
    await expect(datasetRows(opener('a\n1\n'), 'x.csv', profile, cancel.signal).next()).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expect(profileDataset(opener('a\n1\n'), 'x.csv', cancel.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('that are large are read in seconds', async () => {
    const content = `id,port,day,tons,x,y,code,note\n${Array.from({ length: 200_000 }, (_, index) => shipmentLine(index)).join('')}`;
    const started = performance.now();
    const profile = await profileDataset(opener(content, 65_536), 'x.csv');
    expect(profile.rowCount).toBe(200_000);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
