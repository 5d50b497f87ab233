/** Text in a legacy encoding, for tests: the reverse of what `TextDecoder` reads. Errors: TypeError for a sign it lacks. */
export function encodeText(text: string, encoding: string): Uint8Array {
  const codes = codesOf(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((sign) => {
      const code = codes.get(sign);
      if (code === undefined) throw new TypeError(`${encoding} has no "${sign}".`);
      return code;
    }),
  );
}

function codesOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  if (encoding.startsWith('utf-16')) return new WideCodes(encoding === 'utf-16le');
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const learn = (...code: number[]): void => {
    try {
      const sign = decoder.decode(Uint8Array.from(code));
      if (Array.from(sign).length === 1 && !codes.has(sign)) codes.set(sign, code);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let one = 0; one < 256; one += 1) learn(one);
  for (let lead = 0x81; lead < 255; lead += 1) for (let trail = 0x30; trail < 255; trail += 1) learn(lead, trail);
  return codes;
}

/** UTF-16 needs no table. */
class WideCodes extends Map<string, readonly number[]> {
  private readonly isLittle: boolean;

  constructor(isLittle: boolean) {
    super();
    this.isLittle = isLittle;
  }

  override get(sign: string): readonly number[] {
    const bytes = Buffer.from(sign, 'utf16le');
    return [...(this.isLittle ? bytes : bytes.swap16())];
  }
}
