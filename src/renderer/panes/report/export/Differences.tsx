import type { ReactNode } from 'react';
import { isUnchanged, type ReportDifferences } from '#shared/reports/differences/compareReports.ts';
import type { ParagraphChange, WordPiece } from '#shared/reports/differences/diffParagraphs.ts';
import styles from './differences.module.css';

/** What changed between two exports: words by sign, line and colour, so that colour alone never tells. */
export function Differences({ differences }: { differences: ReportDifferences }) {
  if (isUnchanged(differences)) {
    return (
      <p role="status" className="quiet small">
        Nothing changed between the two.
      </p>
    );
  }
  const { title, text, footnotes, numbers, sources, sentences } = differences;
  return (
    <section className={styles.differences} aria-label="Differences">
      <Part heading="In short" shown={sentences.length > 0}>
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Part>
      <Part heading="Numbers" shown={numbers.length > 0}>
        <ul className={styles.list}>
          {numbers.map(({ before, after }) => (
            <li key={`${before} ${after}`} className="numbers">
              <Piece piece={{ text: before, change: 'removed' }} /> <Piece piece={{ text: after, change: 'added' }} />
            </li>
          ))}
        </ul>
      </Part>
      <Part heading="Sources" shown={sources.added.length + sources.gone.length > 0}>
        <ul className={styles.list}>
          {sources.gone.map((name) => (
            <Line key={`gone ${name}`} kind="removed" pieces={[{ text: name, change: 'removed' }]} />
          ))}
          {sources.added.map((name) => (
            <Line key={`added ${name}`} kind="added" pieces={[{ text: name, change: 'added' }]} />
          ))}
        </ul>
      </Part>
      <Part heading="Title" shown={title !== null}>
        <ul className={styles.list}>{title === null ? null : <Line kind="reworded" pieces={title} />}</ul>
      </Part>
      <Part heading="Text" shown={isChanged(text)}>
        <Paragraphs changes={text} />
      </Part>
      <Part heading="Footnotes" shown={isChanged(footnotes)}>
        <Paragraphs changes={footnotes} />
      </Part>
    </section>
  );
}

function isChanged(changes: readonly ParagraphChange[]): boolean {
  return changes.some(({ kind }) => kind !== 'same');
}

function Part({ heading, shown, children }: { heading: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <>
      <h4 className={styles.heading}>{heading}</h4>
      {children}
    </>
  );
}

/** Beyond these a report is another one; the command line shows all of them. */
const mostShown = 400;

function Paragraphs({ changes }: { changes: readonly ParagraphChange[] }) {
  const left = changes.length - mostShown;
  return (
    <ul className={styles.list}>
      {changes.slice(0, mostShown).map((change, index) =>
        change.kind === 'same' ? (
          <li key={index} className={styles.same}>
            {change.count === 1 ? '1 unchanged' : `${change.count.toLocaleString('en')} unchanged`}
          </li>
        ) : (
          <Line key={index} kind={change.kind} pieces={change.pieces} />
        ),
      )}
      {left > 0 ? <li className={styles.same}>{left.toLocaleString('en')} more changes</li> : null}
    </ul>
  );
}

const signs = { added: '+', removed: '−', reworded: '~' } as const;
const signWords = { added: 'Added', removed: 'Removed', reworded: 'Reworded' } as const;

function Line({ kind, pieces }: { kind: keyof typeof signs; pieces: readonly WordPiece[] }) {
  return (
    <li className={styles.line} data-kind={kind}>
      <span className={styles.sign} aria-hidden>
        {signs[kind]}
      </span>
      <span className="hidden-words">{signWords[kind]}: </span>
      <span dir="auto">
        {pieces.map((piece, index) => (
          <Piece key={index} piece={piece} />
        ))}
      </span>
    </li>
  );
}

function Piece({ piece: { text, change } }: { piece: WordPiece }) {
  if (change === 'added') return <ins className={styles.added}>{text}</ins>;
  return change === 'removed' ? <del className={styles.removed}>{text}</del> : text;
}
