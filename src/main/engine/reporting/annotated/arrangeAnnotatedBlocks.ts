import type { AnnotatedBlock, TextPiece } from '#shared/annotated/annotatedSource.ts';
import { tintOf } from '#shared/annotated/markTints.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { furnitureLine, leftOutLine } from './annotatedWords.ts';

/** A stretch of text on tint `f`; `o` opens and `c` closes a passage; `x` stands for words left out, `b` ends a line. Keys are short since there are many. */
export type PagePiece =
  | { readonly t: string; readonly f: string }
  | { readonly o: number; readonly key: string }
  | { readonly c: number; readonly key: string; readonly named: boolean }
  | { readonly x: string }
  | { readonly b: true };

/** Shown left of the first line; empty for none. */
interface PagePlace {
  readonly paragraph: string;
  readonly page: string;
}

/** `after` are the keys of the passages that begin in it. */
export type PageBlock = { readonly after: string[] } & (
  | { readonly kind: 'aside'; readonly text: string }
  | (PagePlace & { readonly kind: 'table'; readonly rows: readonly (readonly PagePiece[][])[] })
  /** `bare` where the items carry numbers of their own. */
  | {
      readonly kind: 'list';
      readonly bare: boolean;
      readonly items: (PagePlace & { readonly pieces: readonly PagePiece[] })[];
    }
  | (PagePlace & {
      readonly kind: 'heading' | 'paragraph' | 'quote' | 'caption';
      /** Of a heading; 0 else. */
      readonly level: number;
      /** Its words without marks, for the table of contents. */
      readonly plain: string;
      readonly pieces: readonly PagePiece[];
    })
);

/** Makes a text one that the fonts can set. */
export type Printable = (text: string) => string;

/** Neighbouring items are one list. */
export function arrangeBlocks(blocks: readonly AnnotatedBlock[], key: string, printable: Printable): PageBlock[] {
  const depths = headingDepths(blocks);
  const grouped: PageBlock[] = [];
  for (const [at, block] of blocks.entries()) {
    const arranged = arrangeBlock(block, depths[at] ?? 0, key, printable);
    const last = grouped.at(-1);
    if (arranged.kind === 'list' && last?.kind === 'list' && arranged.bare === last.bare) {
      last.items.push(...arranged.items);
      last.after.push(...arranged.after);
    } else grouped.push(arranged);
  }
  return grouped;
}

/** PDF/UA allows no gap in heading levels; the source's title is the first. */
function headingDepths(blocks: readonly AnnotatedBlock[]): number[] {
  let open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return 0;
    open = [...open.filter((level) => level < block.level), block.level];
    return open.length + 1;
  });
}

function arrangeBlock(block: AnnotatedBlock, depth: number, key: string, printable: Printable): PageBlock {
  switch (block.kind) {
    case 'furniture':
      return { kind: 'aside', after: [], text: furnitureLine(block.lines) };
    case 'leftOut':
      return { kind: 'aside', after: [], text: leftOutLine(block.paragraphs, block.rows) };
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => arrangePieces(cell, key, forNarrow(printable))));
      return { kind: 'table', after: openedIn(rows.flat(2)), ...placeOf(block), rows };
    }
    case 'list': {
      const pieces = arrangePieces(withoutBullet(block.pieces), key, printable);
      const bare = numbered.test(wordsOf(block.pieces));
      return { kind: 'list', after: openedIn(pieces), bare, items: [{ ...placeOf(block), pieces }] };
    }
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'caption': {
      const pieces = arrangePieces(block.pieces, key, printable);
      const plain = pieces.map((piece) => ('t' in piece ? piece.t : '')).join('');
      return { kind: block.kind, after: openedIn(pieces), ...placeOf(block), level: depth, plain, pieces };
    }
    default:
      return assertNever(block);
  }
}

const bullet = /^\s*[•◦‣▪●○■□*–—-]\s+/u;
const numbered = /^\s*\(?(?:\d{1,3}|[a-z])[.)]\s/iu;

function wordsOf(pieces: readonly TextPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}

/** Lists of paged documents have their bullets in the text: the page sets one of its own. */
function withoutBullet(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const at = pieces.findIndex(({ kind }) => kind === 'text');
  return pieces.map((piece, index) =>
    index === at && piece.kind === 'text' ? { ...piece, text: piece.text.replace(bullet, '') } : piece,
  );
}

/** For cells of tables and the margin, where a line holds less: long words get invisible places to break. */
export function forNarrow(printable: Printable): Printable {
  return (text) => printable(text).replace(/[^\s\u200B]{18,}/gu, (word) => word.replace(/.{12}(?=.{4})/gu, '$&\u200B'));
}

/** Keys of the passages that begin among these. */
export function openedIn(pieces: readonly PagePiece[]): string[] {
  return pieces.flatMap((piece) => ('o' in piece ? [piece.key] : []));
}

function placeOf({ paragraph, page }: { readonly paragraph: number | null; readonly page: number | null }): PagePlace {
  return { paragraph: paragraph === null ? '' : String(paragraph), page: page === null ? '' : `p. ${page}` };
}

export function arrangePieces(pieces: readonly TextPiece[], source: string, printable: Printable): PagePiece[] {
  return pieces.flatMap((piece, at): PagePiece[] => {
    switch (piece.kind) {
      case 'text': {
        const f = piece.colours.length === 0 ? '' : tintOf(piece.colours);
        const lines = piece.text.split(/\r\n|[\n\r\u2028\u2029]/u);
        return lines.flatMap((line, index) => [
          ...(index > 0 ? [{ b: true as const }] : []),
          ...(line === '' ? [] : [{ t: printable(line), f }]),
        ]);
      }
      case 'opens':
        return [{ o: piece.number, key: `${source}-${piece.number}` }];
      case 'closes':
        return [{ c: piece.number, named: piece.named, key: `${source}-${piece.number}` }];
      case 'cut':
        return [{ x: `${at > 0 ? ' ' : ''}[…]${at < pieces.length - 1 ? ' ' : ''}` }];
      default:
        return assertNever(piece);
    }
  });
}
