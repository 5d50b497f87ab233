import type { Block, ReadText } from '#shared/sources/readText.ts';
import type { TextFormat } from './format.ts';
import { classifyLines, type ClassifiedLines } from './classifyLines.ts';
import { decodeText } from './decodeText.ts';
import { findLanguage } from './findLanguage.ts';
import { linesOfText } from './linesOfText.ts';
import { statedFacts } from './statedFacts.ts';

export const plainText: TextFormat = {
  name: 'plain text',
  kind: 'article',
  mediaType: 'text/plain',
  recognises: () => true,
  read: readPlainText,
};

/** Version of the rules; a text read by other rules is another text. */
const rulesVersion = '2';

/** Text copied off a page, or typed: one block per line, body told from furniture by the lines' own signs. */
function readPlainText(bytes: Uint8Array, fileName: string): ReadText {
  const lines = linesOfText(decodeText(bytes, fileName).text);
  const classified = classifyLines(lines);
  const facts = statedFacts(lines, classified);
  const blocks = lines.map((text, at): Block => blockOf(text, at, classified, facts));
  const body = blocks.filter((block) => block.role === 'body').map((block) => block.text);
  return {
    title: facts.title,
    byline: facts.byline,
    publisher: facts.publisher,
    publishedOn: facts.publishedOn,
    language: findLanguage((body.length > 0 ? body : lines).join('\n')),
    confidence: classified.confidence,
    extractor: 'plain-text',
    extractorVersion: rulesVersion,
    blocks,
  };
}

function blockOf(
  text: string,
  at: number,
  classified: ClassifiedLines,
  facts: { readonly titleAt: number | null; readonly bylineAt: number | null },
): Block {
  if (at === facts.titleAt) return { kind: 'heading', role: 'furniture', text };
  if (at === facts.bylineAt) return { kind: 'paragraph', role: 'furniture', text };
  const role = classified.roles[at] ?? 'furniture';
  if (role === 'caption') return { kind: 'caption', role: 'furniture', text };
  return { kind: 'paragraph', role, text };
}
