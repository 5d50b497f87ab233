import type { Block } from '#shared/sources/readText.ts';
import { headerOf, splitMail, wordsOf } from './mailHeaders.ts';
import { pageBlocks, plainBlocks } from './mailText.ts';
import { partText, statedName } from './mimeContent.ts';
import type { MimePart } from './mimeParts.ts';
import { partName } from './partName.ts';

/** A file that a message carries; its content is decoded only when it is asked for. */
export interface MailAttachment {
  /** Safe, see `partName`. */
  readonly name: string;
  readonly part: MimePart;
}

export interface MailContent {
  /** The text parts that make up the message, in order. */
  readonly texts: readonly MimePart[];
  readonly attachments: readonly MailAttachment[];
}

const endings: ReadonlyMap<string, string> = new Map([
  ['message/rfc822', '.eml'],
  ['text/plain', '.txt'],
  ['text/html', '.html'],
  ['text/csv', '.csv'],
  ['text/calendar', '.ics'],
  ['application/json', '.json'],
  ['application/pdf', '.pdf'],
  ['application/zip', '.zip'],
]);

/** What of a message is its own text and what it carries. Of alternatives only the best one is the text: HTML, else plain. */
export async function mailContent(root: MimePart): Promise<MailContent> {
  const texts: MimePart[] = [];
  const attachments: MailAttachment[] = [];
  const carry = (part: MimePart, stated: string | null): void => {
    const otherwise = `attachment ${attachments.length + 1}${endings.get(part.type) ?? '.bin'}`;
    attachments.push({ name: nameOf(part, stated, otherwise), part });
  };
  const visit = async (part: MimePart, among: 'mixed' | 'alternative' | 'related'): Promise<void> => {
    if (part.parts.length > 0) {
      for (const child of chosenParts(part)) await visit(child, kindOfMultipart(part.type));
      return;
    }
    const stated = await statedName(part);
    const isAttached = /^\s*attachment\b/iu.test(headerOf(part.headers, 'content-disposition') ?? '');
    if (isText(part) && stated === null && !isAttached) texts.push(part);
    // A picture without a name belongs to the page's looks, and another form of the same text says nothing new.
    else if (stated !== null || isAttached || (among === 'mixed' && !part.type.startsWith('image/')))
      carry(part, stated);
  };
  await visit(root, 'mixed');
  return { texts, attachments };
}

function nameOf(part: MimePart, stated: string | null, otherwise: string): string {
  const subject = part.type === 'message/rfc822' ? wordsOf(splitMail(part.body).headers, 'subject') : null;
  const name = partName(stated ?? subject ?? '', otherwise);
  return part.type === 'message/rfc822' && !/\.eml$/iu.test(name) ? `${name}.eml` : name;
}

function isText({ type }: MimePart): boolean {
  return type === 'text/plain' || type === 'text/html';
}

function kindOfMultipart(type: string): 'mixed' | 'alternative' | 'related' {
  if (type === 'multipart/alternative') return 'alternative';
  return type === 'multipart/related' ? 'related' : 'mixed';
}

/** All parts, but of alternatives with a page among them only those that are not the page's plain twin. */
function chosenParts(part: MimePart): readonly MimePart[] {
  if (part.type !== 'multipart/alternative') return part.parts;
  const hasPage = part.parts.some(holdsPage);
  return part.parts.filter((child) => child.type !== 'text/plain' || !hasPage);
}

function holdsPage(part: MimePart): boolean {
  return part.type === 'text/html' || part.parts.some(holdsPage);
}

/** The text's blocks. A page without visible words gives way to its plain twin, where there is one. */
export async function bodyOfMail(root: MimePart, texts: readonly MimePart[]): Promise<readonly Block[]> {
  const read: (readonly Block[])[] = [];
  for (const part of texts) read.push(await blocksOf(part));
  const blocks = read.flat();
  if (blocks.length > 0) return blocks;
  const plain = plainTwin(root);
  return plain === null ? [] : await blocksOf(plain);
}

async function blocksOf(part: MimePart): Promise<readonly Block[]> {
  const text = await partText(part);
  return part.type === 'text/html' ? pageBlocks(text) : plainBlocks(text);
}

function plainTwin(part: MimePart): MimePart | null {
  if (part.type === 'text/plain' && part.parts.length === 0) return part;
  for (const child of part.parts) {
    const found = plainTwin(child);
    if (found !== null) return found;
  }
  return null;
}
