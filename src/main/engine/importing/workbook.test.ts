import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importTable, tableOf } from '../testing/importTable.ts';
import { writeZip, type ZipPart } from '../testing/writeZip.ts';

const sheetType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Contents {
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly more?: readonly ZipPart[];
  readonly date1904?: boolean;
}

/** A workbook of the least that makes one; a sheet is given as its rows' XML. */
function workbookOf({ sheets, strings, more = [], date1904 = false }: Contents): Uint8Array {
  const names = Object.keys(sheets);
  const tabs = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const relations = names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  if (strings !== undefined) relations.push(relation('rId900', 'sharedStrings', 'sharedStrings.xml'));
  return writeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: related([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="r"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${tabs.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: related(relations) },
    ...names.map((name, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetOf(sheets[name] ?? '') })),
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: strings }]),
    ...more,
  ]);
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${sheetType}/${type}" Target="${target}"/>`;
const related = (relations: readonly string[]): string => `<Relationships>${relations.join('')}</Relationships>`;
const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const header = `<row>${text('port')}${text('tons')}</row>`;

it('reads cells as they are meant, further and hidden sheets as sources of their own', async () => {
  const book = readFileSync(new URL('fixtures/harbour-book.xlsx', import.meta.url));
  const { one, imported, columns, rows } = await importTable('harbour-book.xlsx', book);
  expect(imported).toMatchObject({ kind: 'dataset', title: 'harbour-book', rows: 3, parts: 2 });
  expect(columns.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    'ship: text',
    'arrived: date',
    'at: text',
    'tonnes: number',
    'per crane: number',
    'cleared: boolean',
    'code: text',
  ]);
  expect(rows).toEqual([
    ['Лебідь', '2024-03-05', '06:40:00', 1200, 133.33333333333334, 1, '00417'],
    ['Heron, the "old" one', '2024-03-07', '21:05:00', 845.25, 93.91666666666667, 0, '00418'],
    ['Tern', '2024-02-29', null, null, null, null, null],
  ]);
  // Bug: words above the table, which say what it is of, vanish without a trace.
  expect(imported.skipped).toEqual([
    { name: 'harbour-book.xlsx', reason: expect.stringContaining('"Arrivals at the grain quay"') },
  ]);
  const { parts } = one.read('sources.open', { sourceId: imported.sourceId });
  expect(parts.map(({ name }) => name)).toEqual([
    'harbour-book - Cranes 2024.csv',
    'harbour-book - Working (hidden).csv',
  ]);
  expect(tableOf(one, parts[0]?.sourceId ?? '').rows).toEqual([['north, new', 412]]);
});

it('keeps shared and rich texts, without their pronunciation, errors as shown, and days from 1904', async () => {
  const rows = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c>${text('note')}</row>
    <row><c t="s"><v>2</v></c><c><v>9007199254740993</v></c><c t="e"><v>#N/A</v></c></row>
    <row><c t="str"><f>A1</f><v>a_x000D_b</v></c><c><v>0.1</v></c><c s="1"><v>1</v></c></row>`;
  const strings = `<sst><si><t>port</t></si><si><t>tons</t></si><si><r><t>東</t></r><r><t>京</t></r><rPh><t>トウキョウ</t></rPh></si></sst>`;
  const book = workbookOf({ sheets: { A: rows }, strings });
  expect((await importTable('a.xlsx', book)).rows).toEqual([
    ['東京', '9007199254740993', '#N/A'],
    ['a\rb', '0.1', '1'],
  ]);
});

it('reads a list of one column, and a sheet whose rows are ragged and far from its corner', async () => {
  const list = workbookOf({
    sheets: {
      A: `<row r="5"><c r="D5" t="inlineStr"><is><t>ships</t></is></c></row><row r="9"><c r="D9"><v>3</v></c></row>`,
    },
  });
  expect((await importTable('list.xlsx', list)).rows).toEqual([[3]]);
  const ragged = workbookOf({
    sheets: {
      A: `<row r="2"><c r="C2"><v>1</v></c><c r="E2"><v>2</v></c></row><row r="3"><c r="B3"><v>8</v></c><c r="F3"><v>9</v></c></row>`,
    },
  });
  expect((await importTable('ragged.xlsx', ragged)).rows).toEqual([[8, null, null, null, 9]]);
});

it.each([
  ['no cell at all', workbookOf({ sheets: { A: '' } }), 'has no filled cell'],
  [
    'a column past the last',
    workbookOf({ sheets: { A: `<row><c r="XFE1"><v>1</v></c></row>` } }),
    '(sheet "A") names the cell XFE1; a sheet has at most 16,384 columns',
  ],
  [
    'a row past the last',
    workbookOf({ sheets: { A: `${header}<row r="1048577"><c><v>1</v></c></row>` } }),
    '(sheet "A") names row 1048577; a sheet has at most 1,048,576 rows',
  ],
  [
    'more columns than a table can have',
    workbookOf({ sheets: { A: `<row>${'<c><v>1</v></c>'.repeat(2500)}</row>` } }),
    'has 2,500 columns; a table can have at most 1,999',
  ],
  [
    'a document type with entities',
    workbookOf({
      sheets: { A: header },
      strings: '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
    }),
    'declares a document type',
  ],
  [
    'texts that are cut',
    workbookOf({ sheets: { A: header }, more: [], strings: '<sst><si><t>half' }),
    '(entry "xl/sharedStrings.xml") is damaged: it ends inside of "t"',
  ],
  [
    'a bomb',
    workbookOf({ sheets: { A: header }, more: [{ name: 'xl/media/a.bin', content: new Uint8Array(64 << 20) }] }),
    'times smaller, as only a ZIP bomb does',
  ],
  [
    'a binary workbook',
    writeZip([{ name: '_rels/.rels', content: related([relation('rId1', 'officeDocument', 'xl/workbook.bin')]) }]),
    '.xlsb',
  ],
  ['half a file', workbookOf({ sheets: { A: header } }).subarray(0, 600), 'damaged as a ZIP archive'],
  ['a password', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]), 'protected by a password'],
])('refuses %s, by name and limit', async (_, bytes, words) => {
  await expect(importTable('book.xlsx', bytes)).rejects.toMatchObject({
    message: expect.stringMatching(/^"book\.xlsx"/u),
  });
  await expect(importTable('book.xlsx', bytes)).rejects.toMatchObject({ message: expect.stringContaining(words) });
});

// Bug: one long text named by a million cells fills the disk.
it('stops at a sheet that unfolds', async () => {
  const strings = `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`;
  const rows = `${header}${'<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(600)}`;
  await expect(importTable('book.xlsx', workbookOf({ sheets: { A: rows }, strings }))).rejects.toThrow(
    'unfolds to more than',
  );
});

it('keeps an old workbook out, and says what to do', async () => {
  const bytes = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
  await expect(importTable('book.xls', bytes)).rejects.toThrow(
    'an old Excel workbook (.xls), which has to be saved as .xlsx',
  );
});
