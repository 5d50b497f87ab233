import { describePassage } from '#shared/sources/describePassage.ts';
import { type Block, canonicalText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from './Change.ts';
import { listPassages } from './queries/passages.ts';
import { getSource } from './queries/sources.ts';
import { readStoredText } from './queries/texts.ts';

const byHand = 'by hand';

/**
 * Writes the words that stand for a capture without words of its own, such as an image. Passages are found again by their
 * quote, the nearest first. Errors: `refused` where the source has a text that was read from it, or no capture.
 */
export function writeCaption(change: Change, sourceId: string, caption: string): void {
  const { title, captureId, language } = getSource(change.database, sourceId);
  const present = readStoredText(change.database, sourceId);
  if (captureId === null) throw new PlumbError('refused', `"${title}" is not imported yet: it has no capture.`);
  if (present !== null && present.extractor !== byHand && present.blocks.length > 0)
    throw new PlumbError('refused', `"${title}" has a text of its own, read by ${present.extractor}.`);
  const blocks = caption
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text): Block => ({ kind: 'caption', role: 'body', text }));
  const textId = change.newId();
  change.addText({
    ...{ textId, captureId, extractor: byHand, extractorVersion: '1', language, confidence: 1 },
    ...{ blocks, found: present?.found ?? {}, readings: [] },
  });
  change.update('sources', sourceId, { text_id: textId });
  findPassagesAgain(change, sourceId, blocks);
}

function findPassagesAgain(change: Change, sourceId: string, blocks: readonly Block[]): void {
  const text = canonicalText(blocks);
  for (const passage of listPassages(change.database, sourceId)) {
    const start = nearest(text, passage.exact, passage.start);
    if (start === null) {
      change.update('passages', passage.id, { state: 'lost' });
      continue;
    }
    const end = start + passage.exact.length;
    const { prefix, suffix, paragraph } = describePassage(blocks, start, end);
    change.update('passages', passage.id, {
      ...{ start_at: start, end_at: end, prefix, suffix, paragraph },
      state: start === passage.start ? 'anchored' : 'moved',
    });
  }
}

function nearest(text: string, quote: string, near: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  return best;
}
