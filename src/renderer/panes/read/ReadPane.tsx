import { useRead } from '../../app/api.tsx';
import { useSelection } from '../../app/selection.tsx';
import styles from './Read.module.css';
import { ReaderText } from './ReaderText.tsx';
import { SourceHead } from './SourceHead.tsx';

export default function ReadPane() {
  const { openSourceId } = useSelection();
  const sources = useRead('sources.list', {}).data;
  if (sources === undefined) return null;
  const texts = sources.filter((source) => source.kind !== 'dataset');
  // Without a choice, or when it was removed, the newest article is shown rather than an empty page.
  const shown = texts.find((source) => source.id === openSourceId) ?? texts[0];
  return shown === undefined ? <Teach /> : <Reader key={shown.id} sourceId={shown.id} />;
}

function Reader({ sourceId }: { sourceId: string }) {
  const { data, error } = useRead('sources.open', { sourceId });
  if (error !== null) return <p className={styles.empty}>{error.message}</p>;
  if (data === undefined) return null;
  return (
    <article className={styles.page} lang={data.source.language ?? undefined}>
      <SourceHead open={data} />
      <ReaderText open={data} />
    </article>
  );
}

function Teach() {
  return (
    <div className={styles.empty}>
      <h2>Nothing is open to read</h2>
      <p>
        Articles lie in the library at the left. <strong>Import…</strong> takes saved pages, as .html or as text, or
        drop them anywhere on this window (<kbd>I</kbd>).
      </p>
      <p>
        Select words and press <kbd>H</kbd> to mark a passage; <kbd>D</kbd> makes a data point of it. The sample case,
        on the first screen, shows the whole chain.
      </p>
    </div>
  );
}
