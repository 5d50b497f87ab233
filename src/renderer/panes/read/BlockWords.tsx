import { memo } from 'react';
import type { Piece } from './arrangeText.ts';
import { cellsOfRow, type Cell } from '#shared/sources/cellsOfRow.ts';
import { isDrawnAlike, type DrawnPassage } from './drawnPassages.ts';
import { splitBlock } from '#shared/sources/splitBlock.ts';
import passageStyles from './Passages.module.css';
import styles from './Text.module.css';

interface WordsProps {
  readonly text: string;
  readonly start: number;
  readonly passages: readonly DrawnPassage[];
  readonly selectedId: string | null;
}

interface Props {
  readonly piece: Piece;
  readonly passages: readonly DrawnPassage[];
  readonly selectedId: string | null;
}

type ElementName = 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'div' | 'blockquote';

/** Holds a block's words and nothing else, so that places in it can be counted. */
export const BlockWords = memo(function BlockWords({ piece, passages, selectedId }: Props) {
  const Element = elementOf(piece);
  const look =
    piece.kind === 'heading' ? `${styles.heading} ${styles[`level${piece.level ?? 2}`]}` : styles[piece.kind];
  return (
    // oxlint-disable-next-line react/static-components -- the name of an element, not a component made here
    <Element className={`${styles.block} ${look}`} data-start={piece.start} data-goes-on={piece.goesOn || undefined}>
      <Words text={piece.text} start={piece.start} passages={passages} selectedId={selectedId} />
    </Element>
  );
}, isSame);

/** A click among two thousand passages draws the two blocks anew whose selection changed, not the screens around them. */
function isSame(before: Props, after: Props): boolean {
  return (
    before.piece === after.piece &&
    before.selectedId === after.selectedId &&
    isDrawnAlike(before.passages, after.passages)
  );
}

/** The page's title is the h2 above the text and the case's name the h1, so a heading of level 1 is an h2 here. */
function elementOf({ kind, level }: Piece): ElementName {
  if (kind === 'heading') return headingNames[(level ?? 2) - 1] ?? 'h6';
  if (kind === 'list') return 'div';
  return kind === 'quote' ? 'blockquote' : 'p';
}

const headingNames = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

interface RowsProps {
  readonly pieces: readonly Piece[];
  readonly passages: readonly DrawnPassage[];
  readonly selectedId: string | null;
}

/** Rows of a table; each block is a body of its own, which holds its words and nothing else. Separators are there, unseen. */
export function TableRows({ pieces, passages, selectedId }: RowsProps) {
  return (
    <div className={styles.tableScroll} tabIndex={0} role="group" aria-label={`Table of ${pieces.length} rows`}>
      <table className={styles.table}>
        {pieces.map((piece) => (
          <tbody key={piece.start} data-start={piece.start}>
            {cellsOfRow(piece.text, piece.start).map((cells) => (
              <tr key={cells[0]?.start}>
                {cells.map((cell) => (
                  <td key={cell.start} data-number={isNumber(cell) || undefined}>
                    <Words text={cell.text} start={cell.start} passages={passages} selectedId={selectedId} />
                    {cell.separator !== '' && <span className={styles.separator}>{cell.separator}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function isNumber({ text }: Cell): boolean {
  return /^[\s$€£¥₩₴₽~≈+\-−–]*\d[\d\s.,'’]*\s?(?:%|‰|\p{L}{1,2})?$/u.test(text);
}

function Words({ text, start, passages, selectedId }: WordsProps) {
  return splitBlock({ text, start }, passages).map((segment, index) => {
    // The innermost lies on top, and gives the colour; how many lie there is seen by how deep it is.
    const top = segment.passages.at(-1);
    if (top === undefined) return segment.text;
    return (
      <mark
        key={index}
        className={passageStyles.passage}
        data-passages={segment.passages.map(({ id }) => id).join(' ')}
        data-colour={top.colours[0]}
        data-depth={Math.min(segment.passages.length, deepest)}
        data-moved={segment.passages.some(({ passage }) => passage.state === 'moved') || undefined}
        data-selected={selectedId !== null && segment.passages.some(({ id }) => id === selectedId)}
      >
        {segment.text}
      </mark>
    );
  });
}

const deepest = 3;
