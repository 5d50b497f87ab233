/** Documents that are ZIP archives inside, told apart by what they hold. */
export type ZippedKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'epub';

const mediaTypes: readonly (readonly [string, ZippedKind])[] = [
  ['application/epub+zip', 'epub'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
];
const folders: readonly (readonly [string, ZippedKind])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];
const endings: readonly (readonly [RegExp, ZippedKind])[] = [
  [/\.do[ct][xm]$/iu, 'docx'],
  [/\.xl[st][xm]$/iu, 'xlsx'],
  [/\.pp[ts][xm]$/iu, 'pptx'],
  [/\.ott?$|\.odt$/iu, 'odt'],
  [/\.ods$/iu, 'ods'],
  [/\.odp$/iu, 'odp'],
  [/\.epub$/iu, 'epub'],
];

/**
 * The kind of a zipped document, from the archive's beginning: by its stated media type or its folders, and only where
 * neither is in sight by the file's name. Null for other archives and for what is none.
 */
export function kindOfZip(head: Uint8Array, fileName: string): ZippedKind | null {
  const entries = entriesInSight(head);
  const [first] = entries;
  if (first === undefined) return null;
  // The first entry, stored as it is, by the rules of EPUB (OCF 3.3, 4.2) and OpenDocument (1.3, part 2, 3.3).
  const stated = first.name === 'mimetype' ? first.stored : '';
  const byType = mediaTypes.find(([type]) => stated === type || stated === `${type}-template`);
  if (byType !== undefined) return byType[1];
  const byFolder = folders.find(([folder]) => entries.some(({ name }) => name.startsWith(folder)));
  if (byFolder !== undefined) return byFolder[1];
  return endings.find(([ending]) => ending.test(fileName))?.[1] ?? null;
}

interface EntryInSight {
  readonly name: string;
  /** The content as it lies in the archive, up to 200 letters. */
  readonly stored: string;
}

/** Names in the archive's local headers, as far as the beginning shows them. */
function entriesInSight(head: Uint8Array): readonly EntryInSight[] {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 65_536));
  const signature = Buffer.from([0x50, 0x4b, 3, 4]);
  const entries: EntryInSight[] = [];
  if (bytes.indexOf(signature) !== 0) return entries;
  for (let at = 0; at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(signature, at + 4)) {
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
    const start = nameEnd + bytes.readUInt16LE(at + 28);
    const size = Math.min(200, bytes.readUInt32LE(at + 18));
    entries.push({
      name: bytes.toString('latin1', at + 30, nameEnd),
      stored: bytes.toString('latin1', start, start + size).trim(),
    });
  }
  return entries;
}
