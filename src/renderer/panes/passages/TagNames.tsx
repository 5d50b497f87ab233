import type { PassageFacts } from '#shared/passages/passageFacts.ts';
import styles from './PassagesTable.module.css';

const mostNamed = 3;

/** Tags by colour and name; of many the first few, and how many more. */
export function TagNames({ ids, facts }: { ids: readonly string[]; facts: PassageFacts }) {
  const tags = ids.flatMap((id) => facts.tags.get(id) ?? []);
  return (
    <span className={styles.tags}>
      {tags.slice(0, mostNamed).map(({ id, name, colour }) => (
        <span key={id} className={styles.tag}>
          <span className={styles.swatch} data-colour={colour} aria-hidden />
          {name}
        </span>
      ))}
      {tags.length > mostNamed && <span className={styles.soft}>and {tags.length - mostNamed} more</span>}
    </span>
  );
}
