import { promisify } from 'node:util';
import { crc32, inflateRaw, type ZlibOptions } from 'node:zlib';
import yauzl from 'yauzl';
import { PlumbError } from '#shared/values/PlumbError.ts';

/** One file of an archive; sizes in bytes, as the archive states them. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
}

/** An archive whose list of contents was checked; contents are checked as they are read. */
export interface ZipArchive {
  /** Files, without folders, in the archive's order. */
  readonly entries: readonly ZipEntry[];
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Errors: PlumbError `unreadable-file` for a name the archive does not have, for damage and for bombs. */
  read(name: string): Promise<Uint8Array>;
}

export const mostEntries = 50_000;
/** Bytes of one entry, inflated. */
export const largestEntry = 512 << 20;
/** Bytes of all entries, inflated. */
export const largestArchive = 2 ** 31;
/** Inflated to packed; documents stay below 100, deflate's utmost is 1,032. */
export const greatestRatio = 200;
/** Short files of one repeated character compress better than any limit; they do no harm. */
const ratioMatters = 4 << 20;
const localHeaderLength = 30;

interface Member extends ZipEntry {
  readonly entry: yauzl.Entry;
}

/**
 * Opens a ZIP archive held in memory. Nothing is written to disk.
 * @throws PlumbError `unreadable-file` naming file and entry: damage, encryption, paths that lead out of the archive,
 * names given twice, entries that share bytes, and more than the limits above.
 */
export async function openZip(bytes: Uint8Array, fileName: string): Promise<ZipArchive> {
  const refuse = refusals(fileName);
  const { zip, members } = await listMembers(bytes, refuse);
  checkTogether([...members.values()], bytes.length, refuse);
  return {
    entries: [...members.values()].map(({ name, size, packedSize }) => ({ name, size, packedSize })),
    names: [...members.keys()],
    has: (name) => members.has(name),
    read: async (name) => {
      const member = members.get(name);
      if (member === undefined) throw refuse(`has no entry "${name}"`, name);
      return readMember(zip, bytes, member, refuse);
    },
  };
}

type Refuse = (what: string, entry?: string) => PlumbError;

function refusals(fileName: string): Refuse {
  return (what, entry) =>
    new PlumbError('unreadable-file', `"${fileName}" ${what}.`, {
      fileName,
      ...(entry === undefined ? {} : { entry }),
    });
}

/** Whatever the archive's reader finds wrong, in words for people. */
function asDamage(error: unknown, refuse: Refuse, entry?: string): PlumbError {
  if (error instanceof PlumbError) return error;
  const reason = error instanceof Error ? error.message.replace(/\.+$/u, '') : String(error);
  return refuse(`is damaged as a ZIP archive${entry === undefined ? '' : ` at "${entry}"`}: ${reason}`, entry);
}

async function listMembers(
  bytes: Uint8Array,
  refuse: Refuse,
): Promise<{ readonly zip: yauzl.ZipFile; readonly members: ReadonlyMap<string, Member> }> {
  const members = new Map<string, Member>();
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Names are decoded and judged here, so that errors say which one and why.
    const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > mostEntries) throw refuse(`holds more than ${mostEntries.toLocaleString('en')} entries`);
    for await (const entry of zip.eachEntry()) {
      const member = checkedMember(entry, refuse);
      if (member === null) continue;
      if (members.has(member.name)) throw refuse(`holds two entries named "${member.name}"`, member.name);
      members.set(member.name, member);
    }
    return { zip, members };
  } catch (error) {
    throw asDamage(error, refuse);
  }
}

/** Null for a folder. */
function checkedMember(entry: yauzl.Entry, refuse: Refuse): Member | null {
  const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  if (leadsOut(name)) throw refuse(`holds an entry whose path leads out of the archive: "${shown(name)}"`, shown(name));
  if (name.endsWith('/')) return null;
  if (entry.isEncrypted())
    throw refuse(`is protected by a password (entry "${name}"). Save it without one and import it again`, name);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw refuse(`packs "${name}" by method ${entry.compressionMethod}, which is not supported`, name);
  const { uncompressedSize: size, compressedSize: packedSize } = entry;
  if (size > largestEntry) throw refuse(tooLarge(name), name);
  if (size > ratioMatters && size > packedSize * greatestRatio)
    throw refuse(`packs "${name}" more than ${greatestRatio} times smaller, as only a ZIP bomb does`, name);
  return { name, size, packedSize, entry };
}

/** Absolute paths, drive letters, backslashes, `..`, and characters that print nothing. */
function leadsOut(name: string): boolean {
  return (
    name === '' ||
    /^[/~]|^[a-z]:|\\|\p{Cc}/iu.test(name) ||
    name.split('/').some((part) => part === '..' || part === '.')
  );
}

function shown(name: string): string {
  return name.replace(/\p{Cc}/gu, '\ufffd').slice(0, 200);
}

function checkTogether(members: readonly Member[], length: number, refuse: Refuse): void {
  const total = members.reduce((sum, { size }) => sum + size, 0);
  if (total > largestArchive) throw refuse(`unpacks to more than ${megabytes(largestArchive)}, the most that is read`);
  const byPlace = members.toSorted((one, other) => placeOf(one) - placeOf(other));
  for (const [at, member] of byPlace.entries()) {
    const next = byPlace[at + 1];
    const end = placeOf(member) + localHeaderLength + member.packedSize;
    if (end <= (next === undefined ? length : placeOf(next))) continue;
    if (next === undefined) throw refuse(`is damaged as a ZIP archive: "${member.name}" is cut short`, member.name);
    throw refuse(`holds entries that share bytes ("${member.name}" and "${next.name}")`, member.name);
  }
}

function placeOf({ entry }: Member): number {
  return entry.relativeOffsetOfLocalHeader;
}

async function readMember(
  zip: yauzl.ZipFile,
  bytes: Uint8Array,
  { name, size, packedSize, entry }: Member,
  refuse: Refuse,
): Promise<Uint8Array> {
  const content = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).then(
    ({ fileDataStart }) => unpack(bytes.subarray(fileDataStart, fileDataStart + packedSize), entry),
    (error: unknown) => {
      throw asDamage(error, refuse, name);
    },
  );
  if (content === 'too long') throw refuse(`unpacks "${name}" to more than the ${size} bytes it states`, name);
  if (content === 'broken') throw refuse(`is damaged as a ZIP archive: "${name}" can not be unpacked`, name);
  if (content.length !== size || crc32(content) !== entry.crc32)
    throw refuse(`is damaged as a ZIP archive: "${name}" has another length or checksum than it states`, name);
  return content;
}

const inflate = promisify<Uint8Array, ZlibOptions, Uint8Array>(inflateRaw);

/** Inflating stops at the size that was stated and checked, so no lie about it costs memory. */
async function unpack(packed: Uint8Array, entry: yauzl.Entry): Promise<Uint8Array | 'too long' | 'broken'> {
  if (entry.compressionMethod === 0) return packed;
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  } catch (error) {
    return error instanceof RangeError ? 'too long' : 'broken';
  }
}

function tooLarge(name: string): string {
  return `holds "${shown(name)}", which unpacks to more than ${megabytes(largestEntry)}, the most that is read of one entry`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1 << 20)).toLocaleString('en')} MB`;
}
