import { describe, expect, it } from 'vitest';
import { encodeText } from '../testing/encodeText.ts';
import { importTable } from '../testing/importTable.ts';
import { openTestCase, temporaryFolder, writeFile } from '../testing/openTestCase.ts';
import { decodePage, decodeText } from './decodeText.ts';
import { plainText } from './plainText.ts';

const russian =
  'Утром в понедельник в порт вошли три судна с зерном. По словам диспетчера, разгрузка займёт двое суток.\nПотом причал закроют на ремонт.';
const korean = '항구는 금요일까지 문을 닫으며 배들은 바다에서 기다린다.';
const japanese = '港は金曜日まで閉鎖され、船は沖で荷下ろしを待っている。';
const german = 'Der Hafen bleibt bis Freitag geschlossen, Schiffe müssen draußen warten. Das Löschen dauert länger.';

const page = (text: string, head = ''): string =>
  `<!doctype html><html><head>${head}<title>${text.slice(0, 20)}</title></head><body><p class="lead">${text}</p></body></html>`;

describe('plain text without a stated encoding', () => {
  it.each([
    [russian, 'windows-1251'],
    [russian, 'koi8-r'],
    [korean, 'euc-kr'],
    [japanese, 'shift_jis'],
    [german, 'windows-1252'],
    [russian, 'utf-16le'],
    [`${japanese}\n`, 'utf-16be'],
    ['Plain words, and more of them.', 'utf-16le'],
  ])('is read by its letters: %s', (text, encoding) => {
    const bytes = encodeText(text, encoding);
    expect(decodeText(bytes, 'x.txt')).toEqual({ text, encoding, how: 'detected' });
  });

  // Bug: a text read by a guess looks like one that was read by what its file states.
  it('says in its version which encoding was taken', async () => {
    const read = await plainText.read(encodeText(russian, 'windows-1251'), 'x.txt');
    expect(read.extractorVersion).toMatch(/^\d+ \(windows-1251, detected\)$/u);
    const utf8 = await plainText.read(new TextEncoder().encode(russian), 'x.txt');
    expect(utf8.extractorVersion).toMatch(/^\d+$/u);
  });

  it('is found by its words once it is imported', async () => {
    const one = openTestCase();
    const handle = writeFile(temporaryFolder(), 'port.txt', encodeText(russian, 'koi8-r'));
    const { sourceId, kind } = await one.work('sources.import', { job: 'import', handle });
    expect(kind).toBe('article');
    const { blocks } = one.read('sources.open', { sourceId });
    expect(blocks.map((block) => block.text).join('\n')).toBe(russian);
  });

  it('may be Japanese that is shifted by escapes', () => {
    const bytes = Buffer.from('\u001b$B9A\u001b(B port', 'latin1');
    expect(decodeText(bytes, 'x.txt')).toEqual({ text: '港 port', encoding: 'iso-2022-jp', how: 'detected' });
  });

  it('keeps quotes and dashes of old Western text', () => {
    const bytes = Buffer.from('He said \x93the port is shut\x94 \x96 and it wasn\x92t.', 'latin1');
    expect(decodeText(bytes, 'x.txt').text).toBe('He said “the port is shut” – and it wasn’t.');
  });
});

// Bug: time or memory grows with the square of a long text's length.
it('reads megabytes of text in an old encoding, line by line', async () => {
  const one = openTestCase();
  const line = encodeText(' судна вошли в порт утром, разгрузка займёт двое суток.\n\n', 'windows-1251');
  const content = Buffer.concat(Array.from({ length: 90_000 }, (_, at) => [Buffer.from(String(at)), line]).flat());
  const handle = writeFile(temporaryFolder(), 'log.txt', content);
  expect(content.length).toBeGreaterThan(5_000_000);
  expect(await one.work('sources.import', { job: 'import', handle })).toMatchObject({ blocks: 90_000 });
}, 60_000);

describe('broken text', () => {
  const damaged = (text: string, at: number): Uint8Array => {
    const bytes = Buffer.from(text);
    bytes[at] = 0xff;
    return bytes;
  };

  it.each([
    ['UTF-8 with one byte lost', damaged(`${russian}\n${russian}`, 20), 'is not valid UTF-8 at byte 20 (line 1)'],
    ['UTF-8 that ends inside a letter', Buffer.from(russian).subarray(0, -2), 'is not valid UTF-8 at byte'],
    ['one odd byte', Buffer.from('one line\na \xff b\n', 'latin1'), 'is not valid UTF-8 at byte 11 (line 2)'],
    [
      'bytes of no encoding',
      Buffer.from('words \xff\xfe\x80\x81\x9d\xff\xfe\x80\x81 \x8d\x8f\x90', 'latin1'),
      'is not valid UTF-8 at byte 6 (line 1)',
    ],
    [
      'a NUL byte far inside',
      Buffer.from(`${'words\n'.repeat(20_000)}a\0b`),
      'holds a NUL byte at byte 120001 (line 20001)',
    ],
  ])('names the place of %s', (_, bytes, words) => {
    expect(() => decodeText(bytes, 'x.txt')).toThrow(`"x.txt" ${words}`);
  });
});

describe('a page', () => {
  it.each([
    ['without a declaration', page(russian), 'windows-1251', 'detected'],
    ['that declares UTF-8 and is none', page(russian, '<meta charset="utf-8">'), 'windows-1251', 'detected'],
    ['that declares an encoding nobody knows', page(korean, '<meta charset="ks-x-9999">'), 'euc-kr', 'detected'],
    [
      'that declares a Western encoding over Russian',
      page(russian, '<meta charset="iso-8859-1">'),
      'windows-1251',
      'detected',
    ],
    ['that declares its own', page(japanese, '<meta charset="x-sjis">'), 'shift_jis', 'stated'],
    ['that declares its own Western encoding', page(german, '<meta charset="latin1">'), 'windows-1252', 'stated'],
    ['in UTF-16 without a mark', page(russian, '<meta charset="utf-16">'), 'utf-16le', 'detected'],
  ])('%s is read right', (_, html, encoding, how) => {
    expect(decodePage(encodeText(html, encoding), 'x.html')).toEqual({ text: html, encoding, how });
  });

  it('that was converted to UTF-8 and kept its old declaration is UTF-8', () => {
    const html = page(russian, '<meta charset="windows-1251">');
    expect(decodePage(Buffer.from(html), 'x.html').text).toBe(html);
  });

  it('with one broken byte in UTF-8 is refused, not guessed', () => {
    const bytes = Buffer.from(page(russian, '<meta charset="utf-8">'));
    bytes[bytes.length - 60] = 0xff;
    expect(() => decodePage(bytes, 'x.html')).toThrow('is not valid UTF-8 at byte');
  });
});

describe('a table', () => {
  const table = (port: string): string => `порт,тонн\n${port},1200\n${port},845\n`;

  it.each(['windows-1251', 'koi8-r', 'utf-16le', 'utf-16be'])('in %s is read by its letters', async (encoding) => {
    const { columns, rows } = await importTable(
      'x.csv',
      encodeText(table('Ильичёвск, причал седьмой'.replace(',', '')), encoding),
    );
    expect(columns.map(({ name }) => name)).toEqual(['порт', 'тонн']);
    expect(rows[0]).toEqual(['Ильичёвск причал седьмой', 1200]);
  });

  // Bug: letters that first come after a megabyte of digits break the import, or are read as UTF-8.
  it('shows its encoding only where its first letter beyond ASCII stands', async () => {
    const ascii = 'row,port\n'.concat('1,North\n'.repeat(100_000));
    const bytes = Buffer.concat([
      Buffer.from(ascii),
      encodeText('2,Łódź i Gdańsk są portami\n3,Święta Góra pod śniegiem\n', 'windows-1250'),
    ]);
    const { one, imported } = await importTable('x.csv', bytes);
    const last = { filters: [], measure: null, sort: null, offset: 100_000, limit: 2 };
    const page = one.read('datasets.query', { sourceId: imported.sourceId, ...last });
    expect(page.rows.map(({ cells }) => cells[1])).toEqual(['Łódź i Gdańsk są portami', 'Święta Góra pod śniegiem']);
  });

  it('with more columns than a table can have names the limit', async () => {
    const header = Array.from({ length: 2000 }, (_, at) => `c${at}`).join(',');
    await expect(importTable('x.csv', `${header}\n`)).rejects.toThrow(
      '"x.csv" has 2,000 columns; a table can have at most 1,999.',
    );
  });

  it('with a NUL byte names its place', async () => {
    const bytes = Buffer.from(`a,b\n${'1,2\n'.repeat(40_000)}3,\0\n`);
    await expect(importTable('x.csv', bytes)).rejects.toThrow('"x.csv" holds a NUL byte at byte 160006 (line 40002)');
  });

  it('with a line of 10 MB names the limit', async () => {
    const bytes = Buffer.from(`a,b\n1,${'x'.repeat(10_000_000)}\n`);
    await expect(importTable('x.csv', bytes)).rejects.toThrow(
      '"x.csv" line 2: a record opens here that is longer than 4000000',
    );
  });
});

it('is taken for what its content is, whatever its name', async () => {
  const one = openTestCase();
  const folder = temporaryFolder();
  const html = writeFile(folder, 'rows.csv', page(german, '<meta charset="utf-8">'));
  expect(await one.work('sources.import', { job: 'html', handle: html })).toMatchObject({ kind: 'article' });
  const lines = writeFile(folder, 'log.txt', '{"a":1}\n{"a":2}\n{"a":3}\n{"a":4}\n');
  expect(await one.work('sources.import', { job: 'lines', handle: lines })).toMatchObject({ kind: 'article', rows: 0 });
  const answer = writeFile(folder, 'rows.json', page(german));
  expect(await one.work('sources.import', { job: 'answer', handle: answer })).toMatchObject({ kind: 'article' });
});
