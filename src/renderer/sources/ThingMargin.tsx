import type { Target } from '../app/places.ts';
import styles from './Margin.module.css';
import { Notes } from './Notes.tsx';
import { Tags } from './Tags.tsx';

/** Tags and notes of the thing that is selected. Those of a source stand in the reader, under its head. */
export function ThingMargin({ target: { kind, id } }: { target: Target }) {
  if (kind !== 'passage' && kind !== 'dataPoint' && kind !== 'estimate' && kind !== 'report') return null;
  return (
    <div className={styles.panel}>
      {(kind === 'passage' || kind === 'dataPoint') && (
        <Tags onKind={kind} onId={id} shortcut={kind === 'passage' ? null : 'G'} />
      )}
      <Notes onKind={kind} onId={id} shortcut={kind === 'passage' ? 'Shift+N' : 'N'} />
    </div>
  );
}
