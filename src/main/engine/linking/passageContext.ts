import type { ReadableDatabase } from '../store/Database.ts';
import { getPassage } from '../store/queries/passages.ts';
import { readStoredText } from '../store/queries/texts.ts';

/** UTF-16 units of the block that are shown on either side. */
const most = 160;

/** The words of its block around a passage, cut at words; what was stored with it where its text moved on. */
export function passageContext(
  database: ReadableDatabase,
  passageId: string,
): { readonly before: string; readonly after: string } {
  const { sourceId, start, end, prefix, suffix, state } = getPassage(database, passageId);
  if (state !== 'anchored') return { before: prefix, after: suffix };
  const blocks = database.remember(`blocks of ${sourceId}`, () => readStoredText(database, sourceId)?.blocks ?? []);
  const first = blocks.findLast((block) => block.start <= start);
  const last = blocks.findLast((block) => block.start < end);
  if (first === undefined || last === undefined) return { before: prefix, after: suffix };
  return {
    before: tail(first.text.slice(0, start - first.start)),
    after: head(last.text.slice(Math.max(0, end - last.start))),
  };
}

function tail(text: string): string {
  return text.length <= most ? text : `…${text.slice(-most).replace(/^\S*\s/, ' ')}`;
}

function head(text: string): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, ' ')}…`;
}
