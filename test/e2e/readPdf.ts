import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly title: string;
  /** The text layer, white space folded. */
  readonly text: string;
  /** The file's bytes as Latin-1, for what must not stand anywhere in it. */
  readonly raw: string;
  /** The words of the files inside, with their names. */
  readonly attachments: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = Buffer.from(bytes).toString('latin1');
  const task = getDocument({ data: new Uint8Array(bytes) });
  const pdf = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getTextContent()),
  );
  const words = pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')));
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  const attachments = await Promise.all(
    Array.from((await pdf.getAttachments()) ?? new Map<string, never>(), async ([id, { filename }]) => {
      const content: unknown = await pdf.getAttachmentContent(id);
      return `${filename}\n${content instanceof Uint8Array ? Buffer.from(content).toString('utf8') : ''}`;
    }),
  );
  await task.destroy();
  return { title, text: words.join(' ').replaceAll(/\s+/g, ' '), raw, attachments };
}
