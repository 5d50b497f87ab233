import type { Block } from '#shared/sources/readText.ts';
import { linesOfText } from './linesOfText.ts';
import { addressesOf, type MailHeaders, wordsOf } from './mailHeaders.ts';
import { parsePage } from './pageNodes.ts';
import { visibleBlocks } from './visibleBlocks.ts';

const shownFields: readonly (readonly [string, 'addresses' | 'words'])[] = [
  ['From', 'addresses'],
  ['To', 'addresses'],
  ['Cc', 'addresses'],
  ['Bcc', 'addresses'],
  ['Date', 'words'],
  ['Subject', 'words'],
  ['Message-ID', 'words'],
];

/** The head of a message as rows of a table: folded as furniture on screen, and found by search like all text. */
export function headBlocks(headers: MailHeaders, attachments: readonly string[]): readonly Block[] {
  const rows = shownFields.flatMap(([name, kind]) => {
    const value = (kind === 'addresses' ? addressesOf : wordsOf)(headers, name.toLowerCase());
    return value === null ? [] : [rowOf(name, value)];
  });
  return attachments.length === 0 ? rows : [...rows, rowOf('Attachments', attachments.join(', '))];
}

function rowOf(name: string, value: string): Block {
  return { kind: 'table', role: 'furniture', text: `${name} | ${value}` };
}

/** Where a message's text begins to be another message's. */
const forwarded = /^\s*-{2,}\s*(?:original|forwarded|weitergeleitete|ursprüngliche|пересланное)\b/iu;

/** A plain body: what the sender wrote, what it quotes (`>`), and the signature after `-- ` (RFC 3676, section 4.3). */
export function plainBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let kind: LineKind = 'said';
  let lines: string[] = [];
  const close = (): void => {
    for (const line of linesOfText(lines.join('\n'))) blocks.push(blockOf(kind, line));
    lines = [];
  };
  for (const line of text.split(/\r\n?|\n/u)) {
    const next = kindOfLine(line, kind);
    if (next !== kind) close();
    kind = next;
    lines.push(kind === 'quoted' ? line.replace(/^(?:\s?>)+ ?/u, '') : line);
  }
  close();
  return blocks;
}

type LineKind = 'said' | 'quoted' | 'signature';

function kindOfLine(line: string, before: LineKind): LineKind {
  if (/^\s?>/u.test(line)) return 'quoted';
  if (/^-- ?$/u.test(line)) return 'signature';
  if (before === 'signature') return forwarded.test(line) ? 'said' : 'signature';
  return before === 'quoted' && line.trim() === '' ? 'quoted' : 'said';
}

function blockOf(kind: LineKind, text: string): Block {
  if (kind === 'quoted') return { kind: 'quote', role: 'body', text };
  return { kind: 'paragraph', role: kind === 'signature' ? 'furniture' : 'body', text };
}

/** An HTML body's visible text; scripts, links' addresses and whatever else is markup stay behind. */
export function pageBlocks(html: string): readonly Block[] {
  let isSignature = false;
  return visibleBlocks(parsePage(html)).blocks.map(({ kind, level, text }): Block => {
    if (/^--(?: |$)/u.test(text)) isSignature = true;
    else if (kind === 'quote' || forwarded.test(text)) isSignature = false;
    const role = isSignature ? 'furniture' : 'body';
    return { kind, role, text, ...(level === undefined ? {} : { level }) };
  });
}
