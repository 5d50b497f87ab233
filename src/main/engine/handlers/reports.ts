import type { Report, ReportBlock } from '#shared/reports/reportDocument.ts';
import { wordsKey } from '#shared/reports/withoutComments.ts';
import { listLinks } from '#shared/reports/reportDocument.ts';
import { canonicalJson } from '#shared/values/json.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { compareExports } from '../reporting/compareExports.ts';
import { prepareReport } from '../reporting/prepareReport.ts';
import type { Change } from '../store/Change.ts';
import { removeMargin } from '../store/margin.ts';
import { listComments } from '../store/queries/comments.ts';
import { listExports } from '../store/queries/exports.ts';
import { getReport, getReportSettings, listBlockIds, listReports } from '../store/queries/reports.ts';
import { listRedactions } from '../store/queries/protecting.ts';
import { restOn, staleThings } from '../store/staleness.ts';
import type { ChangeHandlers, ReadHandlers, WorkHandlers } from './Handlers.ts';

export const reportReads = {
  'reports.list': (database) => listReports(database),
  'reports.open': (database, { reportId }) => {
    const { report, resolved, settings } = prepareReport(database, reportId);
    const stale = staleThings(database);
    const staleBlockIds = report.blocks.map((block) => block.id).filter((id) => stale.has('reportBlock', id));
    return { report, settings, resolved, staleBlockIds };
  },
  'reports.compare': (database, { reportId, before, after }) => compareExports(database, reportId, before, after),
  'reports.exports': (database, { reportId }) => listExports(database, reportId),
} satisfies Partial<ReadHandlers>;

export const reportChanges = {
  'reports.create': (change, { title, blocks, settings }) => {
    const id = change.newId();
    const kept = settings === undefined ? {} : { settings: JSON.stringify(settings) };
    change.insert('reports', { id, title, created_at: change.now, changed_at: change.now, ...kept });
    writeBlocks(change, id, blocks);
    return { reportId: id };
  },
  'reports.save': (change, { reportId, title, blocks }) => {
    saveReport(change, { id: reportId, title, blocks });
    return null;
  },
  'reports.set': (change, { reportId, settings }) => {
    if (canonicalJson(settings) === canonicalJson(getReportSettings(change.database, reportId))) return null;
    change.update('reports', reportId, { settings: JSON.stringify(settings), changed_at: change.now });
    return null;
  },
  'reports.remove': (change, { reportId }) => {
    getReport(change.database, reportId);
    writeBlocks(change, reportId, []);
    removeComments(change, reportId);
    removeMargin(change, 'report', reportId);
    for (const { id } of listRedactions(change.database, reportId)) change.remove('redactions', id);
    change.remove('reports', reportId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

export const reportWork = {
  'reports.export': async (desk, wanted) => {
    const { exportReport } = await import('../reporting/exportReport.ts');
    return exportReport(desk, wanted);
  },
  'reports.write': async (desk, wanted) => {
    const { writeCaseReport } = await import('../reporting/writeCaseReport.ts');
    return writeCaseReport(desk, wanted);
  },
  'reports.verify': async (desk, { handle, withCase }) => {
    const { path, name } = await desk.file(handle);
    desk.progress(`Reading ${name}`, 0, null);
    const { openReportFile } = await import('../verifying/readReportFile.ts');
    const { verifyReport } = await import('../verifying/verifyReport.ts');
    const file = await openReportFile(path, name, desk.signal);
    return verifyReport(file, withCase ? desk.database : null, {
      signal: desk.signal,
      progress: (words, done, total) => desk.progress(words, done, total),
    });
  },
  'reports.print': async (desk, { reportId, ...form }) => {
    const { printCaseReport } = await import('../reporting/printCaseReport.ts');
    return printCaseReport(desk, reportId, form);
  },
} satisfies Partial<WorkHandlers>;

/** Comments stand in no file, so a text in which only their marks differ is not a later one: pages keep their date. */
export function saveReport(change: Change, { id, title, blocks }: Report): void {
  const present = getReport(change.database, id);
  if (JSON.stringify(present) === JSON.stringify({ id, title, blocks })) return;
  const same = present.title === title && wordsKey(present.blocks) === wordsKey(blocks);
  if (!same) change.update('reports', id, { title, changed_at: change.now });
  writeBlocks(change, id, blocks);
}

/** Answers first, as they name what they answer. */
function removeComments(change: Change, reportId: string): void {
  const comments = listComments(change.database, reportId);
  for (const { id } of comments.filter(({ parentId }) => parentId !== null)) change.remove('report_comments', id);
  for (const { id } of comments.filter(({ parentId }) => parentId === null)) change.remove('report_comments', id);
}

/** Writes only the blocks that differ, so that a saved keystroke journals one paragraph and not the report. */
function writeBlocks(change: Change, reportId: string, blocks: readonly ReportBlock[]): void {
  const wanted = new Set(blocks.map((block) => block.id));
  if (wanted.size < blocks.length)
    throw new PlumbError('invalid-input', 'Two paragraphs of the report share an identifier.');
  const present = new Map(
    getReport(change.database, reportId).blocks.map((block, position) => [
      block.id,
      { position, block, content: JSON.stringify(block.content) },
    ]),
  );
  for (const id of listBlockIds(change.database, reportId)) if (!wanted.has(id)) removeBlock(change, id);
  for (const [position, block] of blocks.entries()) {
    const content = JSON.stringify(block.content);
    const before = present.get(block.id);
    if (before === undefined) {
      refuseTaken(change, block.id);
      change.insert('report_blocks', { id: block.id, report_id: reportId, position, content });
    } else if (before.position !== position || before.content !== content)
      change.update('report_blocks', block.id, { position, content });
    if (before === undefined || wordsKey(before.block) !== wordsKey(block)) linkBlock(change, block);
  }
}

function refuseTaken(change: Change, id: string): void {
  if (change.database.get('SELECT 1 AS found FROM report_blocks WHERE id = ?', id) === undefined) return;
  throw new PlumbError(
    'invalid-input',
    'A paragraph of another report has the same identifier. Give each paragraph its own.',
    { blockId: id },
  );
}

function removeBlock(change: Change, id: string): void {
  restOn(change, { kind: 'reportBlock', id }, []);
  change.remove('report_blocks', id);
}

function linkBlock(change: Change, block: ReportBlock): void {
  const links = listLinks({ id: '', title: '', blocks: [block] });
  restOn(
    change,
    { kind: 'reportBlock', id: block.id },
    links.map(({ of, id }) => ({ kind: of, id })),
  );
}
