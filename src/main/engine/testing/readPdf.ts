import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text layer, the tags of every page and the outline; every stretch of text with its place in points; the text with the invisible places to break and all white space taken out, and how far right it reaches in points. */
export async function readPdf(bytes: Uint8Array) {
  const loading = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  const trees: unknown[] = [];
  const placed: { text: string; left: number; baseline: number; width: number; height: number }[] = [];
  let right = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    trees.push(await page.getStructTree());
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push(runs.map((run) => run.str).join(''));
    placed.push(
      ...runs
        .filter(({ str }) => str.trim() !== '')
        .map(({ str: text, transform, width, height }) => ({
          text,
          left: Number(transform[4]),
          baseline: Number(transform[5]),
          width,
          height,
        })),
    );
    right = Math.max(right, ...runs.map((run) => Number(run.transform[4]) + run.width));
  }
  const { info } = await document.getMetadata();
  const outline = await document.getOutline();
  await loading.destroy();
  return {
    text: plain(pages.join('')),
    right,
    info: JSON.stringify(info),
    structure: JSON.stringify(trees),
    outline,
    pages: pages.length,
    placed,
  };
}

/** Without white space and places to break, which every setting puts elsewhere. */
export function plain(text: string): string {
  return text.replace(/[\s\u200B\u00AD\u2060]/gu, '');
}
