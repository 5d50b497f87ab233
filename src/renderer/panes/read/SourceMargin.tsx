import type { OpenSource } from '#shared/contract/sources.ts';
import { useSelection } from '../../app/selection.tsx';
import styles from '../../sources/Margin.module.css';
import { Notes } from '../../sources/Notes.tsx';
import { Origins } from '../../sources/Origins.tsx';
import { Tags } from '../../sources/Tags.tsx';

/** What the user and the text say of a source beside its words: where it rests, tags, notes. */
export function SourceMargin({ open: { source } }: { open: OpenSource }) {
  const { selected } = useSelection();
  // Keys act on what is selected, in Links, where that is not the source itself.
  const elsewhere = selected !== null && selected.kind !== 'source' && selected.kind !== 'capture';
  return (
    <section className={styles.margin} aria-label="Origins, tags and notes" lang="en">
      <Origins sourceId={source.id} />
      <Tags onKind="source" onId={source.id} shortcut={elsewhere ? null : 'G'} />
      <Notes onKind="source" onId={source.id} shortcut={elsewhere ? null : 'N'} />
    </section>
  );
}
