import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import type { Paper } from '#shared/reports/exportForm.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { ask, useTransport } from '../../app/api.tsx';
import { drawPage, readPages, type PageFile, type PageSize } from './pdfPages.ts';
import styles from './report.module.css';

interface Preview {
  readonly file: PageFile;
  readonly sizes: readonly PageSize[];
}

/** Milliseconds without a change before the pages are set anew: twice what they took last, so that setting never lags behind typing. */
const calm = { shortest: 150, longest: 500 };

interface PreviewProps {
  readonly reportId: string;
  readonly paper: Paper;
  /** Which version's pages. */
  readonly of: ReportVersion;
  /** Changes whenever the report, or what it rests on, has changed. */
  readonly version: unknown;
}

/** The report's real pages. */
export function PagePreview({ reportId, paper, of, version }: PreviewProps) {
  const transport = useTransport();
  const print = useCallback<Print>(
    (job) => ask(transport, 'reports.print', { job, reportId, paper, version: of }),
    [transport, reportId, paper, of],
  );
  return <PrintedPages print={print} version={version} />;
}

/** Lets the engine print under this job; the same function for as long as it prints the same thing. */
export type Print = (job: string) => Promise<{ readonly handle: string }>;

interface PrintedProps {
  readonly print: Print;
  /** Changes whenever what is printed has changed. */
  readonly version: unknown;
  /** Told why nothing could be printed, null once it could. */
  readonly onProblem?: (problem: unknown) => void;
}

/** The real pages of what is printed, set anew a moment after each change. */
export function PrintedPages({ print, version, onProblem }: PrintedProps) {
  const { preview, problem, busy } = usePrinted(print, version, onProblem);
  return (
    <section className={styles.preview} aria-label="Pages" aria-busy={busy}>
      {problem === null ? null : (
        <p role="alert" className={styles.previewProblem}>
          {problem}
        </p>
      )}
      <div className={styles.pages} tabIndex={0} role="group" aria-label="Pages as they will be printed">
        {preview === null ? (
          <p className="quiet">{busy ? 'Setting the pages' : ''}</p>
        ) : (
          preview.sizes.map((size, index) => (
            <Page key={index} file={preview.file} number={index + 1} count={preview.sizes.length} size={size} />
          ))
        )}
      </div>
    </section>
  );
}

function usePrinted(print: Print, version: unknown, onProblem?: (problem: unknown) => void) {
  const transport = useTransport();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(true);
  const wait = useRef(0);
  useEffect(() => {
    const job = crypto.randomUUID();
    let current = true;
    const run = async () => {
      const began = performance.now();
      setBusy(true);
      try {
        const { handle } = await print(job);
        const bytes = new Uint8Array(await (await fetch(transport.address(handle))).arrayBuffer());
        void transport.call('files.release', { handle });
        const pages = await readPages(bytes);
        if (current) {
          setPreview(pages);
          wait.current = Math.min(calm.longest, Math.max(calm.shortest, 2 * (performance.now() - began)));
          setProblem(null);
          onProblem?.(null);
        } else void pages.file.loadingTask.destroy();
      } catch (error) {
        if (current && !(error instanceof PlumbError && error.code === 'cancelled')) {
          setProblem(error instanceof Error ? error.message : String(error));
          onProblem?.(error);
        }
      } finally {
        if (current) setBusy(false);
      }
    };
    const timer = setTimeout(() => void run(), wait.current);
    if (wait.current === 0) wait.current = calm.longest;
    return () => {
      current = false;
      clearTimeout(timer);
      void transport.call('jobs.cancel', { job });
    };
    // `version` stands for everything that the pages show.
  }, [transport, print, version, onProblem]); // oxlint-disable-line react/exhaustive-effect-dependencies
  useEffect(() => () => void preview?.file.loadingTask.destroy(), [preview]);
  return { preview, problem, busy };
}

interface PageProps {
  readonly file: PageFile;
  readonly number: number;
  readonly count: number;
  readonly size: PageSize;
}

function Page({ file, number, count, size }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    let drawnAt = 0;
    let near = false;
    const draw = () => {
      const width = element.clientWidth;
      if (!near || width === 0 || width === drawnAt) return;
      drawnAt = width;
      // A file that a newer one has replaced can no longer be drawn, and need not be.
      drawPage(file, number, element, width, window.devicePixelRatio || 1).catch(() => undefined);
    };
    const sight = new IntersectionObserver(
      ([entry]) => {
        near = entry?.isIntersecting ?? false;
        draw();
      },
      { rootMargin: '600px' },
    );
    const sizes = new ResizeObserver(draw);
    sight.observe(element);
    sizes.observe(element);
    return () => {
      sight.disconnect();
      sizes.disconnect();
    };
  }, [file, number]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`Page ${number} of ${count}`}
      className={styles.page}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
    />
  );
}
