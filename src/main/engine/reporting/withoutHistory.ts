const historyOf = /<xmpMM:History>[\s\S]*?<\/xmpMM:History>/gu;

/**
 * The same file with the XMP edit history that Typst invents for PDF/A ("saved", "converted") blanked by as many spaces:
 * no byte after it moves. ISO 19005-3, 6.6.6, asks for no history.
 */
export function withoutHistory(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  for (const { index, 0: history } of bytes.toString('latin1').matchAll(historyOf))
    bytes.fill(' ', index, index + history.length, 'latin1');
  return new Uint8Array(bytes);
}
