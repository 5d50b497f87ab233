import type { Block, FoundFact, FoundFacts, ReadText } from '#shared/sources/readText.ts';
import { articleReadings, defuddleVersion, readabilityVersion, rulesVersion } from './articleReadings.ts';
import { classifyLines } from './classifyLines.ts';
import { decodePage, versionFor, type DecodedText } from './decodeText.ts';
import { findLanguage } from './findLanguage.ts';
import type { TextFormat } from './format.ts';
import { signsOf } from './lineSigns.ts';
import { isWithinLimits, measurePage } from './measurePage.ts';
import { known, pageFacts } from './pageFacts.ts';
import { parsePage } from './pageNodes.ts';
import { placedFacts, statedFacts } from './statedFacts.ts';
import { streamedBlocks, type StreamedBlock } from './streamedBlocks.ts';
import { visibleBlocks } from './visibleBlocks.ts';
import { withoutInlineFiles } from './withoutInlineFiles.ts';

export const html: TextFormat = {
  name: 'HTML',
  kind: 'article',
  mediaType: 'text/html',
  recognises: looksLikePage,
  read: readPage,
};

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
  const decoded = decodePage(bytes, fileName);
  const source = withoutInlineFiles(decoded.text);
  const measures = measurePage(source);
  return isWithinLimits(measures) ? readDocument(source, decoded, measures.tags) : readStream(source, decoded);
}

function readDocument(source: string, decoded: DecodedText, tags: number): ReadText {
  const page = parsePage(source);
  const visible = visibleBlocks(page);
  const lines = visible.blocks.map((block) => block.text);
  const classified = classifyLines(lines);
  const stated = statedFacts(lines, classified);
  const shown = [stated.publishedOn].filter((day) => day !== null);
  const facts = { ...placedFacts(stated), ...pageFacts(page, source, shown) };
  const [title, byline, publisher] = [valueOf(facts.title), valueOf(facts.byline), valueOf(facts.publisher)];
  const byLines = classified.roles.map((role) => role === 'body');
  const read = articleReadings(page, visible, tags, byLines, { title, byline, publisher });
  const inBody = read?.inBody ?? byLines;
  const blocks = visible.blocks.map((block, at): Block => {
    const isCaption = read?.isCaption[at] === true || classified.roles[at] === 'caption';
    return roleOf(block, inBody[at] ?? false, isCaption, title);
  });
  return {
    ...summary(blocks, facts),
    confidence: read?.confidence ?? Math.round(80 * classified.confidence) / 100,
    extractor: read === null ? 'plain-text' : 'plumbline',
    extractorVersion: versionFor(
      read === null ? rulesVersion : `${rulesVersion}+readability-${readabilityVersion}+defuddle-${defuddleVersion}`,
      decoded,
    ),
    blocks,
    readings: (read?.readings ?? []).map((reading) => ({
      ...reading,
      roles: reading.roles.map((role, at) => (isTitle(visible.blocks[at], title) ? 'furniture' : role)),
    })),
  };
}

/** A page too large or too deep for a document: its text as it comes, split by the lines' own signs; the markup's facts are not read. */
function readStream(source: string, decoded: DecodedText): ReadText {
  const streamed = streamedBlocks(source);
  const lines = streamed.map((block) => block.text);
  const classified = classifyLines(lines);
  const facts = placedFacts(statedFacts(lines, classified));
  const title = valueOf(facts.title);
  const blocks = streamed.map((block, at): Block => {
    const role = classified.roles[at];
    return roleOf(block, role === 'body', role === 'caption', title);
  });
  return {
    ...summary(blocks, facts),
    confidence: Math.round(50 * classified.confidence) / 100,
    extractor: 'plain-text',
    extractorVersion: versionFor(rulesVersion, decoded),
    blocks,
    readings: [],
  };
}

function summary(
  blocks: readonly Block[],
  facts: FoundFacts,
): Pick<ReadText, 'title' | 'byline' | 'publisher' | 'publishedOn' | 'language' | 'found'> {
  const language = languageOf(blocks, facts.language ?? null);
  return {
    title: valueOf(facts.title),
    byline: valueOf(facts.byline),
    publisher: valueOf(facts.publisher),
    publishedOn: valueOf(facts.publishedOn),
    language: valueOf(language),
    found: known({ ...facts, language }),
  };
}

function valueOf(fact: FoundFact | null | undefined): string | null {
  return fact?.value ?? null;
}

function roleOf(block: StreamedBlock, inBody: boolean, isCaption: boolean, title: string | null): Block {
  const { kind, level, text } = block;
  const named = level === undefined ? { kind, text } : { kind, level, text };
  if (isTitle(block, title)) return { ...named, role: 'furniture' };
  if (!inBody && kind === 'paragraph' && (isCaption || signsOf(text).caption))
    return { kind: 'caption', role: 'furniture', text };
  return { ...named, role: inBody ? 'body' : 'furniture' };
}

function isTitle(block: StreamedBlock | undefined, title: string | null): boolean {
  return block?.kind === 'heading' && block.text === title;
}

/** In UTF-16 units: more of a text than tells its language. */
const languageSample = 100_000;

/** The text's own language where it is plain; the page's tag if it says the same more closely (`en-GB`), or if nothing else does. */
function languageOf(blocks: readonly Block[], stated: FoundFact | null): FoundFact | null {
  const body = blocks.filter((block) => block.role === 'body');
  const found = findLanguage(sampleOf(body.length > 0 ? body : blocks));
  if (found === null) return stated;
  return stated !== null && stated.value.split('-')[0] === found
    ? stated
    : { value: found, from: 'language of the text' };
}

function sampleOf(blocks: readonly Block[]): string {
  let sample = '';
  for (const { text } of blocks) {
    sample += `${text.slice(0, languageSample)}\n`;
    if (sample.length >= languageSample) break;
  }
  return sample;
}
