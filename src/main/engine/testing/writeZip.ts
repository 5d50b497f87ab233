import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a test's archive; whatever is given beside its content is what the archive claims of it. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly stored?: boolean;
  readonly statedSize?: number;
  readonly statedCrc?: number;
  /** Bit 0 says that it is encrypted, bit 11 that its name is UTF-8. */
  readonly flags?: number;
  readonly method?: number;
  /** The number of an earlier part whose bytes this one claims for its own. */
  readonly sharesBytesOf?: number;
}

/** A ZIP archive, honest or lying, for tests. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const places: { readonly at: number; readonly packedSize: number }[] = [];
  let at = 0;
  for (const part of parts) {
    const content = typeof part.content === 'string' ? Buffer.from(part.content) : part.content;
    const packed = part.stored === true ? content : deflateRawSync(content);
    const place = part.sharesBytesOf === undefined ? undefined : places[part.sharesBytesOf];
    places.push(place ?? { at, packedSize: packed.length });
    const name = Buffer.from(part.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(part.flags ?? 0x800, 2);
    facts.writeUInt16LE(part.method ?? (part.stored === true ? 0 : 8), 4);
    facts.writeUInt32LE(part.statedCrc ?? crc32(content), 10);
    facts.writeUInt32LE(place?.packedSize ?? packed.length, 14);
    facts.writeUInt32LE(part.statedSize ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place32 = Buffer.alloc(14);
    place32.writeUInt32LE(place?.at ?? at, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, place32, name);
    if (place !== undefined) continue;
    const local = [Buffer.from([0x50, 0x4b, 3, 4]), facts, name, packed];
    body.push(...local);
    at += local.reduce((sum, { length }) => sum + length, 0);
  }
  return Buffer.concat([...body, ...directory, ending(parts.length, directory, at)]);
}

function ending(count: number, directory: readonly Uint8Array[], at: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return end;
}
