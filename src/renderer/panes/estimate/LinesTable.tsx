import type { EstimateLine } from '#shared/estimates/estimate.ts';
import { drawnWords } from '#shared/estimates/lineWords.ts';
import styles from './compare.module.css';
import { useNumbers } from './numbers.tsx';

interface LinesTableProps {
  readonly label: string;
  readonly lines: readonly EstimateLine[];
  /** Where a line's number comes from. */
  readonly sourceOf: (line: EstimateLine) => string;
}

/** The lines of a sheet as they are read: name, what it is, value, source. */
export function LinesTable({ label, lines, sourceOf }: LinesTableProps) {
  const { locale } = useNumbers();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">What it is</th>
            <th scope="col">Value</th>
            <th scope="col">Source or reason</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row" className={styles.mono}>
                {line.name}
              </th>
              <td>{line.label}</td>
              <td>{drawnWords(line, locale)}</td>
              <td>{sourceOf(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
