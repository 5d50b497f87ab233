import { useEffect, useRef, useState } from 'react';
import type { Paper } from '#shared/reports/exportForm.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { ask, useTransport } from '../../app/api.tsx';
import { drawPage, readPages, type PageFile, type PageSize } from './pdfPages.ts';
import styles from './report.module.css';

interface Preview {
  readonly file: PageFile;
  readonly sizes: readonly PageSize[];
}

const calm = 500;

interface PreviewProps {
  readonly reportId: string;
  readonly paper: Paper;
  /** Changes whenever the report, or what it rests on, has changed. */
  readonly version: unknown;
}

/** The report's real pages. */
export function PagePreview({ reportId, paper, version }: PreviewProps) {
  const { preview, problem, busy } = usePrinted(reportId, paper, version);
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

function usePrinted(reportId: string, paper: Paper, version: unknown) {
  const transport = useTransport();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(true);
  const first = useRef(true);
  useEffect(() => {
    const job = crypto.randomUUID();
    let current = true;
    const print = async () => {
      setBusy(true);
      try {
        const { handle } = await ask(transport, 'reports.print', { job, reportId, paper });
        const bytes = new Uint8Array(await (await fetch(transport.address(handle))).arrayBuffer());
        void transport.call('files.release', { handle });
        const pages = await readPages(bytes);
        if (current) {
          setPreview(pages);
          setProblem(null);
        } else void pages.file.loadingTask.destroy();
      } catch (error) {
        if (current && !(error instanceof PlumbError && error.code === 'cancelled'))
          setProblem(error instanceof Error ? error.message : String(error));
      } finally {
        if (current) setBusy(false);
      }
    };
    const timer = setTimeout(() => void print(), first.current ? 0 : calm);
    first.current = false;
    return () => {
      current = false;
      clearTimeout(timer);
      void transport.call('jobs.cancel', { job });
    };
    // `version` stands for everything that the pages show.
  }, [transport, reportId, paper, version]); // oxlint-disable-line react/exhaustive-effect-dependencies
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
