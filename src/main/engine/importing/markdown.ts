import type { ReadText } from '#shared/sources/readText.ts';
import { decodeText } from './decodeText.ts';
import type { TextFormat } from './format.ts';
import { frontMatter } from './frontMatter.ts';
import { documentFacts, factsOfText } from './statedProperties.ts';

export const markdown: TextFormat = {
  name: 'Markdown',
  kind: 'document',
  mediaType: 'text/markdown',
  recognises: isMarkdown,
  read: readMarkdown,
};

const markedVersion = '18.2.1';
/** Version of the rules around marked; a text read by other rules is another text. */
const rulesVersion = '1';

/** Nothing in its content tells it from plain text for certain, so its name does; a whole page is HTML by any name. */
function isMarkdown(bytes: Uint8Array, fileName: string): boolean {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /\.(?:md|markdown)$/iu.test(fileName) && !/^\W{0,8}<(?:!doctype html|html)\b/iu.test(opening);
}

/** Markdown as blocks. Nothing is rendered: markup in it is dropped, its words stay. */
async function readMarkdown(bytes: Uint8Array, fileName: string): Promise<ReadText> {
  const { text } = decodeText(bytes, fileName);
  const { stated, rest } = frontMatter(text);
  const { markdownBlocks } = await import('./markdownBlocks.ts');
  const blocks = markdownBlocks(rest);
  return {
    ...factsOfText(documentFacts(stated, blocks, fileName)),
    confidence: 1,
    extractor: 'marked',
    extractorVersion: `${markedVersion}+${rulesVersion}`,
    blocks,
  };
}
