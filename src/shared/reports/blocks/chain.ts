import * as z from 'zod';
import { edtfInWords } from '../dateWords.ts';
import { idSchema } from '../inlineRuns.ts';
import type { ReportFacts, RestingFact } from '../reportFacts.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { missing, resolveInline } from '../resolveInline.ts';
import type { Resolving } from '../resolving.ts';
import type { BlockKind } from './BlockKind.ts';
import { deepestList, type ResolvedItem } from './list.ts';

/** How a number leads to its origin: its passages, their sources, and what each of those rests on. */
export const chainContentSchema = z.strictObject({ kind: z.literal('chain'), dataPointId: idSchema });

export interface ResolvedChain {
  readonly kind: 'chain';
  readonly items: readonly ResolvedItem[];
}

export const chain: BlockKind<z.infer<typeof chainContentSchema>, ResolvedChain> = {
  parts: ({ dataPointId }) => [{ kind: 'shows', of: 'dataPoint', id: dataPointId }],
  resolve: ({ dataPointId }, resolving) => ({ kind: 'chain', items: chainItems(dataPointId, resolving) }),
  lines: ({ items }) => items.map(({ runs }) => runs),
};

function chainItems(id: string, resolving: Resolving): ResolvedItem[] {
  const point = resolving.facts.dataPoints.get(id);
  const item = (depth: number, runs: readonly ResolvedRun[]): ResolvedItem => ({ depth, ordered: false, runs });
  if (point === undefined) return [item(0, missing('dataPoint', id, resolving))];
  const what = point.written === '' ? [] : [{ kind: 'text' as const, text: `${point.what}: ` }];
  const top = item(0, resolveInline([...what, { kind: 'figure', of: 'dataPoint', id }], resolving));
  const evidence = point.evidence.flatMap(({ passageId, stance }) => {
    const passage = resolving.facts.passages.get(passageId);
    if (passage === undefined) return [item(1, missing('passage', passageId, resolving))];
    const words = `${stance === 'supports' ? '' : `${stance}: `}“${passage.exact}”`;
    return [
      item(1, plainRuns(words)),
      ...sourceLines(passage.sourceId, 2, resolving.facts, new Set()).map(({ depth, text }) =>
        item(depth, plainRuns(text)),
      ),
    ];
  });
  return [top, ...evidence];
}

function plainRuns(text: string): readonly ResolvedRun[] {
  return [{ kind: 'text', text, marks: [] }];
}

/** A source and, under it, all that it rests on; one that came before on the way is not followed again. */
function sourceLines(
  id: string,
  depth: number,
  facts: ReportFacts,
  before: ReadonlySet<string>,
): { readonly depth: number; readonly text: string }[] {
  const source = facts.sources.get(id);
  const rests: RestingFact = facts.restsOn?.get(id) ?? { name: source?.title ?? id, origins: [] };
  const about = [source?.publisher, source?.publishedOn ? edtfInWords(source.publishedOn) : null];
  const named = [source?.title ?? rests.name, ...about.filter((part) => part)].join(', ');
  const again = before.has(id);
  if (rests.withheld === true) return [{ depth, text: named }];
  const isOrigin = rests.origins.length === 0;
  const text = `${named}${again ? ' (above)' : isOrigin ? ' (origin)' : ', which rests on'}`;
  if (again || isOrigin || depth >= deepestList) return [{ depth, text }];
  const seen = new Set([...before, id]);
  return [{ depth, text }, ...rests.origins.flatMap((origin) => sourceLines(origin, depth + 1, facts, seen))];
}
