import { memo } from 'react';
import type { Chunk, Group, Piece } from './arrangeText.ts';
import { BlockWords, TableRows } from './BlockWords.tsx';
import { isDrawnAlike, type DrawnPassage } from './drawnPassages.ts';
import { PassageMarks } from './PassageMarks.tsx';
import styles from './Text.module.css';

interface Props {
  readonly chunk: Chunk;
  /** Undrawn, it only keeps its place. */
  readonly drawn: boolean;
  /** Pixels it had when it was last drawn. */
  readonly height: number | null;
  /** Those that touch the chunk. */
  readonly passages: readonly DrawnPassage[];
  readonly selectedId: string | null;
}

/** Some blocks that are drawn, laid out and skipped together. Redrawn only when what lies in them changes. */
export const TextChunk = memo(function TextChunk({ chunk, drawn, height, passages, selectedId }: Props) {
  const estimate = `calc(var(--reading-line) * ${chunk.lines.toFixed(1)})`;
  return (
    <div
      className={styles.chunk}
      data-chunk={chunk.start}
      data-chunk-end={chunk.end}
      style={{
        containIntrinsicBlockSize: `auto ${estimate}`,
        ...(drawn ? {} : { blockSize: height === null ? estimate : `${height}px` }),
      }}
    >
      {drawn &&
        chunk.groups.map((group) => (
          <GroupOfBlocks
            key={group.pieces[0]?.start}
            group={group}
            passages={within(passages, wholeOf(group))}
            selectedId={selectedId}
          />
        ))}
    </div>
  );
}, isSame);

interface GroupProps {
  readonly group: Group;
  readonly passages: readonly DrawnPassage[];
  readonly selectedId: string | null;
}

function GroupOfBlocks({ group, passages, selectedId }: GroupProps) {
  const [first] = group.pieces;
  const of = (stretch: Stretch) => {
    const touching = within(passages, stretch);
    return { passages: touching, selectedId: touching.some(({ id }) => id === selectedId) ? selectedId : null };
  };
  return (
    <>
      {first?.page != null && <PageMark page={first.page} />}
      {group.kind === 'list' ? (
        <ul className={styles.items}>
          {group.pieces.map((piece) => (
            <li key={piece.start} className={styles.row}>
              <PieceAndMarks piece={piece} {...of(stretchOf(piece))} />
            </li>
          ))}
        </ul>
      ) : group.kind === 'table' ? (
        <div className={styles.row}>
          <TableRows pieces={group.pieces} passages={passages} selectedId={selectedId} />
          <PassageMarks of={wholeOf(group)} passages={passages} selectedId={selectedId} />
        </div>
      ) : (
        group.pieces.map((piece) => (
          <div key={piece.start} className={styles.row}>
            <PieceAndMarks piece={piece} {...of(stretchOf(piece))} />
          </div>
        ))
      )}
    </>
  );
}

/** Where a page of a paged document begins. */
export function PageMark({ page }: { page: number }) {
  return (
    <p className={styles.pageMark}>
      <span>page {page}</span>
    </p>
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface PieceProps {
  readonly piece: Piece;
  readonly passages: readonly DrawnPassage[];
  readonly selectedId: string | null;
}

function PieceAndMarks({ piece, passages, selectedId }: PieceProps) {
  return (
    <>
      <BlockWords piece={piece} passages={passages} selectedId={selectedId} />
      <PassageMarks of={stretchOf(piece)} passages={passages} selectedId={selectedId} />
    </>
  );
}

function stretchOf({ start, text }: Piece): Stretch {
  return { start, end: start + text.length };
}

function wholeOf({ pieces }: Group): Stretch {
  const start = pieces[0]?.start ?? 0;
  const last = pieces.at(-1);
  return { start, end: last === undefined ? start : last.start + last.text.length };
}

function within(passages: readonly DrawnPassage[], { start, end }: Stretch): readonly DrawnPassage[] {
  return passages.filter((passage) => passage.start < end && passage.end > start);
}

function isSame(before: Props, after: Props): boolean {
  return (
    before.chunk === after.chunk &&
    before.drawn === after.drawn &&
    before.height === after.height &&
    before.selectedId === after.selectedId &&
    isDrawnAlike(before.passages, after.passages)
  );
}
