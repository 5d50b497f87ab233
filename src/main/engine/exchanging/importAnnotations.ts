import { readFile, stat } from 'node:fs/promises';
import { type ImportedAnnotations, mostListed, type UnsurePassage } from '#shared/contract/exchange.ts';
import { type ImportPlan, placeAnnotations } from '#shared/exchange/placeAnnotations.ts';
import { readAnnotations } from '#shared/exchange/readAnnotations.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fileProblem } from '../fileProblem.ts';
import type { GivenFile, WorkDesk } from '../handlers/Handlers.ts';
import { decodeText } from '../importing/decodeText.ts';
import { listSources } from '../store/queries/sources.ts';
import { caseToPlaceIn } from './caseToPlaceIn.ts';

/** Longer ones are no notes of people. */
export const largestAnnotations = 64 << 20;

/**
 * Reads a file of annotations, places each in the source that it is about, and adds them in one change. Errors:
 * `unreadable-file`, `unsupported-format`, `cancelled`; `not-found` where a source was removed meanwhile.
 */
export async function importAnnotations(desk: WorkDesk, file: GivenFile): Promise<ImportedAnnotations> {
  desk.progress(`Reading ${file.name}`, 0, null);
  const { text } = decodeText(await readBytes(file), file.name);
  const read = readAnnotations(text, file.name);
  desk.signal.throwIfAborted();
  desk.progress(`Placing ${read.annotations.length.toLocaleString('en')} annotations`, 0, null);
  const plan = placeAnnotations(read.annotations, caseToPlaceIn(desk));
  const refused = [...read.refused, ...plan.refused].toSorted((one, other) => one.index - other.index);
  desk.signal.throwIfAborted();
  await desk.addAnnotations(plan);
  return {
    format: read.format,
    ...outcomeOf(desk, plan),
    refusedCount: refused.length,
    refused: refused.slice(0, mostListed),
  };
}

async function readBytes(file: GivenFile): Promise<Uint8Array> {
  try {
    const { size } = await stat(file.path);
    if (size > largestAnnotations) {
      const limit = `${largestAnnotations >> 20} MB`;
      const message = `"${file.name}" is ${Math.ceil(size / (1 << 20))} MB long; files of annotations are read up to ${limit}.`;
      throw new PlumbError('unreadable-file', message, { fileName: file.name, limit: largestAnnotations });
    }
    return await readFile(file.path);
  } catch (error) {
    throw fileProblem(error, `"${file.name}"`, 'unreadable-file');
  }
}

function outcomeOf(
  { database }: WorkDesk,
  { passages, stubs, notes, duplicates }: ImportPlan,
): Omit<ImportedAnnotations, 'format' | 'refused' | 'refusedCount'> {
  const count = (state: string): number => passages.filter((one) => one.state === state && !one.onStub).length;
  const titles = new Map([...listSources(database), ...stubs].map(({ id, title }) => [id, title]));
  const unsure = passages.flatMap(({ id, sourceId, state, exact, onStub }): UnsurePassage[] =>
    state === 'anchored' || onStub
      ? []
      : [{ passageId: id, sourceId, sourceTitle: titles.get(sourceId) ?? '', state, words: exact.slice(0, 200) }],
  );
  return {
    ...{ placed: count('anchored'), moved: count('moved'), lost: count('lost') },
    ...{ onStubs: passages.filter((one) => one.onStub).length, notes: notes.length, duplicates },
    unsure: unsure.slice(0, mostListed),
    stubs: stubs.slice(0, mostListed).map(({ id, title }) => ({ sourceId: id, title })),
  };
}
