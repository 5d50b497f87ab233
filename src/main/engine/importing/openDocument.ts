import type { Block, ReadText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { TextFormat } from './format.ts';
import { kindOfZip } from './kindOfZip.ts';
import { odfBlocks, odfRunningLines } from './odfBlocks.ts';
import { xmlOfEntry } from './walkXml.ts';
import { documentFacts, factsOfText, type StatedProperties } from './statedProperties.ts';
import { elementTexts } from './xmlTexts.ts';
import { openZip, type ZipArchive } from './zipArchive.ts';

export const openDocument: TextFormat = {
  name: 'OpenDocument',
  kind: 'document',
  mediaType: 'application/vnd.oasis.opendocument.text',
  binary: true,
  recognises: (bytes, fileName) => kindOfZip(bytes, fileName) === 'odt',
  read: readOpenDocument,
};

/** Version of the rules; a text read by other rules is another text. */
const rulesVersion = '1';

/** An OpenDocument text with its notes and comments, as if all tracked changes were accepted; pictures are left out. */
async function readOpenDocument(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<ReadText> {
  const archive = await openZip(bytes, fileName);
  await refuseEncrypted(archive, fileName);
  if (!archive.has('content.xml')) throw unreadable(fileName, 'holds no content.xml: it is no OpenDocument text');
  const properties = await statedIn(archive, fileName);
  const { heads, feet } = await runningLines(archive, fileName);
  signal?.throwIfAborted();
  const place = { fileName, entry: 'content.xml' };
  const blocks = [...heads, ...odfBlocks(await xmlOfEntry(archive, place), place), ...feet];
  return {
    ...factsOfText(documentFacts(properties, blocks, fileName)),
    confidence: 1,
    extractor: 'opendocument',
    extractorVersion: rulesVersion,
    blocks,
  };
}

/** Under a password the archive opens, but each file in it is noise. */
async function refuseEncrypted(archive: ZipArchive, fileName: string): Promise<void> {
  const entry = 'META-INF/manifest.xml';
  if (!archive.has(entry)) return;
  const manifest = await xmlOfEntry(archive, { fileName, entry });
  if (/<(?:\w+:)?encryption-data\b/u.test(manifest))
    throw unreadable(fileName, 'is protected by a password. Save it without one and import it again');
}

async function statedIn(archive: ZipArchive, fileName: string): Promise<StatedProperties> {
  const place = { fileName, entry: 'meta.xml' };
  if (!archive.has(place.entry)) return {};
  const texts = elementTexts(await xmlOfEntry(archive, place), place);
  const first = (name: string): string | undefined => texts.get(name)?.[0];
  return {
    title: first('title'),
    author: first('initial-creator') ?? first('creator'),
    publisher: first('publisher'),
    created: first('creation-date'),
    modified: first('date'),
    language: first('language'),
  };
}

async function runningLines(
  archive: ZipArchive,
  fileName: string,
): Promise<{ readonly heads: readonly Block[]; readonly feet: readonly Block[] }> {
  const place = { fileName, entry: 'styles.xml' };
  if (!archive.has(place.entry)) return { heads: [], feet: [] };
  return odfRunningLines(await xmlOfEntry(archive, place), place);
}

function unreadable(fileName: string, what: string): PlumbError {
  return new PlumbError('unreadable-file', `"${fileName}" ${what}.`, { fileName });
}
