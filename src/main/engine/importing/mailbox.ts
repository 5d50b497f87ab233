import { setImmediate } from 'node:timers/promises';
import type { Block, ReadText } from '#shared/sources/readText.ts';
import type { Part, TextFormat } from './format.ts';
import { addressesOf, headerOf, mailDay, type SplitMail, splitMail, wordsOf } from './mailHeaders.ts';
import { messageBytes, messagePlaces } from './mailboxMessages.ts';
import { partName } from './partName.ts';

/** A mailbox file, many messages in one (mboxo, mboxrd); its text is their list, each message is a file inside. */
export const mailbox: TextFormat = {
  name: 'mailbox',
  kind: 'document',
  mediaType: 'application/mbox',
  binary: true,
  recognises: looksLikeMailbox,
  read: listMessages,
  parts: messagesOf,
};

const rulesVersion = '1';
export const mostMessages = 10_000;
/** Headers are looked for in this much of a message, in bytes. */
const headLength = 1 << 16;
/** Messages between two looks at whether the import was cancelled. */
const stride = 200;

function looksLikeMailbox(bytes: Uint8Array, fileName: string): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [first = '', second = ''] = start.replace(/^\s+/u, '').split(/\r?\n/u);
  if (!/^From \S/u.test(first)) return false;
  return /^(?:>*From |[!-9;-~]+[ \t]*:)/u.test(second) && (/\.mbox$/iu.test(fileName) || /\d{1,2}:\d{2}/u.test(first));
}

function headOf(bytes: Uint8Array, start: number, end: number): SplitMail {
  return splitMail(bytes.subarray(start, Math.min(end, start + headLength)));
}

async function listMessages(bytes: Uint8Array, _fileName: string, signal?: AbortSignal): Promise<ReadText> {
  const blocks: Block[] = [];
  let count = 0;
  for (const { start, end } of messagePlaces(bytes)) {
    count += 1;
    if (count > mostMessages) continue;
    const { headers } = headOf(bytes, start, end);
    const cells = [
      mailDay(headerOf(headers, 'date')) ?? 'no date',
      addressesOf(headers, 'from') ?? 'no sender',
      wordsOf(headers, 'subject') ?? 'no subject',
    ];
    blocks.push({ kind: 'table', role: 'body', text: cells.join(' | ') });
    if (count % stride === 0) await setImmediate();
    signal?.throwIfAborted();
  }
  if (count > mostMessages) blocks.push({ kind: 'paragraph', role: 'body', text: leftOut(count) });
  const facts = { title: null, byline: null, publisher: null, publishedOn: null, language: null };
  return { ...facts, confidence: 1, extractor: 'mailbox', extractorVersion: rulesVersion, blocks };
}

function leftOut(count: number): string {
  const most = mostMessages.toLocaleString('en');
  return `The mailbox holds ${count.toLocaleString('en')} messages, of which the first ${most} are read. Split it to import the others.`;
}

async function* messagesOf(
  bytes: Uint8Array,
  fileName: string,
  skip: (name: string, reason: string) => void,
): AsyncGenerator<Part> {
  let count = 0;
  for (const place of messagePlaces(bytes)) {
    count += 1;
    if (count > mostMessages) continue;
    const message = messageBytes(bytes, place);
    const subject = partName(wordsOf(headOf(message, 0, message.length).headers, 'subject') ?? '', 'message');
    const number = String(count).padStart(4, '0');
    yield {
      name: `${number} ${subject
        .slice(0, 80)
        .replace(/\p{Cs}/gu, '')
        .trim()}.eml`,
      bytes: message,
    };
    if (count % stride === 0) await setImmediate();
  }
  if (count > mostMessages) skip(fileName, leftOut(count));
}
