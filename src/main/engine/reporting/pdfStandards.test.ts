import { hostname, userInfo } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Attachment, pdfStandards, type PdfStandard } from '#shared/reports/exportForm.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { fixtureFacts, fixtureReport } from '#shared/reports/fixtureReport.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { readPdfFile, streamsOf, uncompressed } from '../testing/readPdfFile.ts';
import type { PageOptions } from './arrangePages.ts';
import { createPrinter, type Printer } from './printReport.ts';
import { findReportFonts } from './reportFonts.ts';

const options: PageOptions = { settings: defaultReportSettings, paper: 'a4', asOf: '2025-03-12' };
const attachments: readonly Attachment[] = [
  { name: 'manifest.jsonld', mediaType: 'application/ld+json', description: 'Evidence', content: '{"words":"é 🙂"}' },
  { name: 'rows.csv', mediaType: 'text/csv', description: 'Rows', content: 'a,b\r\n1,2\r\n' },
];

let printer: Printer;
beforeAll(async () => {
  printer = await createPrinter(findReportFonts());
});

function print(standard: PdfStandard, more: Partial<PageOptions> = {}): Uint8Array {
  const report = resolveReport(fixtureReport, fixtureFacts);
  return printer.print(report, { ...options, ...more }, { standard, attachments }).bytes;
}

const named: Readonly<Record<PdfStandard, readonly string[]>> = {
  'a-3a': ['<pdfaid:part>3<', '<pdfaid:conformance>A<'],
  'ua-1': ['<pdfuaid:part>1<'],
};

describe.each(pdfStandards)('a report set as %s', (standard) => {
  // Bug: the standard is asked for and not made, or the file names another.
  it('names its standard, is tagged, and has a title, a language, a date in UTC and an outline', async () => {
    const { xmp, info, marked, pages, outline } = await readPdfFile(print(standard));
    for (const words of named[standard]) expect(xmp).toContain(words);
    expect(marked?.get('Marked')).toBe(true);
    expect(info).toMatchObject({ Title: fixtureReport.title, CreationDate: 'D:20250312000000Z', Language: 'en-GB' });
    expect(pages.map(({ lang }) => lang)).toEqual(pages.map(() => 'en-GB'));
    for (const { tree } of pages) expect(tree).toContain('"role":"P"');
    expect(outline?.map(({ title }) => title)).toContain('What the records say');
  });

  // Bug: an attachment loses bytes, or its name and description, or a reader finds none.
  it('holds its attachments byte for byte, each with a relationship, media type and description', async () => {
    const bytes = print(standard);
    const { attachments: found } = await readPdfFile(bytes);
    expect(found).toEqual(attachments.map(({ name, description, content }) => ({ name, description, text: content })));
    const plain = uncompressed(bytes);
    // Part of PDF/A-3 and of PDF 2.0; PDF/UA-1 stands on PDF 1.7, which knows none.
    expect(plain.match(/\/AFRelationship\s*\/Data/gu) ?? []).toHaveLength(standard === 'a-3a' ? 2 : 0);
    expect(plain).toMatch(/\/application#2Fld\+json/iu);
    expect(plain).toMatch(/\/text#2Fcsv/iu);
  });

  // Bug: text, a rule or a number of a page that no reader of screens is told of, nor told to pass by.
  it('has nothing on a page that is neither tagged nor marked as the page’s own furniture', () => {
    const streams = contentStreams(print(standard));
    expect(streams.length).toBeGreaterThan(1);
    expect(streams.flatMap(paintedOutsideOfMarks)).toEqual([]);
    const unmarked = streams.map((stream) => stream.replaceAll(/\b(?:B[DM]C|EMC)\b/gu, ''));
    expect(unmarked.flatMap(paintedOutsideOfMarks)).toContain('TJ');
  });

  // Bug: a font is named and not inside, so that another machine sets other letters; or the file can run or fetch something.
  it('carries every font, and nothing that runs or leads out of it', () => {
    const plain = uncompressed(print(standard));
    const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
    expect(count(/\/Type\s*\/FontDescriptor/gu)).toBeGreaterThan(2);
    expect(count(/\/FontFile[23]?\b/gu)).toBe(count(/\/Type\s*\/FontDescriptor/gu));
    expect(count(/\/ToUnicode\b/gu)).toBe(count(/\/Subtype\s*\/Type0/gu));
    const forbidden = [
      '/JavaScript',
      '/JS ',
      '/Launch',
      '/OpenAction',
      '/AA ',
      '/Encrypt',
      '/RichMedia',
      '/XFA',
      '/URI',
    ];
    expect(forbidden.filter((name) => plain.includes(name))).toEqual([]);
    // A colour profile for the archive, the title in the window for readers.
    expect(plain).toMatch({ 'a-3a': /\/GTS_PDFA1/u, 'ua-1': /\/DisplayDocTitle\s+true/u }[standard]);
  });

  // Bug: the machine's name, the user's, a path, a zone or what was done to the file travels inside it.
  it('says nothing of the machine, its user, its clock or an edit history', () => {
    const plain = uncompressed(print(standard));
    const { username, homedir } = userInfo();
    const traces = [hostname(), homedir, process.cwd(), '/node_modules', '/home/', '/tmp/', '/Users/', 'C:\\Users'];
    // A short login such as "root" stands in the font's and the format's own words ("StructTreeRoot").
    if (username.length > 5) traces.push(username);
    const unwanted = [...traces, 'xmpMM:History', '<stEvt:', '/Author', '/Producer ('];
    expect(unwanted.filter((trace) => plain.includes(trace))).toEqual([]);
    expect(new Set(plain.match(/D:[\d+Z'-]+/gu))).toEqual(new Set(['D:20250312000000Z']));
  });

  // Bug: a clock, a random number or the order of a map gets into the file.
  it('is the same to the byte from another compiler', async () => {
    const other = await createPrinter(findReportFonts());
    const report = resolveReport(fixtureReport, fixtureFacts);
    const again = other.print(report, options, { standard, attachments }).bytes;
    expect(Buffer.compare(Buffer.from(print(standard)), Buffer.from(again))).toBe(0);
  });

  // Bug: Letter is cut to A4, or the setting goes unheard.
  it('is set on A4 and on Letter', async () => {
    const sizes = async (paper: PageOptions['paper']) =>
      (await readPdfFile(print(standard, { paper }))).pages.map(({ width, height }) => [
        Math.round(width),
        Math.round(height),
      ]);
    expect(new Set((await sizes('a4')).map(String))).toEqual(new Set(['595,842']));
    expect(new Set((await sizes('letter')).map(String))).toEqual(new Set(['612,792']));
  });
});

/** The drawing of each page and form, unpacked. */
function contentStreams(bytes: Uint8Array): readonly string[] {
  return streamsOf(bytes).filter((stream) => /\bBT\b[\s\S]*\bET\b/u.test(stream) && /\bE?MC\b/u.test(stream));
}

/** Operators that paint while no marked content is open. */
function paintedOutsideOfMarks(stream: string): readonly string[] {
  let depth = 0;
  const outside: string[] = [];
  // Strings and names hold letters that read like operators.
  const words = stream.replaceAll(/\((?:[^()\\]|\\[\s\S])*\)|<[\da-f\s]*>|\/[^\s<>[\]()/]*/giu, ' ');
  const operators = words.match(/[A-Za-z*']+/gu) ?? [];
  for (const operator of operators) {
    if (operator === 'BDC' || operator === 'BMC') depth += 1;
    else if (operator === 'EMC') depth -= 1;
    else if (depth === 0 && ['Tj', 'TJ', 'S', 's', 'f', 'f*', 'B', 'B*', 'Do', 'sh'].includes(operator))
      outside.push(operator);
  }
  return outside;
}
