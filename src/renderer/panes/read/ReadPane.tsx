import { useState } from 'react';
import { useRead } from '../../app/api.tsx';
import { useSelection } from '../../app/selection.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { StubPage } from '../../sources/StubPage.tsx';
import styles from './Read.module.css';
import { Reader } from './Reader.tsx';

export default function ReadPane() {
  const { openSourceId } = useSelection();
  const sources = useRead('sources.list', {}).data;
  const [keptId, setKeptId] = useState<string | null>(null);
  if (sources === undefined) return null;
  const texts = sources.filter((source) => source.kind !== 'dataset');
  // Without a choice, or when it was removed, an article is shown rather than an empty page; and the same one while others come in.
  const chosen = texts.find((source) => source.id === openSourceId) ?? texts.find((source) => source.id === keptId);
  const shown = chosen ?? texts.find((source) => source.kind !== 'stub') ?? texts[0];
  if (shown !== undefined && shown.id !== keptId) setKeptId(shown.id);
  return shown === undefined ? <Teach /> : <OpenReader key={shown.id} sourceId={shown.id} />;
}

function OpenReader({ sourceId }: { sourceId: string }) {
  const { data, error } = useRead('sources.open', { sourceId });
  if (error !== null) return <p className={styles.failure}>{error.message}</p>;
  if (data === undefined) return null;
  return data.source.kind === 'stub' ? <StubPage open={data} /> : <Reader open={data} />;
}

function Teach() {
  return (
    <EmptyState title="Nothing is open to read">
      <p>
        Articles and documents lie in the library at the left. <strong>Import…</strong> takes saved pages, texts, PDFs,
        mails and pictures, or drop them anywhere on this window (<kbd>I</kbd>).
      </p>
      <p>
        Select words and press <kbd>H</kbd> to mark a passage; <kbd>D</kbd> makes a data point of it. The sample case,
        on the first screen, shows the whole chain.
      </p>
    </EmptyState>
  );
}
