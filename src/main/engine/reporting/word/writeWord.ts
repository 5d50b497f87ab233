import { labelsOf } from '#shared/labels/all.ts';
import type { Labels } from '#shared/labels/en.ts';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import { bylineOf, titleOf } from '#shared/reports/writing/endWords.ts';
import { listNotes, type WrittenNote } from '#shared/reports/writing/listNotes.ts';
import { writtenBlocks } from '#shared/reports/writing/writtenBlocks.ts';
import { writePackage, type PackedFile } from '../writePackage.ts';
import { wordBlock } from './wordBlocks.ts';
import { wordContents } from './wordContents.ts';
import { wordEnd } from './wordEnd.ts';
import { fallbackPicture } from './wordFigure.ts';
import { wordLists } from './wordLists.ts';
import * as packed from './wordPackage.ts';
import { wordField, wordParagraph } from './wordParagraph.ts';
import { isFromRight, wordPieces, wordText } from './wordRuns.ts';
import { declaration, documentSpaces, mainSpace } from './wordSpaces.ts';
import { wordStyles } from './wordStyles.ts';
import { beginWriting, type WordPicture, type WordWriting } from './WordWriting.ts';

export interface WordOptions {
  /** The day the report speaks for, ISO 8601 in UTC: also the file's date. */
  readonly asOf: string;
  /** SVG of our own drawing, by block. */
  readonly charts: ReadonlyMap<string, string>;
  /** The report's pictures, by id. */
  readonly pictures: ReadonlyMap<string, { readonly bytes: Uint8Array }>;
  /** The evidence manifest, JSON-LD. */
  readonly manifest: string;
}

/**
 * A resolved report as a Word document (ECMA-376, transitional): an archive of stored files without dates. Headings, notes, lists,
 * captions and the table of contents are Word's own. The same report gives the same bytes.
 */
export function writeWord(report: ResolvedReport, options: WordOptions): Uint8Array {
  const { asOf, charts, manifest } = options;
  const labels = labelsOf(report.language);
  const language = `${labels.language}-${labels.region}`;
  const writing = beginWriting({ charts, pictures: wordPictures(report, options.pictures) }, labels);
  const title = titleOf(report);
  const text = writtenBlocks(report.blocks, labels).map((block) => wordBlock(block, writing));
  const end = wordEnd(report, writing);
  const body = [frontOf(title, bylineOf(report, asOf)), wordContents(writing.headings), ...text, end, section].join('');
  const xml = (name: string, content: string): PackedFile => ({
    name,
    bytes: Buffer.from(content.startsWith('<?xml') ? content : declaration + content, 'utf8'),
  });
  return writePackage([
    xml('[Content_Types].xml', packed.contentTypes()),
    xml('_rels/.rels', packed.packageRelationships()),
    xml('docProps/core.xml', packed.coreProperties(title, language, asOf)),
    xml('word/document.xml', `<w:document ${documentSpaces}><w:body>${body}</w:body></w:document>`),
    xml('word/_rels/document.xml.rels', packed.documentRelationships(writing.media)),
    xml('word/styles.xml', wordStyles(language)),
    xml('word/numbering.xml', wordLists(writing.numberedLists)),
    xml('word/settings.xml', settings),
    xml('word/footnotes.xml', footnotesOf(listNotes(report))),
    xml('word/header1.xml', headerOf(title, report, labels)),
    xml('word/footer1.xml', footerOf(bylineOf(report, asOf)[0] ?? '', labels)),
    xml('customXml/item1.xml', packed.evidencePart(manifest)),
    xml('customXml/itemProps1.xml', packed.evidenceProperties()),
    xml('customXml/_rels/item1.xml.rels', packed.evidenceRelationships()),
    ...mediaOf(writing),
  ]);
}

const reference = (kind: 'header' | 'footer', type: string) =>
  `<w:${kind}Reference w:type="${type}" r:id="${packed.partRelation(`${kind}1`)}"/>`;

/** A4 with margins of 25 mm; the first page has no running head. */
const section = `<w:sectPr>${reference('header', 'default')}${reference('footer', 'default')}${reference('footer', 'first')}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1417" w:bottom="1417" w:left="1417" w:header="850" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr>`;

const settings = `<w:settings ${mainSpace}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

function frontOf(title: string, byline: readonly string[]): string {
  const named = wordParagraph(wordText(title), { style: 'Title', fromRight: isFromRight(title) });
  return named + wordParagraph(wordText(byline.join(' · ')), { style: 'Byline' });
}

function footnotesOf(notes: readonly WrittenNote[]): string {
  const rule = (id: number, type: string, sign: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${sign}/></w:r></w:p></w:footnote>`;
  const number = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  const told = notes.map(({ number: id, pieces }) => {
    const look = { style: 'FootnoteText', fromRight: isFromRight(pieces.map(({ text }) => text).join('')) };
    return `<w:footnote w:id="${id}">${wordParagraph(`${number}${wordText(' ')}${wordPieces(pieces)}`, look)}</w:footnote>`;
  });
  return `<w:footnotes ${mainSpace}>${rule(-1, 'separator', 'separator')}${rule(0, 'continuationSeparator', 'continuationSeparator')}${told.join('')}</w:footnotes>`;
}

const longestHead = 84;
const tab = '<w:r><w:tab/></w:r>';

function headerOf(title: string, { sources }: ResolvedReport, { containsSynthetic }: Labels): string {
  const head = title.length > longestHead ? `${title.slice(0, longestHead).trimEnd()}…` : title;
  const made = sources.some(({ synthetic }) => synthetic)
    ? tab + wordText(containsSynthetic, { style: 'Warning' })
    : '';
  return `<w:hdr ${mainSpace}>${wordParagraph(wordText(head) + made, { style: 'Header' })}</w:hdr>`;
}

function footerOf(dated: string, { pageOf }: Labels): string {
  const pages = `${wordField('PAGE', wordText('1'))}${wordText(` ${pageOf} `)}${wordField('NUMPAGES', wordText('1'))}`;
  return `<w:ftr ${mainSpace}>${wordParagraph(`${wordText(dated)}${tab}${pages}`, { style: 'Footer' })}</w:ftr>`;
}

function mediaOf({ media }: WordWriting): PackedFile[] {
  const files = media.map((one, at) => ({ name: `word/${packed.mediaName(at + 1, one)}`, bytes: one.bytes }));
  const drawn = media.some(({ ending }) => ending === 'svg');
  return drawn ? [{ name: 'word/media/fallback.png', bytes: fallbackPicture }, ...files] : files;
}

/** Those of a report's pictures that Word can show; it does not know WebP. */
function wordPictures(report: ResolvedReport, pictures: WordOptions['pictures']): ReadonlyMap<string, WordPicture> {
  return new Map(
    report.blocks.flatMap((block): [string, WordPicture][] => {
      const shown = block.kind === 'picture' ? block.picture : null;
      const bytes = shown === null ? undefined : pictures.get(shown.id)?.bytes;
      if (shown === null || bytes === undefined || shown.mediaType === 'image/webp') return [];
      const ending = ({ 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif' } as const)[shown.mediaType];
      return [[shown.id, { ending, bytes, ratio: shown.height / Math.max(1, shown.width) }]];
    }),
  );
}
