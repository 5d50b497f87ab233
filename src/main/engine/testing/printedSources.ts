import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { InputOf } from '#shared/contract/contract.ts';
import { canonicalText } from '#shared/sources/readText.ts';
import { openTestCase, temporaryFolder, type TestCase, writeFile } from './openTestCase.ts';

type AllChoices = Omit<InputOf<'sources.printAnnotated'>, 'job' | 'sourceIds'>;
type Choices = Partial<AllChoices>;

const plainChoices: AllChoices = {
  ...{ notes: 'margin', extent: 'full', beside: 'all', paper: 'a4', withoutGlyph: 'refuse' },
  context: { unit: 'paragraphs', count: 1 },
};

const page = [
  '# Cranes in the harbour',
  'The port moved 74,000 tons of cargo in spring, said the guard who counted the ships.',
  '## What the ledger says',
  'Nobody at the ministry of ports would say where all of it went.',
  '| Port | Tons |\n| --- | --- |\n| Vostok | 1 200 |',
  'A last paragraph, far from what is marked.',
].join('\n\n');

export interface Printing extends TestCase {
  readonly folder: string;
  readonly sourceId: string;
  /** Marks the first place of these words; returns the passage's identifier. */
  mark(words: string, comment?: string): string;
  print(choices?: Choices, sourceIds?: readonly string[], signal?: AbortSignal): Promise<Uint8Array>;
}

export async function openPrinting(text = page): Promise<Printing> {
  const one = openTestCase();
  const folder = temporaryFolder();
  const { sourceId } = await one.work('sources.import', { job: 'i', handle: writeFile(folder, 'cranes.md', text) });
  const mark = (words: string, comment = '') => {
    const start = canonicalText(one.read('sources.open', { sourceId }).blocks).indexOf(words);
    return one.change('passages.mark', { sourceId, start, end: start + words.length, comment }).passageId;
  };
  const print = async (choices: Choices = {}, sourceIds: readonly string[] = [sourceId], signal?: AbortSignal) => {
    const asked = {
      ...plainChoices,
      ...choices,
      ...{ job: 'p', sourceIds: [...sourceIds] },
    };
    await one.work('sources.printAnnotated', asked, signal);
    return one.held.at(-1)?.bytes ?? new Uint8Array();
  };
  return { ...one, folder, sourceId, mark, print };
}

export interface PrintedText {
  readonly text: string;
  readonly x: number;
  /** Points from the foot of the page. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function readPdf(bytes: Uint8Array) {
  const loading = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const one = await document.getPage(number);
      const { items } = await one.getTextContent();
      const texts = items.flatMap((item): PrintedText[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x, y] = item.transform.map(Number);
        return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height }];
      });
      const { width, height } = one.getViewport({ scale: 1 });
      return { texts, width, height, tree: JSON.stringify(await one.getStructTree()) };
    }),
  );
  const { info } = await document.getMetadata();
  const outline = await document.getOutline();
  await loading.destroy();
  const text = plain(pages.flatMap(({ texts }) => texts.map((each) => each.text)).join(''));
  return { pages, text, info: JSON.stringify(info), tree: pages.map(({ tree }) => tree).join(''), outline };
}

/** Without white space and the invisible places to break. */
export function plain(text: string): string {
  return text.replace(/[\s\u200B\u00AD\u202F\u2060]/gu, '');
}
