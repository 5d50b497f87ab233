import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Check } from '#shared/contract/journal.ts';
import { inReadingOrder, type TextPiece } from '#shared/reports/readingOrder.ts';
import { manifestName } from '#shared/reports/manifest.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fileProblem } from '../fileProblem.ts';
import { refuseBombs } from '../importing/pdfBombs.ts';
import { isHtml, isHtmlReport, readHtmlReport } from './readHtmlReport.ts';
import { isZip, readReportPackage } from './readReportPackage.ts';

/** A report's file as far as verifying looks at it. */
export interface ReportFile {
  readonly form: 'pdf' | 'html';
  /** Of the whole file, in hex. */
  readonly sha256: string;
  readonly manifest: string;
  /** The files beside the manifest, by name. */
  readonly tables: ReadonlyMap<string, Uint8Array>;
  /** The text layer of each page, a line end where a line ends; of a web page its words. */
  readonly pages: readonly string[];
  /** What is said of the files beside it in a package. */
  readonly packed: readonly Check[];
}

const mostBytes = 1 << 30;
const mostPages = 20_000;
const mostRuns = 500_000;
const mostManifestBytes = 128 << 20;
const mostAttachments = 1_000;

/**
 * A report's PDF, the ZIP package of one, or a report as a web page, from a path. Errors: as `readReportFile`; `unreadable-file` too
 * for what is not there, or has more than 1 GB.
 */
export async function openReportFile(path: string, fileName: string, signal: AbortSignal): Promise<ReportFile> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > mostBytes)
      throw new PlumbError(
        'unreadable-file',
        `"${fileName}" has more than ${mostBytes >> 30} GB, the most that is read.`,
      );
    bytes = await readFile(path);
  } catch (error) {
    throw fileProblem(error, `"${fileName}"`, 'unreadable-file');
  }
  if (isZip(bytes)) return readReportPackage(bytes, fileName, (pdf, name) => readReportFile(pdf, name, signal));
  if (isHtmlReport(bytes)) return readHtmlReport(bytes, fileName);
  return readReportFile(bytes, fileName, signal);
}

/**
 * Reads the evidence out of a PDF of any origin. No script in it runs and nothing is fetched.
 * Errors: `unsupported-format` for what is no PDF or holds no evidence manifest; `unreadable-file` for a damaged one.
 */
export async function readReportFile(bytes: Uint8Array, fileName: string, signal: AbortSignal): Promise<ReportFile> {
  if (!Buffer.from(bytes.subarray(0, 1_024)).toString('latin1').includes('%PDF-'))
    throw new PlumbError('unsupported-format', notOfReport(bytes, fileName), { fileName });
  refuseBombs(bytes, fileName);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    // pdf.js takes the memory over that it is given.
    data: new Uint8Array(bytes),
    ...{ verbosity: 0, useWasm: false, useSystemFonts: false, disableFontFace: true, enableXfa: false },
    useWorkerFetch: false,
  });
  try {
    const document = await loading.promise;
    const files = await readAttachments(document, signal);
    const manifest = files.get(manifestName);
    if (manifest === undefined) throw noManifest(fileName);
    files.delete(manifestName);
    if (manifest.length > mostManifestBytes)
      throw new PlumbError(
        'unreadable-file',
        `The manifest in "${fileName}" has more than ${mostManifestBytes >> 20} MB.`,
      );
    const pages = await readPages(document, fileName, signal);
    const text = Buffer.from(manifest).toString('utf8');
    return { form: 'pdf', sha256, manifest: text, tables: files, pages, packed: [] };
  } catch (error) {
    signal.throwIfAborted();
    throw asUnreadable(error, fileName);
  } finally {
    await loading.destroy();
  }
}

function notOfReport(bytes: Uint8Array, fileName: string): string {
  return isHtml(bytes)
    ? `"${fileName}": This web page is no report of Plumbline.`
    : `"${fileName}" is not a PDF, nor a package or a web page of a report.`;
}

async function readAttachments(document: PDFDocumentProxy, signal: AbortSignal): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const named = [...((await document.getAttachments()) ?? [])].slice(0, mostAttachments);
  for (const [id, { filename }] of named) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, so that a cancel is heard between them
    const content = await document.getAttachmentContent(id);
    signal.throwIfAborted();
    if (content !== null && !files.has(filename)) files.set(filename, content);
  }
  return files;
}

async function readPages(document: PDFDocumentProxy, fileName: string, signal: AbortSignal): Promise<string[]> {
  if (document.numPages > mostPages)
    throw new PlumbError('unreadable-file', `"${fileName}" has more than ${mostPages.toLocaleString('en')} pages.`);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a turn of the event loop, in which a cancel can arrive
    await setImmediate();
    signal.throwIfAborted();
    // oxlint-disable-next-line no-await-in-loop -- page by page, so that one at a time is in memory
    pages.push(await textOfPage(document, number, fileName));
  }
  return pages;
}

/** What pdf.js tells of a piece of text. */
interface LayerItem extends Partial<Pick<TextPiece, 'str' | 'dir' | 'hasEOL'>> {
  readonly transform?: readonly number[];
}

async function textOfPage(document: PDFDocumentProxy, number: number, fileName: string): Promise<string> {
  const page = await document.getPage(number);
  const read: TextPiece[] = [];
  const pieces = page.streamTextContent({ includeMarkedContent: false }).getReader();
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    const { items }: { readonly items: readonly LayerItem[] } = piece.value;
    for (const { str = '', dir = 'ltr', hasEOL = false, transform = [] } of items)
      read.push({ str, dir, hasEOL, x: transform[4] ?? 0 });
    if (read.length > mostRuns)
      throw new PlumbError('unreadable-file', `A page of "${fileName}" has too many pieces of text.`);
  }
  page.cleanup();
  return inReadingOrder(read);
}

function noManifest(fileName: string): PlumbError {
  return new PlumbError('unsupported-format', `"${fileName}": This PDF holds no evidence manifest.`, { fileName });
}

function asUnreadable(error: unknown, fileName: string): unknown {
  if (error instanceof PlumbError || !(error instanceof Error)) return error;
  const message =
    error.name === 'PasswordException'
      ? `"${fileName}" is protected by a password. Save it without one and verify it again.`
      : `"${fileName}" is damaged as a PDF: ${error.message.replace(/\.+$/u, '')}.`;
  return new PlumbError('unreadable-file', message, { fileName });
}
