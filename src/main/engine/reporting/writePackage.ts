import { crc32 } from 'node:zlib';

export interface PackedFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, 0:00: the first date that the format knows, the same for every file. */
const firstDay = (1 << 5) | 1;
const utf8Names = 0x800;
const version = 20;
const largest = 0xffffffff;

/**
 * A ZIP archive (APPNOTE 6.3.10) of stored, uncompressed files: no clock, no system and no compressor leaves a mark in it, so the
 * same files give the same bytes. Throws RangeError from 4 GB, where another format begins.
 */
export function writePackage(files: readonly PackedFile[]): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const encoded = Buffer.from(name, 'utf8');
    const facts = factsOf(encoded, bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, version, 0]), facts, place, encoded);
    const local = [Buffer.from([0x50, 0x4b, 3, 4]), facts, encoded, bytes];
    body.push(...local);
    at += lengthOf(local);
    if (at > largest) throw new RangeError('A package holds at most 4 GB.');
  }
  return new Uint8Array(Buffer.concat([...body, ...directory, endingOf(files.length, lengthOf(directory), at)]));
}

/** What the entry and the directory both say of a file. */
function factsOf(name: Uint8Array, bytes: Uint8Array): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(version, 0);
  facts.writeUInt16LE(utf8Names, 2);
  facts.writeUInt16LE(firstDay, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(bytes.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function endingOf(count: number, directoryLength: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryLength, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
