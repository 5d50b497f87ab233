import { getDocument, GlobalWorkerOptions, TextLayer, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- Vite gives the worker's address as the default export
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type PdfFile = PDFDocumentProxy;

/** Opens a PDF that others made. Nothing in it runs, and what its fonts and pictures need is part of the application. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  GlobalWorkerOptions.workerSrc = workerAddress;
  const resources = new URL('pdfjs/', document.baseURI).href;
  return getDocument({
    data: bytes,
    ...{ useWasm: false, useWorkerFetch: false, enableXfa: false, useSystemFonts: true },
    ...{ cMapUrl: `${resources}cmaps/`, cMapPacked: true, standardFontDataUrl: `${resources}standard_fonts/` },
    ...{ wasmUrl: `${resources}wasm/`, verbosity: 0 },
    // A page's picture larger than this would take gigabytes decoded.
    maxImageSize: 100_000_000,
  }).promise;
}

export interface PageSize {
  /** Points */
  readonly width: number;
  readonly height: number;
}

export async function sizeOfPage(file: PdfFile, number: number): Promise<PageSize> {
  const { width, height } = (await file.getPage(number)).getViewport({ scale: 1 });
  return { width, height };
}

/** Draws one page at a width in CSS pixels, off screen, then puts it on the canvas whole: no page ever flashes white. */
export async function drawPage(file: PdfFile, number: number, canvas: HTMLCanvasElement, width: number): Promise<void> {
  const page = await file.getPage(number);
  const ratio = window.devicePixelRatio || 1;
  const viewport = page.getViewport({ scale: (width * ratio) / page.getViewport({ scale: 1 }).width });
  const hidden = document.createElement('canvas');
  hidden.width = Math.round(viewport.width);
  hidden.height = Math.round(viewport.height);
  await page.render({ canvas: hidden, viewport }).promise;
  canvas.width = hidden.width;
  canvas.height = hidden.height;
  canvas.getContext('2d')?.drawImage(hidden, 0, 0);
}

export interface LayeredText {
  /** One span for each item of the page's text, in the file's order. */
  readonly spans: readonly HTMLElement[];
  readonly items: readonly string[];
}

/** Lays the page's words, unseen, over its picture, so that they can be selected. */
export async function layText(file: PdfFile, number: number, container: HTMLElement): Promise<LayeredText> {
  const page = await file.getPage(number);
  const layer = new TextLayer({
    textContentSource: await page.getTextContent(),
    container,
    viewport: page.getViewport({ scale: 1 }),
  });
  await layer.render();
  return { spans: layer.textDivs, items: layer.textContentItemsStr };
}
