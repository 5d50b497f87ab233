import type { Block, ReadText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { readPackage, type BookPackage } from './epubPackage.ts';
import type { TextFormat } from './format.ts';
import { kindOfZip } from './kindOfZip.ts';
import { markupBlocks } from './markupBlocks.ts';
import { plainCells } from './plainCells.ts';
import { xmlOfEntry } from './walkXml.ts';
import { documentFacts, factsOfText } from './statedProperties.ts';
import { xhtmlAsHtml } from './xhtmlAsHtml.ts';
import { openZip, type ZipArchive } from './zipArchive.ts';

export const epub: TextFormat = {
  name: 'EPUB',
  kind: 'document',
  mediaType: 'application/epub+zip',
  binary: true,
  recognises: (bytes, fileName) => kindOfZip(bytes, fileName) === 'epub',
  read: readBook,
};

/** Version of the rules; a text read by other rules is another text. */
const rulesVersion = '1';

/** A book's chapters in the order of reading; its table of contents is furniture. Scripts and pictures are left out. */
async function readBook(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<ReadText> {
  const archive = await openZip(bytes, fileName);
  const book = await readPackage(archive, fileName);
  await refuseProtected(archive, book, fileName);
  const blocks: Block[] = [];
  for (const { entry, isContents } of book.chapters) {
    signal?.throwIfAborted();
    if (!archive.has(entry)) throw unreadable(fileName, `lacks a chapter that its list names ("${entry}")`);
    const place = { fileName, entry };
    const chapter = markupBlocks(plainCells(xhtmlAsHtml(await xmlOfEntry(archive, place), place)));
    for (const block of chapter) blocks.push(isContents ? { ...block, role: 'furniture' } : block);
  }
  return {
    ...factsOfText(documentFacts(book.stated, blocks, fileName)),
    confidence: 1,
    extractor: 'epub',
    extractorVersion: rulesVersion,
    blocks,
  };
}

/** A list of encrypted files may name fonts only, which shops merely garble; chapters in it are noise. */
async function refuseProtected(archive: ZipArchive, book: BookPackage, fileName: string): Promise<void> {
  const entry = 'META-INF/encryption.xml';
  if (!archive.has(entry)) return;
  const listed = await xmlOfEntry(archive, { fileName, entry });
  if (
    book.chapters.some(
      (chapter) => listed.includes(`"${encodeURI(chapter.entry)}"`) || listed.includes(`"${chapter.entry}"`),
    )
  )
    throw unreadable(fileName, 'is copy-protected: its chapters are encrypted and can not be read');
}

function unreadable(fileName: string, what: string): PlumbError {
  return new PlumbError('unreadable-file', `"${fileName}" ${what}.`, { fileName });
}
