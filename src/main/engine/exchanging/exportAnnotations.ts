import type { WrittenFile } from '#shared/contract/exchange.ts';
import type { Note } from '#shared/contract/notes.ts';
import type { Tag } from '#shared/contract/tags.ts';
import type { JsonObject } from '#shared/exchange/jsonFields.ts';
import {
  annotationsOf,
  type ExportedPassage,
  type ExportedSource,
  writeAnnotations,
} from '#shared/exchange/writeAnnotations.ts';
import { canonicalText } from '#shared/sources/readText.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { type ReadableDatabase, textOf, textOrNull } from '../store/Database.ts';
import { readCaseInfo } from '../store/queries/caseInfo.ts';
import { listDataPoints } from '../store/queries/dataPoints.ts';
import { listNotes } from '../store/queries/notes.ts';
import { getPassage, listPassages } from '../store/queries/passages.ts';
import { getSource, listSources } from '../store/queries/sources.ts';
import { listTags } from '../store/queries/tags.ts';
import { readStoredText } from '../store/queries/texts.ts';
import { importedOf } from './caseToPlaceIn.ts';
import { fileNameOf } from './fileNameOf.ts';

interface Wanted {
  readonly sourceIds?: readonly string[] | undefined;
  readonly passageIds?: readonly string[] | undefined;
}

/** Writes passages and notes as one JSON-LD file; the same case gives the same bytes. Errors: `not-found`. */
export async function exportAnnotations(desk: WorkDesk, wanted: Wanted): Promise<WrittenFile> {
  const { database } = desk;
  const annotations = annotationsOf(gather(desk, wanted));
  const name = `${fileNameOf(readCaseInfo(database).name, 'Case')} annotations.jsonld`;
  const bytes = Buffer.from(writeAnnotations(annotations), 'utf8');
  const handle = await desk.hold({ name, mediaType: 'application/ld+json', bytes });
  return { handle, fileName: name, count: annotations.length };
}

function gather(desk: WorkDesk, { sourceIds, passageIds }: Wanted): ExportedSource[] {
  const { database, signal } = desk;
  const chosen = passageIds === undefined ? null : new Set(passageIds);
  if (chosen !== null) for (const id of chosen) getPassage(database, id);
  const sources = sourceIds?.map((id) => getSource(database, id)) ?? listSources(database);
  const describe = describer(database);
  const notes = notesByThing(database);
  return sources.flatMap((source): ExportedSource[] => {
    signal.throwIfAborted();
    const passages = listPassages(database, source.id).filter(({ id }) => chosen === null || chosen.has(id));
    const own = chosen === null ? (notes.get(`source ${source.id}`) ?? []) : [];
    if (passages.length + own.length === 0) return [];
    const stored = readStoredText(database, source.id);
    const text = stored === null ? null : canonicalText(stored.blocks);
    return [{ source, text, notes: own, passages: passages.map(describe) }];
  });
}

type Described = ExportedPassage['passage'];

function describer(database: ReadableDatabase): (passage: Described) => ExportedPassage {
  const tags = new Map(listTags(database).map((tag) => [tag.id, wantedTag(tag)]));
  const points = new Map(listDataPoints(database).map((point) => [point.id, point]));
  const notes = notesByThing(database);
  const imported = new Map(
    database
      .all('SELECT id, imported FROM passages WHERE imported IS NOT NULL')
      .map((row) => [textOf(row['id']), textOrNull(row['imported'])]),
  );
  return (passage) => ({
    passage,
    tags: passage.tagIds.flatMap((id) => tags.get(id) ?? []),
    notes: notes.get(`passage ${passage.id}`) ?? [],
    imported: importedOf(imported.get(passage.id) ?? null),
    dataPoints: passage.dataPointIds.flatMap((id): JsonObject[] => {
      const point = points.get(id);
      if (point === undefined) return [];
      const { what, quantity, written, counted, period, place, credibility, status } = point;
      const stances = point.evidence.filter(({ passageId }) => passageId === passage.id).map(({ stance }) => stance);
      const claim = { what, quantity: quantity === null ? null : { ...quantity }, written, counted, period, place };
      return [{ ...claim, credibility, status, stances }];
    }),
  });
}

function wantedTag({ name, colour, description }: Tag): ExportedPassage['tags'][number] {
  return { name, colour, description: description === '' ? null : description };
}

function notesByThing(database: ReadableDatabase): ReadonlyMap<string, readonly Note[]> {
  const notes = new Map<string, Note[]>();
  for (const note of listNotes(database, null, null)) {
    const key = `${note.onKind} ${note.onId}`;
    const there = notes.get(key);
    if (there === undefined) notes.set(key, [note]);
    else there.push(note);
  }
  return notes;
}
