import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { TextFormat } from './format.ts';
import { blocksOfLines } from './pdfBlocks.ts';
import { refuseBombs } from './pdfBombs.ts';
import { pdfProperties } from './pdfProperties.ts';
import { linesOfRuns, type PdfLine, type TextRun } from './pdfLines.ts';
import { documentFacts, factsOfText } from './statedProperties.ts';

export const pdf: TextFormat = {
  name: 'PDF',
  kind: 'document',
  mediaType: 'application/pdf',
  binary: true,
  recognises: isPdf,
  read: readPdf,
};

/** Version of the rules around pdf.js; a text read by other rules is another text. */
const rulesVersion = '1';
const mostPages = 20_000;
/** Letters of the whole document, and pieces of text on one page. */
const mostLetters = 100_000_000;
const mostRuns = 500_000;

/** Readers accept up to 1,024 bytes before the signature (PDF 1.7, appendix H.3.4.1); words before it make it a text. */
function isPdf(bytes: Uint8Array, fileName: string): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const at = head.indexOf('%PDF-');
  const before = head.slice(0, Math.max(0, at));
  return (
    at >= 0 && (before.includes('\u0000') || /^[\s\u00ef\u00bb\u00bf]*$/u.test(before) || /\.pdf$/iu.test(fileName))
  );
}

/**
 * A PDF's text layer, page by page, in the order of the file's content. A scan has no blocks. No script in it runs, no
 * font or file is fetched, and a password is not asked for: one that is empty opens it.
 */
async function readPdf(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<ReadText> {
  refuseBombs(bytes, fileName);
  // Loaded here, not with the module: only threads that meet a PDF pay for it.
  const { getDocument, version } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    // pdf.js takes the memory over that it is given.
    data: new Uint8Array(bytes),
    ...{ cMapUrl: characterMaps(), cMapPacked: true, verbosity: 0 },
    ...{ useWasm: false, useSystemFonts: false, disableFontFace: true, enableXfa: false, useWorkerFetch: false },
  });
  try {
    const document = await loading.promise;
    const lines = await readLines(document, fileName, signal);
    const blocks = blocksOfLines(lines);
    const stated = pdfProperties(await document.getMetadata());
    return {
      ...factsOfText(documentFacts(stated, blocks, fileName)),
      confidence: 0.9,
      extractor: 'pdf.js',
      extractorVersion: `${version}+${rulesVersion}`,
      blocks,
    };
  } catch (error) {
    signal?.throwIfAborted();
    throw asUnreadable(error, fileName);
  } finally {
    await loading.destroy();
  }
}

/** Maps from the codes of Chinese, Japanese and Korean fonts to letters lie in the package as files. */
function characterMaps(): string {
  return `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/cmaps/`;
}

async function readLines(document: PDFDocumentProxy, fileName: string, signal?: AbortSignal): Promise<PdfLine[]> {
  const { numPages } = document;
  if (numPages > mostPages) throw tooLong(fileName, `${mostPages.toLocaleString('en')} pages`);
  const lines: PdfLine[] = [];
  let letters = 0;
  for (let number = 1; number <= numPages; number += 1) {
    // A turn of the event loop, in which a cancellation can arrive.
    await setImmediate();
    signal?.throwIfAborted();
    for (const line of linesOfRuns(await runsOfPage(document, number, fileName), number)) {
      lines.push(line);
      letters += line.text.length;
    }
    if (letters > mostLetters) throw tooLong(fileName, `${mostLetters.toLocaleString('en')} letters`);
  }
  return lines;
}

async function runsOfPage(document: PDFDocumentProxy, number: number, fileName: string): Promise<TextRun[]> {
  const page = await document.getPage(number);
  const runs: TextRun[] = [];
  const pieces = page.streamTextContent({ includeMarkedContent: false }).getReader();
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    const { items }: { readonly items: readonly (TextRun | { readonly type: string })[] } = piece.value;
    for (const item of items) if ('str' in item) runs.push(item);
    if (runs.length > mostRuns) throw tooLong(fileName, `${mostRuns.toLocaleString('en')} pieces of text on a page`);
  }
  page.cleanup();
  return runs;
}

function tooLong(fileName: string, limit: string): PlumbError {
  return new PlumbError('unreadable-file', `"${fileName}" has more than ${limit}, the most that is read of a PDF.`, {
    fileName,
  });
}

function asUnreadable(error: unknown, fileName: string): unknown {
  if (error instanceof PlumbError || !(error instanceof Error)) return error;
  const message =
    error.name === 'PasswordException'
      ? `"${fileName}" is protected by a password. Save it without one and import it again.`
      : `"${fileName}" is damaged as a PDF: ${error.message.replace(/\.+$/u, '')}.`;
  return new PlumbError('unreadable-file', message, { fileName });
}
