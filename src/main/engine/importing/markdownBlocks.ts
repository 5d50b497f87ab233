import { Parser } from 'htmlparser2';
import { Lexer, type MarkedToken, type Token } from 'marked';
import type { Block, BlockKind } from '#shared/sources/readText.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { markupBlocks } from './markupBlocks.ts';
import { collapse } from './visibleBlocks.ts';

/** Quotes and lists inside each other; what lies deeper, and longer texts, read as lines without signs of their own. */
const deepest = 50;
const longest = 8 << 20;

/** The blocks of Markdown, as GitHub's dialect has it. Markup in it gives its visible words. */
export function markdownBlocks(text: string): readonly Block[] {
  // Signs of quotes and lists that open ever more of them cost the lexer the square of their number.
  const isDeep = new RegExp(`^[ \\t]*(?:>[ \\t]?|(?:[-+*]|\\d{1,9}[.)])[ \\t]+){${deepest}}`, 'mu').test(text);
  if (isDeep || text.length > longest) return plainBlocks(text);
  const blocks: Block[] = [];
  addBlocks(blocks, Lexer.lex(text, { gfm: true }), 'paragraph', 0);
  return blocks;
}

function plainBlocks(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/u)
    .map(collapse)
    .filter((words) => words !== '')
    .map((words) => ({ kind: 'paragraph', role: 'body', text: words }));
}

function addBlocks(blocks: Block[], tokens: readonly Token[], around: BlockKind, depth: number): void {
  for (const token of tokens) if (isMarked(token)) addToken(blocks, token, around, depth);
}

/** Extensions could bring tokens of their own; none is in use. */
function isMarked(token: Token): token is MarkedToken {
  return token.type !== '';
}

function addToken(blocks: Block[], token: MarkedToken, around: BlockKind, depth: number): void {
  const put = (kind: BlockKind, words: string, level?: number): void => {
    const text = collapse(words);
    if (text !== '') blocks.push({ kind, role: 'body', text, ...(level === undefined ? {} : { level }) });
  };
  if (depth > deepest) return put(around, token.raw);
  switch (token.type) {
    case 'heading':
      return put('heading', inlineWords(token.tokens), token.depth);
    case 'paragraph':
      return put(around, inlineWords(token.tokens));
    case 'text':
      return put(around, token.tokens === undefined ? words(token.text) : inlineWords(token.tokens));
    case 'code':
      return put(around, token.text);
    case 'blockquote':
      return addBlocks(blocks, token.tokens, 'quote', depth + 1);
    case 'list':
      for (const item of token.items) addBlocks(blocks, item.tokens, 'list', depth + 1);
      return;
    case 'table':
      for (const row of [token.header, ...token.rows])
        put('table', row.map((cell) => collapse(inlineWords(cell.tokens))).join(' | '));
      return;
    case 'html':
      blocks.push(...markupBlocks(`<body>${token.text}</body>`));
      return;
    // Rules, blank lines and addresses of links have no words; the rest stands inside of lines only.
    case 'hr':
    case 'space':
    case 'def':
    case 'list_item':
    case 'br':
    case 'checkbox':
    case 'codespan':
    case 'del':
    case 'em':
    case 'escape':
    case 'image':
    case 'link':
    case 'strong':
      return;
    default:
      assertNever(token);
  }
}

/** The words of a line; pictures have none, and tags are dropped. */
function inlineWords(tokens: readonly Token[], depth = 0): string {
  let text = '';
  for (const token of tokens) {
    if (!isMarked(token) || token.type === 'image' || token.type === 'html' || token.type === 'checkbox') continue;
    if (token.type === 'br') text += ' ';
    else if (token.type === 'codespan') text += token.text;
    else if ('tokens' in token && token.tokens !== undefined && depth < deepest)
      text += inlineWords(token.tokens, depth + 1);
    else if ('text' in token) text += words(token.text);
  }
  return text;
}

/** Markdown takes the named characters of HTML; nothing else of it is looked at here. */
function words(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  const parser = new Parser({ ontext: (piece) => void (decoded += piece) }, { decodeEntities: true });
  parser.end(text.replace(/</gu, '&lt;'));
  return decoded;
}
