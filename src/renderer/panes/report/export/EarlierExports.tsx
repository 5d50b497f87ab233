import type { ReportExport } from '#shared/contract/reports.ts';
import { type ReportVersion, versionNames } from '#shared/protecting/versions.ts';
import { instantInWords } from '#shared/reports/dateWords.ts';
import { exportWords, paperNames } from '#shared/reports/exportForm.ts';
import { useRead } from '../../../app/api.tsx';
import { CompareExports } from './CompareExports.tsx';
import styles from './export.module.css';

/** Every file that the report went out as, the newest first. */
export function EarlierExports({ reportId }: { reportId: string }) {
  const { data } = useRead('reports.exports', { reportId });
  if (data === undefined) return null;
  return (
    <section className={styles.earlier} aria-label="Earlier exports">
      <h3 className={styles.heading}>Earlier exports</h3>
      {data.length === 0 ? (
        <p className="quiet small">
          None yet. Each export is kept here with its hash and with what changed since the last.
        </p>
      ) : (
        <>
          <CompareExports reportId={reportId} exports={data} />
          <ol className={styles.exports} reversed>
            {data.map((one) => (
              <Earlier key={one.id} one={one} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Earlier({ one }: { one: ReportExport }) {
  const { exportedAt, paper, form, version, pages, size, sha256, changes } = one;
  const facts = [
    ...(version === 'full' ? [] : [versionNames[version]]),
    exportWords(one),
    ...(paper === null ? [] : [paperNames[paper]]),
    ...(pages === null ? [] : [`${pages} ${pages === 1 ? 'page' : 'pages'}`]),
    `${Math.ceil(size / 1_000).toLocaleString('en')} kB`,
    ...(form === 'package' ? ['package'] : []),
  ];
  return (
    <li>
      <div className={styles.when}>
        <time dateTime={exportedAt}>{instantInWords(exportedAt)}</time>
        <span className="quiet numbers">{facts.join(' · ')}</span>
      </div>
      <div className={styles.hash}>
        <span className="quiet">SHA-256</span> <code>{sha256}</code>
      </div>
      <p className={styles.changes}>{changesInWords(changes, version)}</p>
    </li>
  );
}

function changesInWords(changes: readonly string[] | null, version: ReportVersion): string {
  if (changes === null) return version === 'full' ? 'The first export.' : 'The first export of this version.';
  return changes.length === 0 ? 'Nothing changed since the one before.' : changes.join(' ');
}
