import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as pdf.js reads it back. */
export async function readPdfFile(bytes: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const { info, metadata } = await document.getMetadata();
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items, lang } = await page.getTextContent();
      const text = items.flatMap((item) => ('str' in item ? [item.str] : [])).join('');
      return { width, height, text, lang, tree: JSON.stringify(await page.getStructTree()) };
    }),
  );
  const outline = (await document.getOutline()) as readonly { readonly title: string }[] | null;
  const named = (await document.getAttachments()) ?? new Map<string, never>();
  const attachments = await Promise.all(
    Array.from(named, async ([id, { filename, description }]) => {
      const content: unknown = await document.getAttachmentContent(id);
      const bytes = content instanceof Uint8Array ? content : new Uint8Array();
      return { name: filename, description, text: Buffer.from(bytes).toString('utf8') };
    }),
  );
  const marked = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  await loading.destroy();
  return { pages, info: info as Record<string, unknown>, xmp: metadata?.getRaw() ?? '', outline, attachments, marked };
}

/** Every stream of a file, unpacked, one byte a character. */
export function streamsOf(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes);
  const streams: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at)) {
    const end = file.indexOf('endstream', at);
    streams.push(unpacked(file.subarray(at + 7, end)));
    at = end + 9;
  }
  return streams;
}

/** The whole file with every compressed stream unpacked in its place, one byte a character. */
export function uncompressed(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  let words = '';
  let from = 0;
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', from)) {
    const end = file.indexOf('endstream', at);
    words += file.toString('latin1', from, at);
    words += unpacked(file.subarray(at + 7, end));
    from = end + 9;
  }
  return words + file.toString('latin1', from);
}

function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return stream.toString('latin1');
  }
}
