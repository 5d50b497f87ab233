import type { ResolvedItem, ResolvedList } from '#shared/reports/blocks/list.ts';
import { nestItems, type NestedList } from '#shared/reports/blocks/nestItems.ts';
import { arrangeRuns, isWritten, plainWords, type PageRun } from '../arrangeRuns.ts';
import type { PageContent, PageKind } from './PageKind.ts';

export interface PageList extends PageContent {
  readonly lists: readonly PageSublist[];
}

interface PageSublist {
  readonly ordered: boolean;
  readonly items: readonly { readonly runs: readonly PageRun[]; readonly inside: readonly PageSublist[] }[];
}

export const list: PageKind<ResolvedList, PageList> = {
  arrange: ({ items }) => {
    const written = items.filter(({ runs }) => isWritten(arrangeRuns(runs)));
    if (written.length === 0) return null;
    const plain = written.map(({ runs }) => plainWords(arrangeRuns(runs))).join(' ');
    return { kind: 'list', plain, lists: nestItems(written).map(arrangeList) };
  },
  template: `
    let nested(it) = {
      let items = it.items.map(item => { runs(item.runs); item.inside.map(nested).join() })
      if it.ordered { enum(..items) } else { list(..items) }
    }
    block(above: 1em, below: 1.1em, width: 100%, it.lists.map(nested).join())
  `,
};

function arrangeList({ ordered, items }: NestedList<ResolvedItem>): PageSublist {
  return {
    ordered,
    items: items.map(({ item, inside }) => ({ runs: arrangeRuns(item.runs), inside: inside.map(arrangeList) })),
  };
}
