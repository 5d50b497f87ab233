import { parsePeriod } from '#shared/values/period.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type ReadableDatabase, type Row, textOf } from '../store/Database.ts';
import { exportCapture, holdCapture } from '../store/heldCapture.ts';
import { removeMargin } from '../store/margin.ts';
import { pickReading } from '../store/pickReading.ts';
import { listContainers, listParts } from '../store/queries/parts.ts';
import { listPassages } from '../store/queries/passages.ts';
import { earlierCaptureIds, listSourceCaptures } from '../store/queries/sourceCaptures.ts';
import { getSource, listSources } from '../store/queries/sources.ts';
import { listDismissed } from '../store/queries/suggestions.ts';
import { readStoredText } from '../store/queries/texts.ts';
import { unlinkSource } from '../store/stubs.ts';
import { writeCaption } from '../store/writeCaption.ts';
import type { ChangeHandlers, ReadHandlers, WorkHandlers } from './Handlers.ts';

export const sourceReads = {
  'sources.list': (database) => listSources(database),
  'sources.captures': (database, { sourceId }) => listSourceCaptures(database, sourceId),
  'sources.open': (database, { sourceId }) => {
    const source = getSource(database, sourceId);
    const text = readStoredText(database, sourceId);
    return {
      source,
      extractor: text?.extractor ?? null,
      extractorVersion: text?.extractorVersion ?? null,
      confidence: text?.confidence ?? null,
      blocks: text?.blocks ?? [],
      found: text?.found ?? {},
      readings: text?.readings ?? [],
      picked: text?.picked ?? null,
      parts: listParts(database, sourceId),
      partOf: listContainers(database, sourceId),
      passages: listPassages(database, sourceId),
    };
  },
} satisfies Partial<ReadHandlers>;

export const sourceChanges = {
  'sources.correct': (change, { sourceId, publishedOn, updatedOn, accessedOn, canonicalUrl, ...rest }) => {
    const patch: Row = {
      ...definedOnly(rest),
      ...(canonicalUrl === undefined ? {} : { canonical_url: emptyAsNull(canonicalUrl) }),
      ...(publishedOn === undefined ? {} : { published_on: checkedDate(publishedOn) }),
      ...(updatedOn === undefined ? {} : { updated_on: checkedDate(updatedOn) }),
      ...(accessedOn === undefined ? {} : { accessed_on: checkedDate(accessedOn) }),
    };
    change.update('sources', sourceId, patch);
    return null;
  },
  'sources.remove': (change, { sourceId }) => {
    const { title } = getSource(change.database, sourceId);
    const count = listPassages(change.database, sourceId).length;
    if (count > 0) {
      const marked = count === 1 ? '1 passage is' : `${count} passages are`;
      throw new PlumbError('conflict', `${marked} marked in "${title}". Remove them first.`, { passages: count });
    }
    unlinkSource(change, sourceId, title);
    for (const { id } of partsWith(change.database, sourceId)) change.remove('parts', id);
    for (const { id } of listDismissed(change.database, sourceId)) change.remove('dismissed_suggestions', id);
    for (const id of earlierCaptureIds(change.database, sourceId)) change.remove('earlier_captures', id);
    removeMargin(change, 'source', sourceId);
    change.remove('sources', sourceId);
    return null;
  },
  'sources.pickReading': (change, { sourceId, extractor, roles }) => {
    pickReading(change, sourceId, extractor, roles);
    return null;
  },
  'sources.caption': (change, { sourceId, caption }) => {
    writeCaption(change, sourceId, caption);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

export const sourceWork = {
  'sources.import': async (desk, { handle, synthetic }) => {
    const { importSource } = await import('../importing/importSource.ts');
    return importSource(desk, await desk.file(handle), synthetic ?? false);
  },
  'sources.capture': (desk, { sourceId, captureId }) => holdCapture(desk, sourceId, captureId),
  'sources.exportCapture': (desk, { sourceId, captureId, path }) => exportCapture(desk, sourceId, path, captureId),
  'sources.recapture': async (desk, { sourceId, handle }) => {
    const { recapture } = await import('../importing/recapture.ts');
    return recapture(desk, sourceId, await desk.file(handle));
  },
  'sources.replaceBy': async (desk, { sourceId, newerId }) => {
    const { replaceByNewer } = await import('../importing/recapture.ts');
    return replaceByNewer(desk, sourceId, newerId);
  },
  'sources.readAgain': async (desk, { sourceId }) => {
    const { readAgain } = await import('../importing/recapture.ts');
    return readAgain(desk, sourceId);
  },
  'sources.printAnnotated': async (desk, asked) => {
    const { printAnnotated } = await import('../reporting/annotated/printAnnotated.ts');
    return printAnnotated(desk, asked);
  },
} satisfies Partial<WorkHandlers>;

function partsWith(database: ReadableDatabase, sourceId: string): { readonly id: string }[] {
  const rows = database.all('SELECT id FROM parts WHERE container_id = ? OR source_id = ?', sourceId, sourceId);
  return rows.map((row) => ({ id: textOf(row['id']) }));
}

function definedOnly(fields: Readonly<Record<string, string | null | undefined>>): Row {
  const kept: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = emptyAsNull(value);
  return kept;
}

function emptyAsNull(value: string | null): string | null {
  return value === '' ? null : value;
}

/** Errors: `invalid-date`. */
export function checkedDate(text: string | null): string | null {
  return text === null || text === '' ? null : parsePeriod(text).edtf;
}
