import type { OpenSource } from '#shared/contract/sources.ts';
import { aboutRows } from './aboutSource.ts';
import { CopyButton } from './CopyButton.tsx';
import { EarlierCaptures } from './EarlierCaptures.tsx';
import styles from './Head.module.css';
import { NewerCapture } from './NewerCapture.tsx';
import { OriginalActions } from './OriginalActions.tsx';
import type { CaptureCheck } from './useCaptureCheck.ts';

/** Every fact with where it was found. Addresses are text to copy: nothing here leads out of the machine. */
export function AboutSource({ open, check }: { open: OpenSource; check: CaptureCheck }) {
  return (
    <section id="about-source" className={styles.about} aria-label="About this source">
      <table>
        <thead className="hidden-words">
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Value</th>
            <th scope="col">Where found</th>
          </tr>
        </thead>
        <tbody>
          {aboutRows(open).map(({ label, value, from, copies }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="numbers" data-long={copies || undefined}>
                {value ?? '–'}
                {copies === true && value !== null && <CopyButton what={label} text={value} />}
              </td>
              <td className={styles.from}>{from}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.headActions}>
        {open.source.captureId !== null && <OriginalActions source={open.source} check={check} />}
        {open.source.captureId !== null && <NewerCapture source={open.source} />}
      </div>
      {open.source.captureId !== null && <EarlierCaptures source={open.source} />}
    </section>
  );
}
