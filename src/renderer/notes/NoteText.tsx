import { Fragment, useMemo, type ReactNode } from 'react';
import type { NoteBlock, NoteInline, NoteItem } from '#shared/notes/noteBlock.ts';
import { readNote } from '#shared/notes/readNote.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { useSelectionActs } from '../app/selection.tsx';
import styles from './NoteText.module.css';

/** A note's Markdown as text. Only links into the case can be followed; markup and other addresses are shown as they are. */
export function NoteText({ body }: { body: string }) {
  const blocks = useMemo(() => readNote(body), [body]);
  return (
    <div className={styles.note} dir="auto">
      <Blocks blocks={blocks} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly NoteBlock[] }): ReactNode {
  return blocks.map((block, at) => <OneBlock key={at} block={block} />);
}

function OneBlock({ block }: { block: NoteBlock }): ReactNode {
  switch (block.kind) {
    case 'heading':
      // A note stands inside of a page that has headings of its own, so its words only look like one.
      return (
        <p className={styles.heading} data-level={block.level}>
          <Inline inline={block.inline} />
        </p>
      );
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Inline inline={block.inline} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list':
      return block.start === null ? (
        <ul className={styles.list}>
          <Items items={block.items} />
        </ul>
      ) : (
        <ol className={styles.list} start={block.start}>
          <Items items={block.items} />
        </ol>
      );
    case 'code':
      return (
        <pre className={styles.block} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <NoteTable rows={block.rows} />;
    case 'rule':
      return <hr className={styles.rule} />;
    default:
      return assertNever(block);
  }
}

function Items({ items }: { items: readonly NoteItem[] }): ReactNode {
  return items.map(({ done, blocks }, at) => (
    <li key={at} data-task={done === null ? undefined : ''}>
      {done !== null && (
        <span className={styles.task}>
          <span aria-hidden>{done ? '☑' : '☐'}</span>
          <span className="hidden-words">{done ? 'done: ' : 'to do: '}</span>
        </span>
      )}
      <Blocks blocks={blocks} />
    </li>
  ));
}

function NoteTable({ rows: [head, ...rows] }: { rows: readonly (readonly (readonly NoteInline[])[])[] }) {
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head?.map((cell, at) => (
              <th key={at} scope="col">
                <Inline inline={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Inline inline={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inline({ inline }: { inline: readonly NoteInline[] }): ReactNode {
  return inline.map((run, at) => <Run key={at} run={run} />);
}

function Run({ run }: { run: NoteInline }): ReactNode {
  const { open } = useSelectionActs();
  switch (run.kind) {
    case 'text':
      return <Fragment>{run.text}</Fragment>;
    case 'code':
      return <code className={styles.code}>{run.text}</code>;
    case 'strong':
      return (
        <strong>
          <Inline inline={run.inline} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inline inline={run.inline} />
        </em>
      );
    case 'struck':
      return (
        <s>
          <Inline inline={run.inline} />
        </s>
      );
    case 'mention':
      return (
        <button type="button" className={styles.mention} onClick={() => open(run.of)}>
          <Inline inline={run.inline} />
        </button>
      );
    case 'address':
      return (
        <span>
          <Inline inline={run.inline} /> <span className={styles.address}>({run.address})</span>
        </span>
      );
    case 'break':
      return <br />;
    default:
      return assertNever(run);
  }
}
