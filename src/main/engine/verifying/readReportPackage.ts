import type { Check } from '#shared/contract/journal.ts';
import { manifestName } from '#shared/reports/manifest.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { openZip } from '../importing/zipArchive.ts';
import type { ReportFile } from './readReportFile.ts';

export function isZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from([0x50, 0x4b, 3, 4]));
}

/**
 * The PDF of a package, with what is to be said of the files beside it: each is to be the one that the PDF carries. Errors:
 * `unsupported-format` for an archive that is no package; `unreadable-file` as archives and PDFs.
 */
export async function readReportPackage(
  bytes: Uint8Array,
  fileName: string,
  readPdf: (pdf: Uint8Array, name: string) => Promise<ReportFile>,
): Promise<ReportFile> {
  const zip = await openZip(bytes, fileName);
  if (zip.has('[Content_Types].xml'))
    throw unsupported(fileName, 'This is an Office document. Verify the PDF of the report');
  const pdfs = zip.names.filter((name) => /^[^/]+\.pdf$/iu.test(name));
  const [name] = pdfs;
  if (name === undefined) throw unsupported(fileName, 'This ZIP archive holds no PDF, so it is no package of a report');
  if (pdfs.length > 1)
    throw unsupported(
      fileName,
      `This ZIP archive holds ${pdfs.length} PDFs; a package of a report holds one. Verify each by itself`,
    );
  const file = await readPdf(await zip.read(name), name);
  const beside = zip.names.filter((other) => other !== name);
  const packed: Check[] = [];
  for (const other of beside) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, so that one at a time is in memory
    packed.push({ what: `${other} in the package`, ...compare(await zip.read(other), carried(file, other)) });
  }
  const missing = [manifestName, ...file.tables.keys()].filter((other) => !beside.includes(other));
  return {
    ...file,
    packed: [
      ...packed,
      ...missing.map((other) => ({
        what: `${other} in the package`,
        holds: false,
        detail: 'it is inside the PDF and not beside it',
      })),
    ],
  };
}

function carried({ manifest, tables }: ReportFile, name: string): Uint8Array | null {
  return name === manifestName ? Buffer.from(manifest, 'utf8') : (tables.get(name) ?? null);
}

function compare(beside: Uint8Array, inside: Uint8Array | null): Omit<Check, 'what'> {
  if (inside === null) return { holds: false, detail: 'the PDF carries no file of this name' };
  return Buffer.compare(beside, inside) === 0
    ? { holds: true, detail: 'the same as inside the PDF, byte for byte' }
    : { holds: false, detail: 'altered: it is not the one inside the PDF' };
}

function unsupported(fileName: string, words: string): PlumbError {
  return new PlumbError('unsupported-format', `"${fileName}": ${words}.`, { fileName });
}
