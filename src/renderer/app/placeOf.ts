import { assertNever } from '#shared/values/assertNever.ts';
import type { useFetch } from './api.tsx';
import type { SidePlace, Target, TextRange } from './places.ts';

/** A thing to open; `sourceId` and `reportId` spare a look-up where the caller knows them. */
export interface OpenTarget extends Target {
  readonly sourceId?: string | null;
  readonly reportId?: string | null;
  /** Where in a source's text to go. */
  readonly range?: TextRange | null;
  /** Which row of a dataset to go to, 1-based. */
  readonly row?: number | null;
}

/** What to select, and the pane and the place in it; without a pane, whatever shows goes on showing. */
export interface Lies extends Partial<SidePlace> {
  readonly selected: Target;
}

type Fetch = ReturnType<typeof useFetch>;

/** Where a thing lies. Asks the engine only for what the target does not say. */
export async function placeOf(target: OpenTarget, fetch: Fetch): Promise<Lies> {
  const selected: Target = { kind: target.kind, id: target.id };
  switch (target.kind) {
    case 'source': {
      const source = (await fetch('sources.list', {})).find((each) => each.id === target.id);
      return source?.kind === 'dataset'
        ? { selected, pane: 'data', openDatasetId: target.id, focusRow: target.row ?? null }
        : {
            ...{ selected, pane: 'read', openSourceId: target.id },
            ...{ focusPassageId: null, focusRange: target.range ?? null },
          };
    }
    case 'passage': {
      const known = target.sourceId ?? null;
      // A passage that is gone is still selected, and Links then says so.
      const passage = known === null ? await fetch('passages.get', { passageId: target.id }).catch(() => null) : null;
      const openSourceId = known ?? passage?.sourceId ?? null;
      return openSourceId === null
        ? { selected }
        : { selected, pane: 'read', openSourceId, focusPassageId: target.id, focusRange: null };
    }
    case 'capture': {
      // A capture goes by its source's identifier: one capture, one source.
      return { ...(await placeOf({ kind: 'source', id: target.id }, fetch)), selected };
    }
    case 'estimate':
      return { selected, pane: 'estimate', openEstimateId: target.id };
    case 'report':
      return { selected, pane: 'report', openReportId: target.id, focusBlockId: null };
    case 'reportBlock': {
      const links = target.reportId === undefined ? await fetch('links.of', selected) : null;
      const openReportId = target.reportId ?? links?.supports.find((step) => step.kind === 'report')?.id ?? null;
      const focusBlockId = target.id;
      return openReportId === null ? { selected } : { selected, pane: 'report', openReportId, focusBlockId };
    }
    case 'note':
      return { selected, pane: 'notes', openNoteId: target.id };
    case 'dataPoint':
      return { selected };
    default:
      return assertNever(target.kind);
  }
}
