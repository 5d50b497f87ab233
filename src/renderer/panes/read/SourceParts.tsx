import type { OpenSource, SourcePart } from '#shared/contract/sources.ts';
import { useSelectionActs } from '../../app/selection.tsx';
import styles from './Head.module.css';

/** The way back from an attachment or an archived page to what it came in. */
export function PartOf({ partOf }: Pick<OpenSource, 'partOf'>) {
  const { open } = useSelectionActs();
  if (partOf.length === 0) return null;
  return (
    <p className={styles.partOf}>
      Part of{' '}
      {partOf.map(({ sourceId, title }, index) => (
        <span key={sourceId}>
          {index > 0 && ', '}
          <button type="button" className={styles.textButton} onClick={() => open({ kind: 'source', id: sourceId })}>
            {title}
          </button>
        </span>
      ))}
    </p>
  );
}

const shownAtOnce = 8;

/** What a container holds, each to be opened; a long list is folded after the first. */
export function Parts({ parts, source }: Pick<OpenSource, 'parts' | 'source'>) {
  if (parts.length === 0) return null;
  return (
    <section className={styles.parts} aria-label="Parts">
      <h3>{partsWords(parts.length, source.mediaType)}</h3>
      <ul>
        {parts.slice(0, shownAtOnce).map((part) => (
          <PartLine key={part.sourceId} part={part} />
        ))}
      </ul>
      {parts.length > shownAtOnce && (
        <details>
          <summary>{(parts.length - shownAtOnce).toLocaleString('en')} more</summary>
          <ul>
            {parts.slice(shownAtOnce).map((part) => (
              <PartLine key={part.sourceId} part={part} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function PartLine({ part }: { part: SourcePart }) {
  const { open } = useSelectionActs();
  return (
    <li>
      <button type="button" className={styles.textButton} onClick={() => open({ kind: 'source', id: part.sourceId })}>
        {part.title}
      </button>
      {part.name !== part.title && <span className={styles.partName}>{part.name}</span>}
    </li>
  );
}

/** `3 attachments` of a mail, `12 parts` of an archive. */
export function partsWords(count: number, mediaType: string | null): string {
  const word = mediaType === 'message/rfc822' ? 'attachment' : 'part';
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
