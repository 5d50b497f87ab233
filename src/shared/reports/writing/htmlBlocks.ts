import { assertNever } from '../../values/assertNever.ts';
import type { Labels } from '../../labels/en.ts';
import type { ResolvedItem } from '../blocks/list.ts';
import type { NestedList } from '../blocks/nestItems.ts';
import { directionOf } from '../../scripts/scripts.ts';
import { escapeHtml } from './escapeHtml.ts';
import { htmlRuns } from './htmlRuns.ts';
import type { Runs, WrittenBlock, WrittenFigure, WrittenTable } from './writtenBlocks.ts';

/** What figures show; one that is not here keeps its words. */
export interface HtmlFigures {
  /** SVG of our own drawing, by block. */
  readonly charts: ReadonlyMap<string, string>;
  /** Pictures as addresses that hold them whole (`data:`), by id. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** One block as HTML. */
export function htmlBlock(block: WrittenBlock, figures: HtmlFigures, labels: Labels): string {
  switch (block.kind) {
    case 'heading': {
      // The title is the page's only h1.
      const tag = `h${Math.min(6, block.level + 1)}`;
      return `<${tag}${turn(block.runs)}>${htmlRuns(block.runs, labels)}</${tag}>`;
    }
    case 'paragraph':
      return `<p${turn(block.runs)}>${htmlRuns(block.runs, labels)}</p>`;
    case 'quote':
      return `<blockquote${turn(block.runs)}><p>${htmlRuns(block.runs, labels)}</p></blockquote>`;
    case 'list':
      return block.lists.map((list) => htmlList(list, labels)).join('\n');
    case 'table':
      return htmlTable(block, labels);
    case 'figure':
      return htmlFigure(block, figures, labels);
    default:
      return assertNever(block);
  }
}

/** The direction of a stretch by its first letter, where it is not that of the page. */
function turn(runs: Runs): string {
  const words = runs.map((run) => (run.kind === 'footnote' ? '' : run.text)).join('');
  return directionOf(words) === 'rtl' ? ' dir="rtl"' : '';
}

function htmlList({ ordered, items }: NestedList<ResolvedItem>, labels: Labels): string {
  const tag = ordered ? 'ol' : 'ul';
  const inner = items.map(
    ({ item, inside }) =>
      `<li${turn(item.runs)}>${htmlRuns(item.runs, labels)}${inside.map((list) => htmlList(list, labels)).join('')}</li>`,
  );
  return `<${tag}${turn(items[0]?.item.runs ?? [])}>${inner.join('\n')}</${tag}>`;
}

function htmlTable({ name, caption, header, rows, alignments, note }: WrittenTable, labels: Labels): string {
  const align = (column: number) => (alignments[column] === 'right' ? ' class="number"' : '');
  const head = header.map(
    (cell, column) => `<th scope="col"${align(column)}${turn(cell)}>${htmlRuns(cell, labels)}</th>`,
  );
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell, column) => `<td${align(column)}${turn(cell)}>${htmlRuns(cell, labels)}</td>`).join('')}</tr>`,
  );
  const parts = [
    `<caption><b>${name}.</b> ${htmlRuns(caption, labels)}</caption>`,
    ...(head.length === 0 ? [] : [`<thead><tr>${head.join('')}</tr></thead>`]),
    `<tbody>${body.join('\n')}</tbody>`,
  ];
  const under = note === '' ? '' : `\n<p class="small">${escapeHtml(note)}</p>`;
  return `<div class="wide"><table${turn([...caption, ...header.flat(), ...rows.flat(2)])}>\n${parts.join('\n')}\n</table></div>${under}`;
}

/** Pixels of the widest column of text. */
const columnWidth = 640;

function htmlFigure(
  { name, caption, alternative, blockId, picture }: WrittenFigure,
  figures: HtmlFigures,
  labels: Labels,
): string {
  const words = `<figcaption><b>${name}.</b> ${htmlRuns(caption, labels)}</figcaption>`;
  const svg = figures.charts.get(blockId);
  const address = picture === undefined ? undefined : figures.pictures.get(picture.id);
  if (picture !== undefined && address !== undefined) {
    const width = Math.round((columnWidth * picture.width) / 100);
    return `<figure><img src="${address}" width="${width}" alt="${escapeHtml(alternative)}">${words}</figure>`;
  }
  const drawn =
    svg === undefined
      ? `<p class="small">${escapeHtml(alternative)}</p>`
      : `<div class="chart" role="img" aria-label="${escapeHtml(alternative)}">${svg}</div>`;
  return `<figure>${drawn}${words}</figure>`;
}
