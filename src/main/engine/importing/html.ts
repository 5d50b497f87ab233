import type { Block, ReadText } from '#shared/sources/readText.ts';
import { blockPlaces } from './blockPlaces.ts';
import { bodyBlocks } from './bodyBlocks.ts';
import { classifyLines, type ClassifiedLines } from './classifyLines.ts';
import { decodePage } from './decodeText.ts';
import { findLanguage } from './findLanguage.ts';
import type { TextFormat } from './format.ts';
import { signsOf } from './lineSigns.ts';
import { markArticle } from './markArticle.ts';
import { pageFacts } from './pageFacts.ts';
import { parsePage } from './pageNodes.ts';
import { placeVerdicts } from './placeVerdicts.ts';
import { statedFacts } from './statedFacts.ts';
import { visibleBlocks, type VisibleBlock, type VisiblePage } from './visibleBlocks.ts';

export const html: TextFormat = {
  name: 'HTML',
  kind: 'article',
  mediaType: 'text/html',
  recognises: looksLikePage,
  read: readPage,
};

const readabilityVersion = '0.6.0';
/** Version of the rules around Readability; a text read by other rules is another text. */
const rulesVersion = '2';
/** Browsers nest at most 512 elements; Readability's cost grows with the square of the depth. */
const deepestReadable = 512;
/** Beyond this many texts Readability takes longer than a reader waits; the lines' own signs decide then. */
const mostReadable = 60_000;

function looksLikePage(bytes: Uint8Array, fileName: string): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).replaceAll('\u0000', '');
  const opening = head
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '')
    .replace(/^(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)+/u, '');
  if (
    /^<(?:!doctype\s+html|html|head|body|meta|title|div|article|main|section|header|p|h1|script|style|table|center|span|nav)\b/iu.test(
      opening,
    )
  )
    return true;
  const tags =
    head.match(/<\/?(?:html|body|div|p|span|article|section|script|h[1-6]|ul|li|table|td|a|meta)\b[^<>]*>/giu)
      ?.length ?? 0;
  return tags >= 6 || (tags > 0 && /\.x?html?$/iu.test(fileName));
}

function readPage(bytes: Uint8Array, fileName: string): ReadText {
  const page = parsePage(decodePage(bytes, fileName).text);
  const visible = visibleBlocks(page);
  const lines = visible.blocks.map((block) => block.text);
  const classified = classifyLines(lines);
  const facts = pageFacts(page);
  const stated = statedFacts(lines, classified);
  const isReadable = canBeRead(visible);
  const places = isReadable ? blockPlaces(page, visible.blocks) : [];
  const kept = isReadable ? markArticle(page, visible.blocks) : null;
  const taken = visible.blocks.map((block, at) =>
    kept === null ? classified.roles[at] === 'body' : (kept[at] ?? 0) >= 0.5 && belongs(block),
  );
  const verdicts = placeVerdicts(places, visible.blocks, taken);
  const title = facts.title ?? stated.title;
  const byline = facts.byline ?? stated.byline;
  const publisher = facts.publisher ?? stated.publisher;
  const inBody = bodyBlocks(visible.blocks, taken, verdicts, { title, byline, publisher });
  const blocks = visible.blocks.map((block, at): Block =>
    roleOf(block, inBody[at] ?? false, verdicts[at] === 'caption', title),
  );
  const body = blocks.filter((block) => block.role === 'body').map((block) => block.text);
  return {
    title,
    byline,
    publisher,
    publishedOn: facts.publishedOn ?? stated.publishedOn,
    language: languageOf(body.length > 0 ? body : lines, facts.language),
    confidence: confidenceOf(kept !== null, inBody, visible, classified),
    extractor: kept === null ? 'plain-text' : 'readability',
    extractorVersion: kept === null ? rulesVersion : `${readabilityVersion}+${rulesVersion}`,
    blocks,
  };
}

function canBeRead(visible: VisiblePage): boolean {
  const texts = visible.blocks.reduce((sum, block) => sum + block.textNodes.length, 0);
  return visible.depth <= deepestReadable && texts <= mostReadable;
}

/** What Readability leaves in though it is none of the article: captions, credits, sign-up boxes, links to related stories. */
function belongs(block: VisibleBlock): boolean {
  if (block.kind === 'caption') return false;
  const signs = signsOf(block.text);
  return !signs.caption && !signs.furniture;
}

function roleOf(block: VisibleBlock, inBody: boolean, isCaption: boolean, title: string | null): Block {
  const { kind, text } = block;
  if (kind === 'heading' && text === title) return { kind, role: 'furniture', text };
  if (!inBody && kind === 'paragraph' && (isCaption || signsOf(text).caption))
    return { kind: 'caption', role: 'furniture', text };
  return { kind, role: inBody ? 'body' : 'furniture', text };
}

/** The text's own language where it is plain; the page's tag if it says the same more closely (`en-GB`), or if nothing else does. */
function languageOf(lines: readonly string[], stated: string | null): string | null {
  const found = findLanguage(lines.join('\n'));
  if (found === null) return stated;
  return stated !== null && stated.split('-')[0] === found ? stated : found;
}

/** Two independent readings that agree (word F1) are seldom both wrong; a short body is trusted less. */
function confidenceOf(
  isReadable: boolean,
  inBody: readonly boolean[],
  visible: VisiblePage,
  classified: ClassifiedLines,
): number {
  if (!isReadable) return Math.round(80 * classified.confidence) / 100;
  let both = 0;
  let one = 0;
  let other = 0;
  for (const [at, block] of visible.blocks.entries()) {
    const length = block.text.length;
    if (inBody[at] === true) one += length;
    if (classified.roles[at] === 'body') other += length;
    if (inBody[at] === true && classified.roles[at] === 'body') both += length;
  }
  if (one === 0) return 0;
  const agreement = (2 * both) / (one + other);
  return Math.round(100 * (0.15 + 0.7 * agreement + 0.15 * Math.min(1, one / 1500))) / 100;
}
