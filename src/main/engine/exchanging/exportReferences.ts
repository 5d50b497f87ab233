import type { ReferenceFormat, WrittenFile } from '#shared/contract/exchange.ts';
import type { Source } from '#shared/contract/sources.ts';
import { writeBibtex } from '#shared/exchange/writeBibtex.ts';
import { writeCsl } from '#shared/exchange/writeCsl.ts';
import { writeRis } from '#shared/exchange/writeRis.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { getSource, listSources } from '../store/queries/sources.ts';
import { readCaseInfo } from '../store/queries/caseInfo.ts';
import { fileNameOf } from './fileNameOf.ts';

interface Written {
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (sources: readonly Source[]) => string;
}

const formats: Readonly<Record<ReferenceFormat, Written>> = {
  'csl-json': { ending: 'json', mediaType: 'application/vnd.citationstyles.csl+json', write: writeCsl },
  bibtex: { ending: 'bib', mediaType: 'application/x-bibtex', write: writeBibtex },
  ris: { ending: 'ris', mediaType: 'application/x-research-info-systems', write: writeRis },
};

/** Writes the references of these sources, or of all, as one file. Errors: `not-found`. */
export async function exportReferences(
  desk: WorkDesk,
  format: ReferenceFormat,
  sourceIds: readonly string[] | undefined,
): Promise<WrittenFile> {
  const { database } = desk;
  const sources = sourceIds?.map((id) => getSource(database, id)) ?? listSources(database);
  const { ending, mediaType, write } = formats[format];
  const name = `${fileNameOf(readCaseInfo(database).name, 'Case')} references.${ending}`;
  const handle = await desk.hold({ name, mediaType, bytes: Buffer.from(write(sources), 'utf8') });
  return { handle, fileName: name, count: sources.length };
}
