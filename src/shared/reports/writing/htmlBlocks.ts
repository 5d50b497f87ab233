import { assertNever } from '../../values/assertNever.ts';
import type { ResolvedItem } from '../blocks/list.ts';
import type { NestedList } from '../blocks/nestItems.ts';
import { escapeHtml } from './escapeHtml.ts';
import { htmlRuns } from './htmlRuns.ts';
import type { WrittenBlock, WrittenFigure, WrittenTable } from './writtenBlocks.ts';

/** One block as HTML. `charts` holds SVG of our own drawing, by block; a figure without any keeps its words. */
export function htmlBlock(block: WrittenBlock, charts: ReadonlyMap<string, string>): string {
  switch (block.kind) {
    case 'heading': {
      // The title is the page's only h1.
      const tag = `h${Math.min(6, block.level + 1)}`;
      return `<${tag}>${htmlRuns(block.runs)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${htmlRuns(block.runs)}</p>`;
    case 'quote':
      return `<blockquote><p>${htmlRuns(block.runs)}</p></blockquote>`;
    case 'list':
      return block.lists.map(htmlList).join('\n');
    case 'table':
      return htmlTable(block);
    case 'figure':
      return htmlFigure(block, charts.get(block.blockId));
    default:
      return assertNever(block);
  }
}

function htmlList({ ordered, items }: NestedList<ResolvedItem>): string {
  const tag = ordered ? 'ol' : 'ul';
  const inner = items.map(({ item, inside }) => `<li>${htmlRuns(item.runs)}${inside.map(htmlList).join('')}</li>`);
  return `<${tag}>${inner.join('\n')}</${tag}>`;
}

function htmlTable({ name, caption, header, rows, alignments, note }: WrittenTable): string {
  const align = (column: number) => (alignments[column] === 'right' ? ' class="number"' : '');
  const head = header.map((cell, column) => `<th scope="col"${align(column)}>${htmlRuns(cell)}</th>`);
  const body = rows.map(
    (row) => `<tr>${row.map((cell, column) => `<td${align(column)}>${htmlRuns(cell)}</td>`).join('')}</tr>`,
  );
  const parts = [
    `<caption><b>${name}.</b> ${htmlRuns(caption)}</caption>`,
    ...(head.length === 0 ? [] : [`<thead><tr>${head.join('')}</tr></thead>`]),
    `<tbody>${body.join('\n')}</tbody>`,
  ];
  const under = note === '' ? '' : `\n<p class="small">${escapeHtml(note)}</p>`;
  return `<div class="wide"><table>\n${parts.join('\n')}\n</table></div>${under}`;
}

function htmlFigure({ name, caption, alternative }: WrittenFigure, svg: string | undefined): string {
  const words = `<figcaption><b>${name}.</b> ${htmlRuns(caption)}</figcaption>`;
  const drawn =
    svg === undefined
      ? `<p class="small">${escapeHtml(alternative)}</p>`
      : `<div class="chart" role="img" aria-label="${escapeHtml(alternative)}">${svg}</div>`;
  return `<figure>${drawn}${words}</figure>`;
}
