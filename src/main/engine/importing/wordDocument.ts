import type { Block, ReadText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { TextFormat } from './format.ts';
import { kindOfZip } from './kindOfZip.ts';
import { markupBlocks } from './markupBlocks.ts';
import { plainCells } from './plainCells.ts';
import { xmlOfEntry, walkXml } from './walkXml.ts';
import { documentFacts, factsOfText, type StatedProperties } from './statedProperties.ts';
import { elementTexts } from './xmlTexts.ts';
import { openZip, type ZipArchive } from './zipArchive.ts';

export const wordDocument: TextFormat = {
  name: 'Word',
  kind: 'document',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  binary: true,
  recognises: (bytes, fileName) => kindOfZip(bytes, fileName) === 'docx',
  read: readWordDocument,
};

const mammothVersion = '1.13.0';
/** Version of the rules around mammoth; a text read by other rules is another text. */
const rulesVersion = '1';

/** How Word's own styles read, beside mammoth's defaults (headings 1 to 6, lists, notes). */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Heading 7'] => h6:fresh",
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['caption', 'Table', 'Figure', 'Illustration'].map((name) => `p[style-name='${name}'] => figcaption:fresh`),
  // Comments follow the text, each with its mark.
  'comment-reference => sup',
];

/**
 * A Word document's text with its notes and comments, as if all tracked changes were accepted. Running heads and feet are
 * furniture; pictures are left out; macros and links are nothing but bytes.
 */
async function readWordDocument(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<ReadText> {
  const archive = await openZip(bytes, fileName);
  if (!archive.has('[Content_Types].xml') || !archive.names.some((name) => name.startsWith('word/')))
    throw unreadable(fileName, 'holds no document part: it is no Word document');
  const properties = await coreProperties(archive, fileName);
  const heads = await runningLines(archive, fileName, 'header');
  const feet = await runningLines(archive, fileName, 'footer');
  signal?.throwIfAborted();
  const html = await asHtml(archive, fileName);
  signal?.throwIfAborted();
  const blocks = [...heads, ...markupBlocks(plainCells(html)), ...feet];
  return {
    ...factsOfText(documentFacts(properties, blocks, fileName)),
    confidence: 1,
    extractor: 'mammoth',
    extractorVersion: `${mammothVersion}+${rulesVersion}`,
    blocks,
  };
}

async function asHtml(archive: ZipArchive, fileName: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  type Input = Parameters<typeof mammoth.convertToHtml>[0];
  const file = {
    exists: archive.has,
    read: async (name: string, encoding?: string): Promise<string | Uint8Array> =>
      encoding === undefined ? archive.read(name) : xmlOfEntry(archive, { fileName, entry: name }),
  };
  try {
    // mammoth's own reader of archives unpacks without limits; that it takes an opened one, its types leave out.
    const { value } = await mammoth.convertToHtml({ file } as unknown as Input, {
      styleMap: styles,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    // The way back from a note to its place in the text is no word of the document.
    return value.replace(/<a href="#[^"<>]*-ref-[^"<>]*">↑<\/a>/gu, '');
  } catch (error) {
    if (error instanceof PlumbError) throw error;
    throw unreadable(fileName, `is damaged as a Word document: ${reasonOf(error)}`);
  }
}

async function coreProperties(archive: ZipArchive, fileName: string): Promise<StatedProperties> {
  const entry = 'docProps/core.xml';
  if (!archive.has(entry)) return {};
  const place = { fileName, entry };
  const texts = elementTexts(await xmlOfEntry(archive, place), place);
  const first = (name: string): string | undefined => texts.get(name)?.[0];
  return {
    title: first('title'),
    author: first('creator'),
    created: first('created'),
    modified: first('modified'),
    language: first('language'),
  };
}

/** The lines of all running heads or feet, each once. */
async function runningLines(archive: ZipArchive, fileName: string, part: 'header' | 'footer'): Promise<Block[]> {
  const lines = new Set<string>();
  for (const entry of archive.names.filter((name) => new RegExp(`^word/${part}\\d*\\.xml$`, 'u').test(name))) {
    const place = { fileName, entry };
    for (const line of paragraphsOf(await xmlOfEntry(archive, place), place)) lines.add(line);
  }
  return [...lines].map((text) => ({ kind: 'paragraph', role: 'furniture', text }));
}

function paragraphsOf(xml: string, place: { readonly fileName: string; readonly entry: string }): readonly string[] {
  const lines: string[] = [];
  let text = '';
  let inText = false;
  walkXml(xml, place, {
    open: (name) => {
      inText = name === 'w:t';
      if (name === 'w:tab' || name === 'w:br') text += ' ';
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      inText = false;
      if (name !== 'w:p') return;
      const line = text.replace(/\s+/gu, ' ').trim();
      if (line !== '') lines.push(line);
      text = '';
    },
  });
  return lines;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error))
    .replace(/\s+/gu, ' ')
    .replace(/\.+$/u, '')
    .slice(0, 200);
}

function unreadable(fileName: string, what: string): PlumbError {
  return new PlumbError('unreadable-file', `"${fileName}" ${what}.`, { fileName });
}
