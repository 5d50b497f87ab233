import type { PointColumn } from '#shared/points/pointsView.ts';
import { countStances, type PointRow } from '#shared/points/pointRows.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { formatPeriod } from '#shared/values/formatPeriod.ts';
import { QuantityText } from '../../design/QuantityText.tsx';
import { StateWord } from '../../design/StateWord.tsx';
import styles from './points.module.css';

/** What a cell shows while it is not edited. */
export function CellWords({ row, column }: { row: PointRow; column: PointColumn }) {
  const { point } = row;
  switch (column) {
    case 'what':
      return point.what;
    case 'quantity':
      return point.quantity === null ? null : <QuantityText quantity={point.quantity} />;
    case 'counted':
      return point.counted;
    case 'period':
      return point.period === null ? null : <span title={point.period}>{formatPeriod(point.period)}</span>;
    case 'place':
      return point.place;
    case 'status':
      return <StateWord state={point.status} />;
    case 'credibility':
      return point.credibility === null ? (
        <span className="quiet">not judged</span>
      ) : (
        <span className="numbers">
          {point.credibility} <span className="quiet">{credibilityWords[point.credibility - 1]}</span>
        </span>
      );
    case 'evidence':
      return <StanceCounts row={row} />;
    case 'sources':
      return <SourceCount row={row} />;
    case 'claim':
      return row.claim;
    case 'tags':
      return row.tags.map(({ id, name }) => (
        <span key={id} className={styles.tag}>
          {name}
        </span>
      ));
    case 'stale':
      return point.stale ? <StateWord state="stale" /> : null;
    case 'created':
      return <span className="numbers">{point.createdAt.slice(0, 10)}</span>;
    default:
      return assertNever(column);
  }
}

export const credibilityWords = [
  'confirmed by others',
  'probably true',
  'possibly true',
  'doubtful',
  'improbable',
  'cannot be judged',
] as const;

function StanceCounts({ row }: { row: PointRow }) {
  if (row.evidence.length === 0) return <span className="quiet">none</span>;
  const { supports, disputes, context } = countStances(row.evidence);
  return (
    <span className="numbers">
      {[
        supports === 0 ? [] : [`${supports} ${supports === 1 ? 'supports' : 'support'}`],
        disputes === 0 ? [] : [`${disputes} ${disputes === 1 ? 'disputes' : 'dispute'}`],
        context === 0 ? [] : [`${context} context`],
      ]
        .flat()
        .join(', ')}
    </span>
  );
}

/** A single source by its title; of several, how many there are and as how many they count. */
function SourceCount({ row: { sources, independent } }: { row: PointRow }) {
  const [only, ...others] = sources;
  if (only === undefined) return null;
  const titles = sources.map(({ title }) => title).join('\n');
  if (others.length === 0) return <span title={titles}>{only.title}</span>;
  return (
    <span className="numbers" title={titles}>
      {sources.length}
      {independent < sources.length && <span className="quiet"> that count as {independent}</span>}
    </span>
  );
}
