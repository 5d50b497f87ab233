import type { Labels } from '../../labels/en.ts';
import { assertNever } from '../../values/assertNever.ts';
import { alignmentOf } from '../alignmentOf.ts';
import type { ResolvedItem } from '../blocks/list.ts';
import { nestItems, type NestedList } from '../blocks/nestItems.ts';
import type { ResolvedFigure } from '../blocks/shownFigure.ts';
import type { ResolvedShownTable } from '../blocks/shownTable.ts';
import type { ResolvedTable } from '../blocks/table.ts';
import { placeNotes } from '../placeNotes.ts';
import type { ResolvedBlock, ResolvedRun } from '../resolvedReport.ts';

export type Runs = readonly ResolvedRun[];

/** What a text file can hold: every kind of block is written as one of these. */
export type WrittenBlock =
  | { readonly kind: 'heading'; /** From 1, without gaps. */ readonly level: number; readonly runs: Runs }
  | { readonly kind: 'paragraph' | 'quote'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly lists: readonly NestedList<ResolvedItem>[] }
  | WrittenTable
  | WrittenFigure;

export interface WrittenTable {
  readonly kind: 'table';
  /** Such as "Table 1". */
  readonly name: string;
  readonly caption: Runs;
  /** Empty where no row names the columns. */
  readonly header: readonly Runs[];
  readonly rows: readonly (readonly Runs[])[];
  /** One for each column. */
  readonly alignments: readonly ('left' | 'right')[];
  /** Under the table; may be empty. */
  readonly note: string;
}

export interface WrittenFigure {
  readonly kind: 'figure';
  readonly blockId: string;
  /** Such as "Figure 1". */
  readonly name: string;
  readonly caption: Runs;
  readonly alternative: string;
  /** None for a chart, which is drawn by its block. */
  readonly picture?: { readonly id: string; /** Per cent of the text's. */ readonly width: number };
}

/** Blocks in reading order; those in which nothing is written are left out. */
export function writtenBlocks(blocks: readonly ResolvedBlock[], labels: Labels): WrittenBlock[] {
  let open: readonly number[] = [];
  return blocks.flatMap((block): readonly WrittenBlock[] => {
    if (block.kind !== 'heading') return writtenBlock(block, labels);
    if (!isWritten(block.runs)) return [];
    // A heading of nothing but notes names nothing.
    if (wordsOf(block.runs).trim() === '') return [{ kind: 'paragraph', runs: placeNotes(block.runs) }];
    open = [...open.filter((level) => level < block.level), block.level];
    return [{ kind: 'heading', level: open.length, runs: placeNotes(block.runs) }];
  });
}

function writtenBlock(block: Exclude<ResolvedBlock, { kind: 'heading' }>, labels: Labels): readonly WrittenBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return isWritten(block.runs) ? [{ kind: 'paragraph', runs: placeNotes(block.runs) }] : [];
    case 'quote':
    case 'typedQuote':
      return isWritten(block.runs) ? [{ kind: 'quote', runs: placeNotes(block.runs) }] : [];
    case 'list':
      return writtenList(block.items);
    case 'chain':
      return [...writtenList(block.items), ...shownFigure(block.id, block.figure, labels)];
    case 'table':
      return typedTable(block, labels);
    case 'pointTable': {
      const figure = shownFigure(block.id, block.figure, labels);
      return block.rows.length === 0 && figure.length > 0 ? figure : [...shownTable(block, labels), ...figure];
    }
    case 'datasetTable':
      return shownTable(block, labels);
    case 'datasetChart':
      return block.figure === null
        ? [{ kind: 'paragraph', runs: placeNotes(block.runs) }]
        : shownFigure(block.id, block.figure, labels);
    case 'estimateChart': {
      const caption = placeNotes(block.runs);
      if (block.number === null) return [{ kind: 'paragraph', runs: caption }];
      const name = labels.figureName(block.number);
      return [{ kind: 'figure', blockId: block.id, name, caption, alternative: block.alternative }];
    }
    case 'picture': {
      const caption = placeNotes(block.runs);
      if (block.number === null || block.picture === null) return [{ kind: 'paragraph', runs: caption }];
      const { alternative, width } = block;
      const name = labels.figureName(block.number);
      return [
        { kind: 'figure', blockId: block.id, name, caption, alternative, picture: { id: block.picture.id, width } },
      ];
    }
    default:
      return assertNever(block);
  }
}

function shownFigure(blockId: string, figure: ResolvedFigure | null, labels: Labels): readonly WrittenBlock[] {
  if (figure === null) return [];
  const { number, caption, alternative } = figure;
  return [{ kind: 'figure', blockId, name: labels.figureName(number), caption: placeNotes(caption), alternative }];
}

function writtenList(items: readonly ResolvedItem[]): readonly WrittenBlock[] {
  const written = items.filter(({ runs }) => isWritten(runs)).map((item) => ({ ...item, runs: placeNotes(item.runs) }));
  return written.length === 0 ? [] : [{ kind: 'list', lists: nestItems(written) }];
}

function typedTable({ number, caption, headed, rows }: ResolvedTable, labels: Labels): readonly WrittenBlock[] {
  const words = caption.trim();
  if (words === '' && !rows.some((row) => row.some(isWritten))) return [];
  const cells = rows.map((row) => row.map(placeNotes));
  const [header = [], ...body] = headed ? cells : [[], ...cells];
  const columns = Math.max(header.length, ...body.map((row) => row.length));
  return [
    {
      ...{ kind: 'table', name: labels.tableName(number), caption: plainRuns(words), header, rows: body, note: '' },
      alignments: alignmentsOf(columns, body),
    },
  ];
}

function shownTable(
  { number, caption, cites, columns, rows, note }: ResolvedShownTable,
  labels: Labels,
): readonly WrittenBlock[] {
  const captioned = [...plainRuns(caption), ...cites];
  if (number === null)
    return [{ kind: 'paragraph', runs: [...captioned, ...plainRuns(note === '' ? '' : ` ${note}`)] }];
  const cells = rows.map((row) => row.map(placeNotes));
  return [
    {
      ...{
        kind: 'table',
        name: labels.tableName(number),
        caption: captioned,
        header: columns.map(plainRuns),
        rows: cells,
        note,
      },
      alignments: alignmentsOf(columns.length, cells),
    },
  ];
}

function alignmentsOf(columns: number, rows: readonly (readonly Runs[])[]) {
  return Array.from({ length: columns }, (_, column) => alignmentOf(rows.map((row) => wordsOf(row[column] ?? []))));
}

function plainRuns(text: string): Runs {
  return text === '' ? [] : [{ kind: 'text', text, marks: [] }];
}

function isWritten(runs: Runs): boolean {
  return runs.some((run) => run.kind === 'footnote' || run.text.trim() !== '');
}

function wordsOf(runs: Runs): string {
  return runs.map((run) => (run.kind === 'footnote' ? '' : run.text)).join('');
}
