const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Reads a stream of chunks by lengths and by heads; holds no more than what is asked for and one chunk. */
export class ByteStream {
  /** Bytes taken or skipped so far. */
  position = 0;
  private readonly chunks: AsyncGenerator<Uint8Array>;
  private rest: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncGenerator<Uint8Array>) {
    this.chunks = chunks;
  }

  /** The next `length` bytes, or all that is left where that is less. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0 && (await this.fill())) {
      const part = this.rest.subarray(0, missing);
      parts.push(part);
      this.drop(part.length);
      missing -= part.length;
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
  }

  /** Passes over `length` bytes; false if there are fewer. */
  async skip(length: number): Promise<boolean> {
    let missing = length;
    while (missing > 0 && (await this.fill())) {
      const passed = Math.min(missing, this.rest.length);
      this.drop(passed);
      missing -= passed;
    }
    return missing === 0;
  }

  /** Passes over line breaks; false at the stream's end. */
  async skipBlankLines(): Promise<boolean> {
    while (await this.fill()) {
      const blank = this.rest.findIndex((byte) => byte !== lineFeed && byte !== carriageReturn);
      this.drop(blank < 0 ? this.rest.length : blank);
      if (blank >= 0) return true;
    }
    return false;
  }

  /** Everything up to the next empty line, which is passed over; null if there is none within `most` bytes. */
  async takeHead(most: number): Promise<Uint8Array | null> {
    let head: Uint8Array = new Uint8Array();
    while (head.length < most && (await this.fill())) {
      const before = head.length;
      const seen = before === 0 ? this.rest.subarray(0, most) : Buffer.concat([head, this.rest.subarray(0, most)]);
      const end = emptyLineIn(seen);
      if (end !== null) {
        this.drop(end.next - before);
        return seen.subarray(0, end.at);
      }
      head = seen;
      this.drop(seen.length - before);
    }
    return null;
  }

  async close(): Promise<void> {
    await this.chunks.return(undefined);
  }

  private async fill(): Promise<boolean> {
    while (this.rest.length === 0) {
      const next = await this.chunks.next();
      if (next.done === true) return false;
      this.rest = next.value;
    }
    return true;
  }

  private drop(length: number): void {
    this.rest = this.rest.subarray(length);
    this.position += length;
  }
}

/** Where the first empty line's break before it begins, and where it ends. */
export function emptyLineIn(bytes: Uint8Array): { readonly at: number; readonly next: number } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = buffer.indexOf('\r\n\r\n');
  const narrow = (wide < 0 ? buffer : buffer.subarray(0, wide)).indexOf('\n\n');
  if (narrow >= 0) return { at: narrow, next: narrow + 2 };
  return wide < 0 ? null : { at: wide, next: wide + 4 };
}
