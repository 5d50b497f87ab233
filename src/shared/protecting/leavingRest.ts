import { briefly } from '../reports/checkManifest.ts';
import type { BlockPart } from '../reports/blocks/BlockKind.ts';
import type { InlineRun } from '../reports/inlineRuns.ts';
import { listLinks, partsOf } from '../reports/reportDocument.ts';
import { isPlaceholder } from '../reports/withoutPlaceholders.ts';
import { drawingOf } from '../reports/blocks/shownFigure.ts';
import { publicAddress } from '../reports/writeManifest.ts';
import { counted } from './leavingSensitive.ts';
import type { LeavingGroup, LeavingLevel, LeavingLine } from './leaving.ts';
import type { Leaving } from './listLeaving.ts';

function line(
  group: LeavingGroup,
  level: LeavingLevel,
  id: string,
  text: string,
  where: readonly string[] = [],
): LeavingLine {
  return { id, group, level, text, where, opens: null, remedy: null };
}

const mostNamed = 8;

function some(names: readonly string[]): string[] {
  const all = [...new Set(names)];
  return all.length > mostNamed ? [...all.slice(0, mostNamed), `and ${all.length - mostNamed} more`] : all;
}

function placesToFill(part: BlockPart): readonly InlineRun[] {
  return part.kind === 'inline' ? part.inline.filter(isPlaceholder) : [];
}

/** What of the report is not done: it goes out all the same, and says so. */
export function leavingUndone({ report, resolved }: Leaving): LeavingLine[] {
  const unfilled = report.blocks.flatMap(({ content }) => partsOf(content)).flatMap(placesToFill).length;
  const problems = resolved.problems.map(({ message }) => briefly(message, 120));
  return [
    ...(problems.length === 0
      ? []
      : [
          line(
            'report',
            'look',
            'problems',
            'Stale, missing, withdrawn or without evidence, and said to be so on the page:',
            some(problems),
          ),
        ]),
    ...(unfilled === 0
      ? []
      : [
          line(
            'report',
            'look',
            'unfilled',
            `${counted(unfilled, 'place')} to fill in from a template, left out of every file.`,
          ),
        ]),
  ];
}

/** Comments and notes, and the words that only the manifest carries. */
export function leavingWords({ report, evidence, keptBack, version }: Leaving): LeavingLine[] {
  const cited = [...new Set(listLinks(report).flatMap(({ of, id }) => (of === 'note' ? [id] : [])))];
  const kept = [counted(keptBack.comments, 'comment'), counted(Math.max(0, keptBack.notes - cited.length), 'note')];
  const context = evidence.passages.filter(({ passage }) => passage.prefix + passage.suffix !== '').length;
  const columns = evidence.selections.flatMap((selection) => selection.columns.map(({ name }) => name));
  const addresses = evidence.sources.flatMap(({ source }) => publicAddress(source.url) ?? []);
  const sheetNotes = evidence.runs.flatMap(({ run }) => run.definition.lines.flatMap(({ note }) => note?.trim() || []));
  return [
    line(
      'words',
      'told',
      'kept',
      `${kept.join(' and ')} of the case are kept back, as are all comments on this report.`,
    ),
    ...cited.map((id): LeavingLine => ({
      ...line('words', 'look', `note-${id}`, 'A note of yours is cited, and so its words go out as a footnote.'),
      opens: { kind: 'note', id },
    })),
    ...(context === 0
      ? []
      : [
          line(
            'words',
            version === 'full' ? 'told' : 'look',
            'context',
            `The manifest has up to some thirty letters around ${counted(context, 'quoted passage')}, which the pages do not show.`,
          ),
        ]),
    ...(evidence.dataPoints.length === 0
      ? []
      : [
          line(
            'words',
            'told',
            'points',
            `The manifest has claim, period and place of ${counted(evidence.dataPoints.length, 'data point')}.`,
            some(evidence.dataPoints.flatMap(({ place }) => place ?? [])),
          ),
        ]),
    ...(addresses.length === 0
      ? []
      : [
          line(
            'words',
            'look',
            'addresses',
            `The manifest has the ${addresses.length === 1 ? 'address' : 'addresses'} of ${counted(addresses.length, 'source')}, which the pages do not show:`,
            some(addresses),
          ),
        ]),
    ...(columns.length === 0
      ? []
      : [
          line(
            'words',
            'look',
            'columns',
            'Rows of datasets go out with these columns, also where an estimate only reads or filters by them:',
            some(columns),
          ),
        ]),
    ...(evidence.runs.length === 0
      ? []
      : [
          line(
            'words',
            sheetNotes.length > 0 ? 'look' : 'told',
            'sheets',
            `The frozen ${evidence.runs.length === 1 ? 'sheet of one estimate goes' : `sheets of ${evidence.runs.length} estimates go`} out whole, with every line${sheetNotes.length > 0 ? ' and your notes on them:' : '.'}`,
            some(sheetNotes.map((note) => briefly(note, 80))),
          ),
        ]),
  ];
}

/** Names of files: those that were imported, and those beside the PDF. */
export function leavingFiles({ resolved, evidence }: Leaving): LeavingLine[] {
  const imported = resolved.sources.map(({ fileName }) => fileName).filter((name) => name !== '');
  const tables = evidence.selections.map(
    ({ file, rows, csv }) => `${file} (${counted(rows, 'row')}${csv === null ? ', not carried' : ''})`,
  );
  return [
    ...(imported.length === 0
      ? []
      : [
          line(
            'files',
            'look',
            'imported',
            'The list of sources gives the names of the imported files:',
            some(imported),
          ),
        ]),
    line('files', 'told', 'attached', 'Inside of the PDF lie these files:', ['manifest.jsonld', ...some(tables)]),
  ];
}

/** What the file says of itself. */
export function leavingMetadata({ resolved, fileName, asOf }: Leaving): LeavingLine[] {
  const charts = resolved.blocks.filter((block) => drawingOf(block) !== null).length;
  const pictures = resolved.blocks.filter(({ kind }) => kind === 'picture').length;
  return [
    line(
      'metadata',
      'told',
      'file',
      `The file is named “${fileName}”, its title is “${briefly(resolved.title, 120)}”.`,
    ),
    line(
      'metadata',
      'told',
      'date',
      `It is dated ${asOf}, the day of the report’s last change, and names the program that set its pages (Typst). It knows no user, machine, path or time zone.`,
    ),
    ...(charts === 0 ? [] : [line('metadata', 'told', 'charts', `${counted(charts, 'chart')} with labels as text.`)]),
    ...(pictures === 0
      ? []
      : [
          line(
            'metadata',
            'look',
            'pictures',
            `${counted(pictures, 'picture')}: what was said beside the pixels (place, camera, date) is gone, what can be seen is not looked into.`,
          ),
        ]),
  ];
}
