import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- Vite gives the worker's address as the default export
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { once } from '#shared/values/once.ts';

export type PageFile = PDFDocumentProxy;

export interface PageSize {
  /** Points */
  readonly width: number;
  readonly height: number;
}

/** Starting one takes longer than reading ten pages with it, so one reads all files; what it holds of a file goes when that is destroyed. */
const startedWorker = once(() => {
  GlobalWorkerOptions.workerSrc = workerAddress;
  return new PDFWorker();
});

/** Reads a PDF without touching the network: its fonts are in it, and the worker is part of the application. */
export async function readPages(bytes: Uint8Array): Promise<{ file: PageFile; sizes: readonly PageSize[] }> {
  const worker = startedWorker();
  const file = await getDocument({ data: bytes, worker, useWasm: false, useWorkerFetch: false, enableXfa: false })
    .promise;
  const sizes = Array.from({ length: file.numPages }, async (_, index): Promise<PageSize> => {
    const page = await file.getPage(index + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    return { width, height };
  });
  return { file, sizes: await Promise.all(sizes) };
}

/** Draws one page at a width in CSS pixels, off screen, then puts it on the canvas whole: no page ever flashes white. */
export async function drawPage(
  file: PageFile,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  ratio: number,
): Promise<void> {
  const page = await file.getPage(number);
  const viewport = page.getViewport({ scale: (width * ratio) / page.getViewport({ scale: 1 }).width });
  const hidden = document.createElement('canvas');
  hidden.width = Math.round(viewport.width);
  hidden.height = Math.round(viewport.height);
  await page.render({ canvas: hidden, viewport }).promise;
  canvas.width = hidden.width;
  canvas.height = hidden.height;
  canvas.getContext('2d')?.drawImage(hidden, 0, 0);
}
