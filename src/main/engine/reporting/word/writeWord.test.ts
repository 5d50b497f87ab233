import { writeFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { fixtureFacts } from '#shared/reports/fixtureReport.ts';
import type { BlockContent, ReportBlock } from '#shared/reports/reportDocument.ts';
import type { ReportFacts } from '#shared/reports/reportFacts.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { openZip } from '../../importing/zipArchive.ts';
import { wordSignature } from '#shared/reports/writing/signatures.ts';
import { type WordOptions, writeWord } from './writeWord.ts';

const hostile = '# <w:p/> </w:t> ]]> &amp; \u0000 \uD800 \uFFFE "q" \u202Eend';
const shown = '# <w:p/> </w:t> ]]> &amp; [U+0000] [U+D800] [U+FFFE] "q" end';
const hebrew = 'שלום עולם';
const longWord = 'm'.repeat(100_000);
const histogram = { edges: [1, 2, 3], counts: [1, 2] };
const pictureId = 'ab'.repeat(32);
const pixels = Buffer.from('GIF89a');
const facts: ReportFacts = {
  ...fixtureFacts,
  pictures: new Map([[pictureId, { id: pictureId, mediaType: 'image/gif', size: 6, width: 400, height: 100 }]]),
  sources: new Map([...fixtureFacts.sources].map(([id, source]) => [id, { ...source, title: hostile }])),
  estimates: new Map(
    [...fixtureFacts.estimates].map(([id, estimate]) => [
      id,
      {
        ...{ ...estimate, name: hostile, formula: hostile },
        draw: () => ({ chart: 'histogram', histogram, low: 1, high: 3, median: 2, unit: hostile }),
      },
    ]),
  ),
  readRows: () => ({
    columns: [{ position: 0, name: hostile, type: 'text' }],
    ...{ rowCount: 9, matching: 9, sum: null, rows: [{ number: 1, cells: [hostile] }] },
  }),
};

const words = (text: string, marks: ('bold' | 'italic')[] = []) => ({ kind: 'text' as const, text, marks });
const cite = { kind: 'citation', of: 'passage', id: 'doubt' } as const;
const everyKind: readonly BlockContent[] = [
  { kind: 'heading', level: 1, inline: [words(hostile)] },
  { kind: 'heading', level: 3, inline: [words('Deeper')] },
  {
    kind: 'paragraph',
    inline: [words(hostile), cite, cite, words(', then '), words('bold.', ['bold']), words(hebrew)],
  },
  { kind: 'paragraph', inline: [words(`${hebrew} and back`), { kind: 'remark', text: hostile }] },
  { kind: 'paragraph', inline: [words(longWord)] },
  { kind: 'quote', passageId: 'cargo' },
  { kind: 'typedQuote', inline: [words(hostile)] },
  {
    kind: 'list',
    items: [
      { depth: 0, ordered: true, inline: [words(hostile)] },
      { depth: 1, ordered: false, inline: [words('inside')] },
      { depth: 0, ordered: true, inline: [words('second')] },
    ],
  },
  { kind: 'list', items: [{ depth: 0, ordered: true, inline: [words('again from one')] }] },
  {
    ...{ kind: 'table', caption: hostile, headed: true },
    rows: [[{ inline: [words('Head')] }], [{ inline: [words(hostile), cite] }]],
  },
  { kind: 'estimateChart', estimateId: 'shells', chart: 'histogram', caption: '' },
  { kind: 'pointTable', view: 'comparison', dataPointIds: ['cargo'], caption: hostile },
  { ...{ kind: 'datasetTable', sourceId: 'table', filters: [], columns: [], limit: 5, caption: '' } },
  { kind: 'chain', dataPointId: 'cargo' },
  { kind: 'picture', pictureId, caption: [words(hostile)], alternative: hostile, width: 50 },
];
const blocks = everyKind.map((content, at): ReportBlock => ({ id: `b${at}`, content }));
const resolved = resolveReport({ id: 'r', title: hostile, blocks }, facts);
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 368 150"><rect width="368" height="150" fill="#2f5d62"/></svg>';
const manifest = JSON.stringify({ title: '</manifest> & "so on"' });
const options: WordOptions = {
  asOf: '2025-03-12',
  charts: new Map([['b10', svg]]),
  pictures: new Map([[pictureId, { bytes: pixels }]]),
  manifest,
};
const bytes = writeWord(resolved, options);
const archive = await openZip(bytes, 'report.docx');
const files = new Map(
  await Promise.all(
    archive.names.map(async (name) => [name, Buffer.from(await archive.read(name)).toString('utf8')] as const),
  ),
);
const partOf = (name: string) => files.get(name) ?? '';
const text = partOf('word/document.xml');
const notes = partOf('word/footnotes.xml');
/** By hand, in a validator or an office program. */
const keptAt = process.env['WORD_TEST_FILE'];
if (keptAt !== undefined) writeFileSync(keptAt, bytes);

/** The first sign at which XML is not well-formed; null where it is. Entities, names and nesting (XML 1.0, 2.1). */
function findDamage(xml: string): string | null {
  const open: string[] = [];
  const bare = xml.replaceAll(/<\?xml [^?]*\?>\n/gu, '');
  for (const [whole, close, name = '', attributes = '', alone, words] of bare.matchAll(
    /<(\/?)([\w:]+)((?: [\w:]+="[^"<>]*")*)(\/?)>|([^<]+|<)/gu,
  )) {
    if (words === '<' || /&(?!(?:amp|lt|gt|quot|#39);)/u.test(words ?? attributes)) return whole;
    if (name === '' || alone === '/') continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) return whole;
  }
  return open.at(-1) ?? null;
}

/** The words of a part, an item for each paragraph. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, inside = '']) =>
    [...inside.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, one = '']) => plain(one)).join(''),
  );
}

function plain(escaped: string): string {
  return parseDocument(`<t>${escaped}</t>`, { xmlMode: true }).children.flatMap((node) =>
    'children' in node ? node.children.map((child) => ('data' in child ? child.data : '')) : [],
  )[0] as string;
}

describe('a report as a Word document', () => {
  // Bug: a sign of XML, a control character or half of a pair makes a file that Word will not open.
  it('is well-formed in every part, and shows markup in words as words', () => {
    const written = [...files].filter(([name]) => !/\.(?:png|gif)$/u.test(name));
    expect(written.map(([name, content]) => [name, findDamage(content)])).toEqual(
      written.map(([name]) => [name, null]),
    );
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(written.join('')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
    const paragraphs = paragraphsOf(text);
    expect(paragraphs.filter((one) => one.includes(shown)).length).toBeGreaterThanOrEqual(9);
    expect(paragraphs).toContain(longWord);
    expect(paragraphsOf(notes).join(' ')).toContain(shown);
    expect(partOf('docProps/core.xml')).toContain('&lt;w:p/&gt;');
  });

  // Bug: Word numbers notes by their order in the text; a note left out or doubled makes “as in note 3” lead astray.
  it('refers to each note once and in the order of its number', () => {
    const ids = (xml: string, tag: string) =>
      [...xml.matchAll(new RegExp(`<w:${tag} w:id="(\\d+)"`, 'gu'))].map(([, id]) => Number(id));
    const referred = ids(text, 'footnoteReference');
    expect(referred.length).toBeGreaterThan(8);
    expect(referred).toEqual(referred.map((_, at) => at + 1));
    expect(ids(notes, 'footnote')).toEqual(referred);
  });

  // Bug: a second numbered list goes on counting where the first ended.
  it('begins each numbered list anew, with what lies inside it one level deeper', () => {
    const items = [...text.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/gu)].map(([, ...at]) =>
      at.map(Number),
    );
    expect(items.slice(0, 4)).toEqual([
      [0, 2],
      [1, 1],
      [0, 2],
      [0, 3],
    ]);
    expect(partOf('word/numbering.xml').match(/<w:num w:numId="[23]">/gu)).toHaveLength(2);
  });

  // Bug: Hebrew is set from the left with its words in reverse, or the Latin words beside it from the right.
  it('sets words from the right as such, and only these', () => {
    expect(text).toContain(`<w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${hebrew} </w:t>`);
    expect(text).toContain('<w:r><w:t xml:space="preserve">and back</w:t></w:r>');
    expect(text.match(/<w:bidi\/>/gu)).toHaveLength(1);
  });

  // Bug: a table of many pages names its columns on the first alone, or runs into the table after it.
  it('repeats the names of columns on each page, and parts tables', () => {
    expect(text.match(/<w:tblHeader\/>/gu)?.length).toBe(text.match(/<w:tbl>/gu)?.length);
    expect(text).not.toContain('</w:tbl><w:tbl>');
    expect(text).toMatch(/SEQ Table .*?<w:t xml:space="preserve">1<\/w:t>/u);
  });

  // Bug: a chart has no words for who does not see it, or leads to a picture that is not in the file.
  it('draws charts as SVG with their words, from files that are inside', () => {
    expect(text).toMatch(/<wp:docPr id="1" name="Figure 1" descr="Histogram of 3 samples[^"]*&lt;w:p\/&gt;/u);
    const leads = [...partOf('word/_rels/document.xml.rels').matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/gu)];
    const known = new Set(leads.map(([, id]) => id));
    for (const [, id] of text.matchAll(/r:(?:embed|id)="([^"]+)"/gu)) expect(known).toContain(id);
    for (const [, , target = ''] of leads)
      expect(archive.names).toContain(target.startsWith('../') ? target.slice(3) : `word/${target}`);
    expect(partOf('word/media/figure1.svg')).toBe(svg);
    expect(partOf('word/media/figure2.gif')).toBe('GIF89a');
    // Half as wide as the text, and a quarter of that high.
    expect(text).toContain('cx="2880360" cy="720090"');
  });

  // Bug: the clock, a name or the edit history of whoever exported gets into the file.
  it('says when it was saved and in which language, and nothing of who made it', () => {
    expect(paragraphsOf(partOf('docProps/core.xml'))).toEqual([]);
    const core = partOf('docProps/core.xml');
    expect(core.match(/2025-03-12T00:00:00Z/gu)).toHaveLength(2);
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).not.toMatch(/creator|lastModifiedBy|revision/u);
    expect([...files.values()].join('')).not.toMatch(/Application|rsid|Company/u);
    expect(Buffer.from(bytes).toString('latin1').startsWith(wordSignature)).toBe(true);
    expect(Buffer.compare(writeWord(resolved, options), bytes)).toBe(0);
    expect(plain(/<manifest [^>]*>([^<]*)</u.exec(partOf('customXml/item1.xml'))?.[1] ?? '')).toBe(manifest);
  });

  // Bug: only this project's own tests can read the file.
  it('is read by another reader of Word documents', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toContain('<h1>');
    expect(value).toContain('<strong>bold.</strong>');
    expect(value).toMatch(/<ol><li>[^<]*(?:<[^>]*>)*/u);
    expect(value.match(/id="footnote-\d+"/gu)?.length).toBe(text.match(/<w:footnoteReference /gu)?.length);
  });
});
