import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Of a PDF. */
export async function countPages(path) {
  const file = await getDocument({ data: new Uint8Array(readFileSync(path)), useWasm: false, verbosity: 0 }).promise;
  const { numPages } = file;
  await file.loadingTask.destroy();
  return numPages;
}
