import { z } from 'zod';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Attachment, PdfStandard } from '#shared/reports/exportForm.ts';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import { pageStyles } from '#shared/reports/styles/all.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { arrangePages, type PageOptions } from './arrangePages.ts';
import { type PagePicture, pageFolder, pictureFile, withPictures } from './pagePictures.ts';
import { checkGlyphs } from './checkGlyphs.ts';
import { createFontShelf, textsIn } from './fontShelf.ts';
import { reportTemplate } from './reportTemplate.ts';
import { readSpeech } from './scriptFaces.ts';
import { withoutHistory } from './withoutHistory.ts';

/** Every file with its relationship, description, media type and (from the document) date, as ISO 19005-3, 6.8, asks. */
const attachFiles = String.raw`
#for it in json(bytes(sys.inputs.attachments)) {
  pdf.attach(it.name, bytes(it.content), relationship: "data", mime-type: it.mediaType, description: it.description)
}
`;

export interface PrintedPages {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export interface PrintForm {
  readonly standard: PdfStandard;
  /** PDF/A dates each by the document: with any, `asOf` must be set. */
  readonly attachments: readonly Attachment[];
  /** Whether layouts are kept for the next print, which then sets only what changed; of many pages they never are. */
  readonly keepsLayout?: boolean;
}

const plainForm: PrintForm = { standard: 'a-3a', attachments: [] };

export interface Printer {
  /**
   * Sets a report as PDF to a standard (each demands tags, a title, a language and a glyph for every character); the same
   * report, options and form give the same bytes. Throws PlumbError `refused` where a character has no glyph.
   */
  readonly print: (report: ResolvedReport, options: PageOptions, form?: PrintForm) => PrintedPages;
  /** Sets a picture alone as PDF/A-3a; why that can not be done, or null. */
  readonly refusal: (picture: PagePicture) => string | null;
  /** Drops the layouts that were kept. */
  readonly forget: () => void;
}

/** Layouts that so many prints after them did not need are dropped. */
const printsKept = 5;
/** Some 2 MB each. */
const mostPagesKept = 60;

/** Loads Typst and the fonts once; setting a page blocks its thread, so a host keeps the printer in a worker. */
export async function createPrinter(fontPaths: readonly string[]): Promise<Printer> {
  const shelf = await createFontShelf(fontPaths, pageFolder);
  shelf.open(null);
  return {
    print: (report, options, form = plainForm) => {
      const pages = arrangePages(report, options);
      const speech = readSpeech(textsIn(pages));
      const { compiler, canSet } = shelf.open(speech);
      checkGlyphs(pages, canSet);
      const template = reportTemplate(pageStyles[options.settings.style], speech);
      const set = () => setPages(compiler, { template, data: JSON.stringify(pages) }, form);
      return withPictures(compiler, options.pictures?.values() ?? [], set);
    },
    refusal: (picture) => {
      const { compiler } = shelf.open(null);
      const template = trialOf(pictureFile(picture));
      const set = () => setPages(compiler, { template, data: '' }, plainForm);
      try {
        withPictures(compiler, [picture], set);
        return null;
      } catch (error) {
        if (error instanceof PlumbError) return saidIn(error);
        throw error;
      }
    },
    forget: () => shelf.open(null).compiler.evictCache(0),
  };
}

/** One report on a printer of its own. */
export async function printReport(
  report: ResolvedReport,
  options: PageOptions & { readonly fonts: readonly string[] },
): Promise<Uint8Array> {
  const { fonts, ...page } = options;
  const printer = await createPrinter(fonts);
  return printer.print(report, page).bytes;
}

/** A page of one picture. */
function trialOf(file: string): string {
  return `#set document(title: "Picture", date: datetime(year: 2000, month: 1, day: 1))\n#image("${file}", width: 100%, alt: "Picture")\n`;
}

function saidIn({ message, details }: PlumbError): string {
  const words = z.object({ messages: z.array(z.string()).min(1) }).safeParse(details).data?.messages ?? [message];
  return words.join('; ').replace(/\.$/u, '');
}

interface Pages {
  readonly template: string;
  /** JSON for it. */
  readonly data: string;
}

function setPages(
  compiler: NodeCompiler,
  { template, data }: Pages,
  { standard, attachments, keepsLayout = false }: PrintForm,
): PrintedPages {
  let keeps = false;
  try {
    const inputs = { data, attachments: JSON.stringify(attachments) };
    const compiled = compiler.compile({ mainFileContent: `${template}${attachFiles}`, inputs });
    const problems = compiled.takeDiagnostics();
    const { result } = compiled;
    if (result === null || problems !== null)
      throw new Error(JSON.stringify(problems?.shortDiagnostics ?? 'no result'));
    keeps = keepsLayout && result.numOfPages <= mostPagesKept;
    // Of many pages, what was only of use in laying them out makes room for the file.
    if (!keeps) compiler.evictCache(0);
    const bytes = compiler.pdf(result, { pdfStandard: standard });
    return { bytes: withoutHistory(bytes), pages: result.numOfPages };
  } catch (error) {
    throw explain(error);
  } finally {
    // Typst keeps laid-out pages in a cache for the whole process, which outlives the thread: see `Press.forget`.
    compiler.evictCache(keeps ? printsKept : 0);
  }
}

function explain(error: unknown): PlumbError {
  const words = error instanceof Error ? error.message : String(error);
  const messages = [...words.matchAll(/"?message"?: ?"((?:[^"\\]|\\.)*)"/gu)].map((match) => match[1] ?? '');
  const said = messages.length === 0 ? words : messages.join('; ');
  return new PlumbError('internal', `The report could not be set as PDF: ${said}`, { messages });
}
