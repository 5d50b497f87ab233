import * as z from 'zod';
import { edtfInWords } from '../dateWords.ts';
import { idSchema } from '../inlineRuns.ts';
import type { RestingFact } from '../reportFacts.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { missing, resolveInline } from '../resolveInline.ts';
import type { Resolving } from '../resolving.ts';
import type { BlockKind } from './BlockKind.ts';
import { drawChain } from '../drawings/drawChain.ts';
import { shortly } from '../drawings/shortly.ts';
import { deepestList, type ResolvedItem } from './list.ts';
import { numberFigure, type ResolvedFigure } from './shownFigure.ts';

/** As a list of words, as a drawing, or both. */
export const chainForms = ['list', 'drawing', 'both'] as const;
export type ChainForm = (typeof chainForms)[number];

/** How a number leads to its origin: its passages, their sources, and what each of those rests on. */
export const chainContentSchema = z.strictObject({
  kind: z.literal('chain'),
  dataPointId: idSchema,
  /** A list without. */
  form: z.enum(chainForms).optional(),
});

export interface ResolvedChain {
  readonly kind: 'chain';
  /** None where the drawing stands in their place. */
  readonly items: readonly ResolvedItem[];
  readonly figure: ResolvedFigure | null;
}

export const chain: BlockKind<z.infer<typeof chainContentSchema>, ResolvedChain> = {
  parts: ({ dataPointId }) => [{ kind: 'shows', of: 'dataPoint', id: dataPointId }],
  resolve: ({ dataPointId, form = 'list' }, resolving) => {
    const point = resolving.facts.dataPoints.get(dataPointId);
    const drawing = form === 'list' || point === undefined ? null : drawChain(point, resolving.facts, resolving.labels);
    const listed = form !== 'drawing' || drawing === null;
    const items = listed ? chainItems(dataPointId, resolving) : [];
    const caption = () => captionOf(dataPointId, point?.what ?? '', { listed, left: drawing?.left ?? '' }, resolving);
    return { kind: 'chain', items, figure: drawing === null ? null : numberFigure(resolving, drawing, caption) };
  },
  lines: ({ items, figure }) => [...items.map(({ runs }) => runs), ...(figure === null ? [] : [figure.caption])],
};

/** The number with its note, unless the list before has both; what is left out of the drawing. */
function captionOf(
  id: string,
  what: string,
  { listed, left }: { readonly listed: boolean; readonly left: string },
  resolving: Resolving,
): readonly ResolvedRun[] {
  const rest = left === '' ? '' : ` ${left}`;
  const named = resolving.labels.chain.caption(shortly(what, 200));
  if (listed) return plainRuns(`${named}.${rest}`);
  const written = resolving.facts.dataPoints.get(id)?.written ?? '';
  const number = { kind: written === '' ? 'citation' : 'figure', of: 'dataPoint', id } as const;
  return resolveInline(
    [{ kind: 'text', text: written === '' ? named : `${named}, ` }, number, { kind: 'text', text: `.${rest}` }],
    resolving,
  );
}

function chainItems(id: string, resolving: Resolving): ResolvedItem[] {
  const point = resolving.facts.dataPoints.get(id);
  const { labels } = resolving;
  const item = (depth: number, runs: readonly ResolvedRun[]): ResolvedItem => ({ depth, ordered: false, runs });
  if (point === undefined) return [item(0, missing('dataPoint', id, resolving))];
  const what = point.written === '' ? [] : [{ kind: 'text' as const, text: labels.introduced(point.what, '') }];
  const top = item(0, resolveInline([...what, { kind: 'figure', of: 'dataPoint', id }], resolving));
  const evidence = point.evidence.flatMap(({ passageId, stance }) => {
    const passage = resolving.facts.passages.get(passageId);
    if (passage === undefined) return [item(1, missing('passage', passageId, resolving))];
    const quoted = labels.quoted(passage.exact);
    const words = stance === 'supports' ? quoted : labels.introduced(labels.chain[stance], quoted);
    return [
      item(1, plainRuns(words)),
      ...sourceLines(passage.sourceId, 2, resolving, new Set()).map(({ depth, text }) => item(depth, plainRuns(text))),
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
  resolving: Resolving,
  before: ReadonlySet<string>,
): { readonly depth: number; readonly text: string }[] {
  const { facts, labels } = resolving;
  const source = facts.sources.get(id);
  const rests: RestingFact = facts.restsOn?.get(id) ?? { name: source?.title ?? id, origins: [] };
  const about = [source?.publisher, source?.publishedOn ? edtfInWords(source.publishedOn, labels.dates) : null];
  const named = [source?.title ?? rests.name, ...about.filter((part) => part)].join(', ');
  const again = before.has(id);
  if (rests.withheld === true) return [{ depth, text: named }];
  const isOrigin = rests.origins.length === 0;
  const text = `${named}${again ? ` (${labels.chain.above})` : isOrigin ? ` (${labels.chain.origin})` : labels.chain.restsOn}`;
  if (again || isOrigin || depth >= deepestList) return [{ depth, text }];
  const seen = new Set([...before, id]);
  return [{ depth, text }, ...rests.origins.flatMap((origin) => sourceLines(origin, depth + 1, resolving, seen))];
}
