import type { ResolvedChain } from '#shared/reports/blocks/chain.ts';
import { plainWords } from '../arrangeRuns.ts';
import { list, type PageList } from './list.ts';
import type { PageKind } from './PageKind.ts';
import { arrangeFigure, shownFigureTemplate, type PageFigure } from './shownFigure.ts';

interface PageChain extends PageList, PageFigure {}

/** A chain is printed as the list that it is, as its drawing, or both. */
export const chain: PageKind<ResolvedChain, PageChain> = {
  arrange: ({ items, figure }, arranging) => {
    const listed = list.arrange({ kind: 'list', items }, arranging);
    const drawn = arrangeFigure(figure, arranging);
    if (listed === null && drawn.figure === null) return null;
    const plain = [listed?.plain ?? '', plainWords(drawn.figure?.caption ?? [])].join(' ').trim();
    return { kind: 'chain', plain, lists: listed?.lists ?? [], ...drawn };
  },
  template: `
    if it.lists.len() > 0 { ${list.template} }
    ${shownFigureTemplate}
  `,
};
