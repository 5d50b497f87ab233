import type { Block, ReadText } from '#shared/sources/readText.ts';
import type { TextFormat } from './format.ts';
import { classifyLines, type ClassifiedLines } from './classifyLines.ts';
import { decodeText, versionFor } from './decodeText.ts';
import { findLanguage } from './findLanguage.ts';
import { linesOfText } from './linesOfText.ts';
import { known } from './pageFacts.ts';
import { placedFacts, statedFacts } from './statedFacts.ts';

export const plainText: TextFormat = {
  name: 'plain text',
  kind: 'article',
  mediaType: 'text/plain',
  recognises: () => true,
  read: readPlainText,
};

/** Version of the rules; a text read by other rules is another text. */
const rulesVersion = '3';

/** Text copied off a page, or typed: one block per line, body told from furniture by the lines' own signs. */
function readPlainText(bytes: Uint8Array, fileName: string): ReadText {
  const decoded = decodeText(bytes, fileName);
  const lines = linesOfText(decoded.text);
  const classified = classifyLines(lines);
  const facts = statedFacts(lines, classified);
  const blocks = lines.map((text, at): Block => blockOf(text, at, classified, facts));
  const body = blocks.filter((block) => block.role === 'body').map((block) => block.text);
  const language = findLanguage((body.length > 0 ? body : lines).join('\n'));
  return {
    title: facts.title,
    byline: facts.byline,
    publisher: facts.publisher,
    publishedOn: facts.publishedOn,
    language,
    confidence: classified.confidence,
    extractor: 'plain-text',
    extractorVersion: versionFor(rulesVersion, decoded),
    blocks,
    found: known({
      ...placedFacts(facts),
      language: language === null ? null : { value: language, from: 'language of the text' },
    }),
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
