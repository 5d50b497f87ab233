/** Where one message of a mailbox stands in its bytes, without the `From ` line before it. */
export interface MessagePlace {
  readonly start: number;
  readonly end: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const fromLine = Buffer.from('From ');
const longestFromLine = 1_000;

/**
 * The messages of a mailbox in order (RFC 4155 and its older kin). A `From ` line opens a message only where the next line is a
 * header field, and where an empty line stands before it or it ends in a time and a year: sentences that begin with "From" do not.
 */
export function* messagePlaces(mailbox: Uint8Array): Generator<MessagePlace> {
  const bytes = Buffer.from(mailbox.buffer, mailbox.byteOffset, mailbox.byteLength);
  let open: number | null = null;
  for (let at = bytes.indexOf(fromLine); at >= 0; at = bytes.indexOf(fromLine, at + fromLine.length)) {
    const start = startOfMessage(bytes, at);
    if (start === null) continue;
    if (open !== null) yield { start: open, end: endBefore(bytes, at, open) };
    open = start;
  }
  if (open !== null) yield { start: open, end: endBefore(bytes, bytes.length, open) };
}

/** Where the message begins whose `From ` line stands at `at`, or null if it is none. */
function startOfMessage(bytes: Buffer, at: number): number | null {
  if (at > 0 && bytes[at - 1] !== lineFeed) return null;
  const feed = bytes.subarray(at, at + longestFromLine).indexOf(lineFeed);
  if (feed < 0) return null;
  const line = bytes.toString('latin1', at, at + feed);
  const next = bytes.toString('latin1', at + feed + 1, at + feed + 1 + 200);
  if (!/^(?:>*From |[!-9;-~]+[ \t]*:)/u.test(next)) return null;
  const isDated = /\d{1,2}:\d{2}(?::\d{2})?\s.*\b\d{4}\b/u.test(line);
  return isDated || followsEmptyLine(bytes, at) ? at + feed + 1 : null;
}

function followsEmptyLine(bytes: Buffer, at: number): boolean {
  if (at <= 1) return true;
  const before = bytes[at - 2] === carriageReturn ? at - 3 : at - 2;
  return before < 0 || bytes[before] === lineFeed;
}

/** The line break and the empty line that end a message belong to the mailbox. */
function endBefore(bytes: Buffer, at: number, start: number): number {
  let end = at;
  for (let breaks = 0; breaks < 2 && end > start && bytes[end - 1] === lineFeed; breaks += 1)
    end -= bytes[end - 2] === carriageReturn ? 2 : 1;
  return Math.max(end, start);
}

const quotedFrom = /^>+From /mu;

/** A message as it was before the mailbox: lines `>From ` have lost the mark that was put before them (mboxo, mboxrd). */
export function messageBytes(mailbox: Uint8Array, { start, end }: MessagePlace): Uint8Array {
  const bytes = Buffer.from(mailbox.buffer, mailbox.byteOffset + start, end - start);
  if (!bytes.includes('>From ')) return bytes;
  const text = bytes.toString('latin1');
  if (!quotedFrom.test(text)) return bytes;
  return Buffer.from(text.replace(/^>(>*From )/gmu, '$1'), 'latin1');
}
