import type { FoundFacts, ReadText } from '#shared/sources/readText.ts';
import { findLanguage } from './findLanguage.ts';
import type { Part, TextFormat } from './format.ts';
import { bodyOfMail, mailContent } from './mailBody.ts';
import { headerOf, type MailHeaders, mailDay, senderOf, splitMail, wordsOf } from './mailHeaders.ts';
import { headBlocks } from './mailText.ts';
import { partBytes } from './mimeContent.ts';
import { readMime } from './mimeParts.ts';

/** A message as mail programs store it (RFC 5322 with MIME), its attachments as files inside. */
export const email: TextFormat = {
  name: 'e-mail',
  kind: 'document',
  mediaType: 'message/rfc822',
  // Messages mix encodings, and may hold any byte.
  binary: true,
  recognises: looksLikeMail,
  read: readMail,
  parts: attachmentsOf,
};

/** Version of the rules; a text read by other rules is another text. */
const rulesVersion = '1';
const headSample = 1 << 14;
/** Fields that only mail systems write, and those that people also type above a text. */
const traces = ['received', 'message-id', 'mime-version', 'return-path', 'delivered-to', 'dkim-signature', 'x-mailer'];
const common = ['from', 'to', 'date', 'subject', 'reply-to', 'sender', ...traces];

function looksLikeMail(bytes: Uint8Array, fileName: string): boolean {
  const { headers } = splitMail(bytes.subarray(0, headSample));
  const has = (name: string): boolean => headers.has(name);
  if (/\.eml$/iu.test(fileName)) return common.some(has);
  return traces.some(has) && (has('from') || has('subject')) && common.filter(has).length >= 3;
}

async function readMail(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<ReadText> {
  const root = readMime(bytes, fileName);
  const { texts, attachments } = await mailContent(root);
  signal?.throwIfAborted();
  const body = await bodyOfMail(root, texts);
  const said = body.filter(({ role }) => role === 'body').map(({ text }) => text);
  const found = factsOfMail(root.headers);
  const names = attachments.map(({ name }) => name);
  return {
    title: found.title?.value ?? null,
    byline: found.byline?.value ?? null,
    publisher: null,
    publishedOn: found.publishedOn?.value ?? null,
    language: findLanguage(said.join('\n')),
    confidence: 1,
    extractor: 'mail',
    extractorVersion: rulesVersion,
    blocks: [...headBlocks(root.headers, names), ...body],
    found,
  };
}

function factsOfMail(headers: MailHeaders): FoundFacts {
  const title = wordsOf(headers, 'subject');
  const byline = senderOf(headers);
  const day = mailDay(headerOf(headers, 'date'));
  return {
    ...(title === null ? {} : { title: { value: title, from: 'mail headers' as const } }),
    ...(byline === null ? {} : { byline: { value: byline, from: 'mail headers' as const } }),
    ...(day === null ? {} : { publishedOn: { value: day, from: 'mail headers' as const } }),
  };
}

async function* attachmentsOf(
  bytes: Uint8Array,
  fileName: string,
  skip: (name: string, reason: string) => void,
): AsyncGenerator<Part> {
  const { attachments } = await mailContent(readMime(bytes, fileName));
  for (const { name, part } of attachments) {
    if (/^application\/(?:x-)?(?:pgp|pkcs7)-signature$/u.test(part.type)) {
      skip(name, 'it is the signature of a mail program and holds no text.');
      continue;
    }
    yield { name, bytes: await partBytes(part) };
  }
}
