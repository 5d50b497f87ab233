import type { StatedProperties } from './statedProperties.ts';

/** What pdf.js gives as a document's metadata: the information dictionary, and XMP where there is some. */
export interface PdfMetadata {
  readonly info: object;
  readonly metadata: { get(name: string): unknown } | null;
}

/** What a PDF's properties say of it. XMP, the newer of the two, goes first (ISO 32000-2, 14.3). */
export function pdfProperties({ info, metadata }: PdfMetadata): StatedProperties {
  const stated = new Map<string, unknown>(Object.entries(info));
  const either = (inXmp: readonly string[], inInfo: string): string | null => {
    const values = [...inXmp.map((name) => metadata?.get(name)), stated.get(inInfo)];
    return values.map(asText).find((text) => text !== null) ?? null;
  };
  return {
    title: either(['dc:title'], 'Title'),
    author: either(['dc:creator'], 'Author'),
    publisher: either(['dc:publisher'], ''),
    created: either(['xmp:createdate'], 'CreationDate'),
    modified: either(['xmp:modifydate'], 'ModDate'),
    language: either(['dc:language'], 'Language'),
  };
}

function asText(value: unknown): string | null {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  const joined = texts.join(', ').trim();
  return joined === '' ? null : joined;
}
