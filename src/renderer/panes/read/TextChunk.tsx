import { memo } from 'react';
import type { Passage } from '#shared/contract/passages.ts';
import type { Chunk, Group } from './arrangeText.ts';
import { BlockWords, TableRows } from './BlockWords.tsx';
import { PassageMarks } from './PassageMarks.tsx';
import styles from './Text.module.css';

interface Props {
  readonly chunk: Chunk;
  /** Undrawn, it only keeps its place. */
  readonly drawn: boolean;
  /** Pixels it had when it was last drawn. */
  readonly height: number | null;
  /** Those that touch the chunk. */
  readonly passages: readonly Passage[];
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
            passages={touching(passages, group)}
            selectedId={selectedId}
          />
        ))}
    </div>
  );
}, isSame);

interface GroupProps {
  readonly group: Group;
  readonly passages: readonly Passage[];
  readonly selectedId: string | null;
}

function GroupOfBlocks({ group, passages, selectedId }: GroupProps) {
  const [first] = group.pieces;
  const drawing = { passages, selectedId };
  return (
    <>
      {first?.page != null && <PageMark page={first.page} />}
      {group.kind === 'list' ? (
        <ul className={styles.items}>
          {group.pieces.map((piece) => (
            <li key={piece.start} className={styles.row}>
              <BlockWords piece={piece} {...drawing} />
              <PassageMarks of={piece} {...drawing} />
            </li>
          ))}
        </ul>
      ) : group.kind === 'table' ? (
        <div className={styles.row}>
          <TableRows pieces={group.pieces} {...drawing} />
          <PassageMarks of={wholeOf(group)} {...drawing} />
        </div>
      ) : (
        group.pieces.map((piece) => (
          <div key={piece.start} className={styles.row}>
            <BlockWords piece={piece} {...drawing} />
            <PassageMarks of={piece} {...drawing} />
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

function wholeOf({ pieces }: Group): { start: number; text: string } {
  const start = pieces[0]?.start ?? 0;
  const last = pieces.at(-1);
  const end = last === undefined ? start : last.start + last.text.length;
  // Only the length matters to the margin: which passages begin within.
  return { start, text: ' '.repeat(end - start) };
}

function touching(passages: readonly Passage[], { pieces }: Group): readonly Passage[] {
  const last = pieces.at(-1);
  if (passages.length === 0 || last === undefined) return passages;
  const end = last.start + last.text.length;
  const start = pieces[0]?.start ?? 0;
  return passages.filter((passage) => passage.start < end && passage.end > start);
}

function isSame(before: Props, after: Props): boolean {
  return (
    before.chunk === after.chunk &&
    before.drawn === after.drawn &&
    before.height === after.height &&
    before.selectedId === after.selectedId &&
    before.passages.length === after.passages.length &&
    before.passages.every((passage, index) => passage === after.passages[index])
  );
}
