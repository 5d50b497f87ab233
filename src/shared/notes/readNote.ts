import { Lexer, type MarkedToken, type Token } from 'marked';
import { assertNever } from '../values/assertNever.ts';
import { readMention } from './mentions.ts';
import type { Mention, NoteBlock, NoteInline } from './noteBlock.ts';

const deepest = 20;
const mostBlocks = 1_000;
const mostSigns = 1_000;

/** The parts of a note's Markdown, GitHub's dialect, with markup as the text that it is. Hostile text reads as plain paragraphs. */
export function readNote(body: string): readonly NoteBlock[] {
  if (isHostile(body)) return plainBlocks(body);
  const tokens = Lexer.lex(body, { gfm: true });
  const blocks = tokens.slice(0, mostBlocks).flatMap((token) => readBlock(token, 0));
  const rest = tokens.slice(mostBlocks).map(({ raw }) => raw);
  return rest.length === 0 ? blocks : [...blocks, ...plainBlocks(rest.join(''))];
}

/** Quotes and lists that open ever more of them, and thousands of signs in one stretch, cost the lexer the square of their number. */
function isHostile(body: string): boolean {
  if (new RegExp(`^[ \\t]*(?:>[ \\t]?|(?:[-+*]|\\d{1,9}[.)])[ \\t]+){${deepest}}`, 'mu').test(body)) return true;
  if (/^[ \t]{80}/mu.test(body)) return true;
  return body.split(/\n[ \t]*\n/u).some((stretch) => (stretch.match(/[*_[\]!`<~]/gu)?.length ?? 0) > mostSigns);
}

function plainBlocks(text: string): NoteBlock[] {
  return [{ kind: 'paragraph', inline: [{ kind: 'text', text }] }];
}

/** Extensions could bring tokens of their own; none is in use. */
function isMarked(token: Token): token is MarkedToken {
  return token.type !== '';
}

function readBlock(token: Token, depth: number): NoteBlock[] {
  if (!isMarked(token)) return [];
  if (depth > deepest) return plainBlocks(token.raw);
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: token.depth, inline: readInline(token.tokens, depth) }];
    case 'paragraph':
      return [{ kind: 'paragraph', inline: readInline(token.tokens, depth) }];
    case 'text':
      return [
        { kind: 'paragraph', inline: token.tokens === undefined ? words(token.text) : readInline(token.tokens, depth) },
      ];
    case 'blockquote':
      return [{ kind: 'quote', blocks: token.tokens.flatMap((each) => readBlock(each, depth + 1)) }];
    case 'list':
      return [readList(token, depth)];
    case 'code':
      return [{ kind: 'code', text: token.text }];
    case 'table':
      return [
        {
          kind: 'table',
          rows: [token.header, ...token.rows].map((row) => row.map((cell) => readInline(cell.tokens, depth))),
        },
      ];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'html':
      return token.raw.trim() === '' ? [] : plainBlocks(token.raw.trim());
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'br':
    case 'codespan':
    case 'del':
    case 'em':
    case 'escape':
    case 'image':
    case 'link':
    case 'list_item':
    case 'strong':
      return [{ kind: 'paragraph', inline: readRun(token, depth) }];
    default:
      return assertNever(token);
  }
}

function readList(token: Extract<MarkedToken, { type: 'list' }>, depth: number): NoteBlock {
  const items = token.items.map(({ task, checked, tokens }) => ({
    done: task ? checked === true : null,
    blocks: tokens.filter(({ type }) => type !== 'checkbox').flatMap((each) => readBlock(each, depth + 1)),
  }));
  return { kind: 'list', start: token.ordered ? Number(token.start) || 1 : null, items };
}

function words(text: string): NoteInline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function readInline(tokens: readonly Token[], depth: number): NoteInline[] {
  return tokens.flatMap((token) => (isMarked(token) ? readRun(token, depth + 1) : []));
}

function readRun(token: MarkedToken, depth: number): NoteInline[] {
  if (depth > deepest) return words(token.raw);
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? words(token.text) : readInline(token.tokens, depth);
    case 'escape':
      return words(token.text);
    case 'codespan':
      return [{ kind: 'code', text: token.text }];
    case 'strong':
      return [{ kind: 'strong', inline: readInline(token.tokens, depth) }];
    case 'em':
      return [{ kind: 'emphasis', inline: readInline(token.tokens, depth) }];
    case 'del':
      return [{ kind: 'struck', inline: readInline(token.tokens, depth) }];
    case 'br':
      return [{ kind: 'break' }];
    case 'link':
      return [readLink(token.href, readInline(token.tokens, depth))];
    case 'image':
      return [readLink(token.href, words(token.text))];
    case 'checkbox':
    case 'space':
      return [];
    case 'blockquote':
    case 'code':
    case 'def':
    case 'heading':
    case 'hr':
    case 'html':
    case 'list':
    case 'list_item':
    case 'paragraph':
    case 'table':
      return words(token.raw);
    default:
      return assertNever(token);
  }
}

function readLink(href: string, inline: readonly NoteInline[]): NoteInline {
  const of = readMention(href);
  return of === null ? { kind: 'address', address: href, inline } : { kind: 'mention', of, inline };
}

/** Everything that a note mentions, in its order, each once. */
export function listMentions(blocks: readonly NoteBlock[]): Mention[] {
  const found = new Map<string, Mention>();
  const look = (inline: readonly NoteInline[]): void => {
    for (const run of inline) {
      if (run.kind === 'mention') found.set(`${run.of.kind} ${run.of.id}`, run.of);
      if ('inline' in run) look(run.inline);
    }
  };
  for (const inline of inlineOf(blocks)) look(inline);
  return [...found.values()];
}

const longestFootnote = 2_000;

/** A note's words in one line, without its signs, for a list or a footnote. */
export function noteWords(blocks: readonly NoteBlock[]): string {
  const line = inlineOf(blocks).map(plainWords).join(' ').replaceAll(/\s+/g, ' ').trim();
  return line.length > longestFootnote ? `${line.slice(0, longestFootnote).trimEnd()}…` : line;
}

function plainWords(inline: readonly NoteInline[]): string {
  return inline.map((run) => (run.kind === 'break' ? ' ' : 'text' in run ? run.text : plainWords(run.inline))).join('');
}

/** Each stretch of words of the blocks, in reading order. */
function inlineOf(blocks: readonly NoteBlock[]): (readonly NoteInline[])[] {
  return blocks.flatMap((block): (readonly NoteInline[])[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.inline];
      case 'quote':
        return inlineOf(block.blocks);
      case 'list':
        return block.items.flatMap((item) => inlineOf(item.blocks));
      case 'code':
        return [[{ kind: 'code', text: block.text }]];
      case 'table':
        return block.rows.flat();
      case 'rule':
        return [];
      default:
        return assertNever(block);
    }
  });
}
